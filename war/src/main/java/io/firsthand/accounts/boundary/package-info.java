/**
 * REST of sessions, accounts and tokens, and the filter that finds out who sends a request.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.accounts.boundary.SignedIn}.
 */
@NullMarked
package io.firsthand.accounts.boundary;

import org.jspecify.annotations.NullMarked;
