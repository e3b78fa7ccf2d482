/**
 * Finding out who sent a request.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.security.control.CurrentPerson}.
 */
@NullMarked
package io.firsthand.security.control;

import org.jspecify.annotations.NullMarked;
