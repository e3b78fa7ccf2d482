/**
 * What happened, as rows, and the end of their chain.
 *
 * <p><b>Must not enter:</b> the text of an answer, a secret. <b>Start reading:</b> {@link io.firsthand.audit.entity.AuditEvent}.
 */
@NullMarked
package io.firsthand.audit.entity;

import org.jspecify.annotations.NullMarked;
