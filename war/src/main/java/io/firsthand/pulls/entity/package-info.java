/**
 * The stored state of a pull.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.pulls.entity.Pull}.
 */
@NullMarked
package io.firsthand.pulls.entity;

import org.jspecify.annotations.NullMarked;
