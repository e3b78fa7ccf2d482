/**
 * People of this installation, what stands for them in a request, and what makes guessing slow.
 *
 * <p><b>Must not enter:</b> a password or a token's value; only hashes are kept. <b>Start reading:</b> {@link
 * io.firsthand.accounts.entity.Account}, then {@link io.firsthand.accounts.entity.AccessToken}.
 */
@NullMarked
package io.firsthand.accounts.entity;

import org.jspecify.annotations.NullMarked;
