/**
 * Who may do what, as values: roles, what an operation requires, the person behind a request.
 *
 * <p><b>Must not enter:</b> anything that knows HTTP or another component. <b>Start reading:</b> {@link
 * io.firsthand.security.entity.Role}.
 */
@NullMarked
package io.firsthand.security.entity;

import org.jspecify.annotations.NullMarked;
