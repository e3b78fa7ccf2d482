/**
 * Uploads, sources and their questions.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.sources.entity.Source}.
 */
@NullMarked
package io.firsthand.sources.entity;

import org.jspecify.annotations.NullMarked;
