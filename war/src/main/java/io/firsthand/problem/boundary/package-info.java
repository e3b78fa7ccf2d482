/**
 * Turns every error into RFC 9457 problem details: one mapper per kind of exception, a filter for what REST never sees.
 *
 * <p><b>Must not enter:</b> decisions about what is an error. <b>Start reading:</b> {@link io.firsthand.problem.boundary.ProblemMapper}.
 */
@NullMarked
package io.firsthand.problem.boundary;

import org.jspecify.annotations.NullMarked;
