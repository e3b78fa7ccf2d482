/**
 * REST of the audit, for administrators.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.audit.boundary.AuditEventsResource}.
 */
@NullMarked
package io.firsthand.audit.boundary;

import org.jspecify.annotations.NullMarked;
