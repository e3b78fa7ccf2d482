/**
 * REST of findings, reviews, themes, evidence and verifications.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.evidence.boundary.FindingsResource}.
 */
@NullMarked
package io.firsthand.evidence.boundary;

import org.jspecify.annotations.NullMarked;
