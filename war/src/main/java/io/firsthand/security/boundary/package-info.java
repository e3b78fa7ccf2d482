/**
 * What every request passes, in the order of web.xml: {@link io.firsthand.security.boundary.SecurityHeaders}, {@link
 * io.firsthand.security.boundary.ForeignRequests}, the filter of component {@code accounts} that finds out who sends it, then in
 * REST {@link io.firsthand.security.boundary.AccessFilter}.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.security.boundary.AccessFilter}.
 */
@NullMarked
package io.firsthand.security.boundary;

import org.jspecify.annotations.NullMarked;
