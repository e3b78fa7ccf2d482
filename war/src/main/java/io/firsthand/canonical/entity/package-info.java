/**
 * Canonical text as a value.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.canonical.entity.CanonicalText}.
 */
@NullMarked
package io.firsthand.canonical.entity;

import org.jspecify.annotations.NullMarked;
