/**
 * REST of the sample data.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.samples.boundary.SamplesResource}.
 */
@NullMarked
package io.firsthand.samples.boundary;

import org.jspecify.annotations.NullMarked;
