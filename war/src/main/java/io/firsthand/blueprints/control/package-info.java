/**
 * Keeps draft surveys, begins them from a goal, a pack or a file, and writes them for tools and for people.
 *
 * <p><b>Must not enter:</b> REST; rules about wordings, which are advice of another component. <b>Start reading:</b> {@link
 * io.firsthand.blueprints.control.Blueprints}, then {@link io.firsthand.blueprints.control.ShownJson}.
 */
@NullMarked
package io.firsthand.blueprints.control;

import org.jspecify.annotations.NullMarked;
