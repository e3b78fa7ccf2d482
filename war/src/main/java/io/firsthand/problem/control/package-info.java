/**
 * Answering with a problem from a servlet or a filter.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.problem.control.ProblemAnswer}.
 */
@NullMarked
package io.firsthand.problem.control;

import org.jspecify.annotations.NullMarked;
