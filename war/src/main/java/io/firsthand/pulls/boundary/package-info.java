/**
 * REST of pulls.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.pulls.boundary.PullsResource}.
 */
@NullMarked
package io.firsthand.pulls.boundary;

import org.jspecify.annotations.NullMarked;
