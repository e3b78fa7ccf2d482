/**
 * Planning a talk, keeping what is written during it, handing its words over to the corpus, and withdrawing them; and hints on how
 * interviewers asked, for themselves.
 *
 * <p><b>Must not enter:</b> analysis of what people said, which is the corpus' way in. <b>Start reading:</b> {@link
 * io.firsthand.interviews.control.Interviews}, then {@link io.firsthand.interviews.control.HandingOver}.
 */
@NullMarked
package io.firsthand.interviews.control;

import org.jspecify.annotations.NullMarked;
