/**
 * Draft surveys as values: what was typed, what becomes of it when it is laid out, and what is still missing.
 *
 * <p><b>Must not enter:</b> REST, JSON, the database beyond the entity itself. May use {@code instruments.entity}.
 * <b>Start reading:</b> {@link io.firsthand.blueprints.entity.Draft}, then {@link io.firsthand.blueprints.entity.Layout}.
 */
@NullMarked
package io.firsthand.blueprints.entity;

import org.jspecify.annotations.NullMarked;
