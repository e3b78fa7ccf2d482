/**
 * Composing profiles from evidence.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.profiles.control.Profiles}.
 */
@NullMarked
package io.firsthand.profiles.control;

import org.jspecify.annotations.NullMarked;
