/**
 * Canonical text, pseudonyms, hashes and reading the corpus.
 *
 * <p><b>Must not enter:</b> findings. <b>Start reading:</b> {@link io.firsthand.corpus.control.Canonicalizer}.
 */
@NullMarked
package io.firsthand.corpus.control;

import org.jspecify.annotations.NullMarked;
