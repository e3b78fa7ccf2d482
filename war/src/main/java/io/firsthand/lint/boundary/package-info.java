/**
 * Checking a question or a guide that somebody is writing, advice that is left as it is, and the rules to read.
 *
 * <p><b>Must not enter:</b> checks, and drafts as they are stored: their own component asks {@link
 * io.firsthand.lint.control.Lint}. <b>Start reading:</b> {@link io.firsthand.lint.boundary.QuestionChecksResource}.
 */
@NullMarked
package io.firsthand.lint.boundary;

import org.jspecify.annotations.NullMarked;
