/**
 * Draft surveys over REST.
 *
 * <p><b>Must not enter:</b> rules of what a draft may hold; they are in control and entity. <b>Start reading:</b> {@link
 * io.firsthand.blueprints.boundary.BlueprintsResource}.
 */
@NullMarked
package io.firsthand.blueprints.boundary;

import org.jspecify.annotations.NullMarked;
