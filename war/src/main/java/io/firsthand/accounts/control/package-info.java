/**
 * Signing in, tokens, accounts and the link of the first start.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.accounts.control.Tokens}, the one mechanism behind sessions, programs and
 * invitations; then {@link io.firsthand.accounts.control.SignIn}.
 */
@NullMarked
package io.firsthand.accounts.control;

import org.jspecify.annotations.NullMarked;
