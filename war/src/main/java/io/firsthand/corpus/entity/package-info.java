/**
 * Respondents, responses and verbatims.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.corpus.entity.Verbatim}.
 */
@NullMarked
package io.firsthand.corpus.entity;

import org.jspecify.annotations.NullMarked;
