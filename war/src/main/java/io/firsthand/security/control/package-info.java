/**
 * How people sign in, and who sent the present request.
 *
 * <p><b>Must not enter:</b> accounts; they may be the server's. <b>Start reading:</b> {@link
 * io.firsthand.security.control.CurrentPerson}.
 */
@NullMarked
package io.firsthand.security.control;

import org.jspecify.annotations.NullMarked;
