/**
 * Whether this installation can work.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.health.boundary.DatabaseCheck}.
 */
@NullMarked
package io.firsthand.health.boundary;

import org.jspecify.annotations.NullMarked;
