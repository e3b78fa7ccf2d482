/**
 * Tests against the packaged servers, exactly as shipped: one start per server and database, then plain HTTP.
 *
 * <p><b>Lives here:</b> starting and killing installations, a small HTTP client, and the REST tests. <b>Start reading:</b> {@link
 * io.firsthand.it.InstallationUnderTest}, then {@code ChainIT}.
 */
@NullMarked
package io.firsthand.it;

import org.jspecify.annotations.NullMarked;
