/**
 * Extraction, review and themes.
 *
 * <p><b>Must not enter:</b> profiles: they listen to {@link io.firsthand.evidence.entity.EvidenceApproved}. <b>Start reading:</b>
 * {@link io.firsthand.evidence.control.Reviews}.
 */
@NullMarked
package io.firsthand.evidence.control;

import org.jspecify.annotations.NullMarked;
