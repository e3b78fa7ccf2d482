/**
 * Puts together what a reader sees: the turns of a talk or the answers of a reply in their order, what was found in them, and the
 * timeline of each person.
 *
 * <p><b>Must not enter:</b> marking words, tags and decisions, which are {@code evidence}. <b>Start reading:</b> {@link
 * io.firsthand.readings.control.Readings}.
 */
@NullMarked
package io.firsthand.readings.control;

import org.jspecify.annotations.NullMarked;
