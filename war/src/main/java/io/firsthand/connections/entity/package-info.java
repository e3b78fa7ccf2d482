/**
 * Configured accounts at survey tools.
 *
 * <p><b>Must not enter:</b> a secret; only the name of the property that holds it. <b>Start reading:</b> {@link
 * io.firsthand.connections.entity.Connection}.
 */
@NullMarked
package io.firsthand.connections.entity;

import org.jspecify.annotations.NullMarked;
