/**
 * Writing down what happened, and the hash chain over it.
 *
 * <p><b>Must not enter:</b> other components; whoever did something says so. <b>Start reading:</b> {@link
 * io.firsthand.audit.control.Audit}.
 */
@NullMarked
package io.firsthand.audit.control;

import org.jspecify.annotations.NullMarked;
