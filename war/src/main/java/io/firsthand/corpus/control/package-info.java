/**
 * Reading the corpus: answers in their place.
 *
 * <p><b>Must not enter:</b> findings. <b>Start reading:</b> {@link io.firsthand.corpus.control.Verbatims}.
 */
@NullMarked
package io.firsthand.corpus.control;

import org.jspecify.annotations.NullMarked;
