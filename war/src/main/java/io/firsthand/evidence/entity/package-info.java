/**
 * Findings, reviews and evidence.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.evidence.entity.StoredFinding}.
 */
@NullMarked
package io.firsthand.evidence.entity;

import org.jspecify.annotations.NullMarked;
