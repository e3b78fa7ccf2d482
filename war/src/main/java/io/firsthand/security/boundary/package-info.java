/**
 * What every answer carries and what every request must: security headers, the origin check.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.security.boundary.SecurityHeaders}.
 */
@NullMarked
package io.firsthand.security.boundary;

import org.jspecify.annotations.NullMarked;
