/**
 * REST of conducting interviews.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.interviews.boundary.InterviewsResource}.
 */
@NullMarked
package io.firsthand.interviews.boundary;

import org.jspecify.annotations.NullMarked;
