/**
 * Profiles, claims and revisions.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.profiles.entity.Profile}.
 */
@NullMarked
package io.firsthand.profiles.entity;

import org.jspecify.annotations.NullMarked;
