/**
 * REST of profiles.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.profiles.boundary.ProfilesResource}.
 */
@NullMarked
package io.firsthand.profiles.boundary;

import org.jspecify.annotations.NullMarked;
