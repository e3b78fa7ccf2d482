/**
 * That something was read to its end, and when the stages of a switch were for a person.
 *
 * <p><b>Must not enter:</b> the answers, which are {@code corpus}. <b>Start reading:</b> {@link
 * io.firsthand.readings.entity.TimelineDate}.
 */
@NullMarked
package io.firsthand.readings.entity;

import org.jspecify.annotations.NullMarked;
