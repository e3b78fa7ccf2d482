/**
 * REST of readings.
 *
 * <p><b>Start reading:</b> {@link
 * io.firsthand.readings.boundary.ReadingsResource}.
 */
@NullMarked
package io.firsthand.readings.boundary;

import org.jspecify.annotations.NullMarked;
