/**
 * How values are written to columns.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.database.entity.Utc}.
 */
@NullMarked
package io.firsthand.database.entity;

import org.jspecify.annotations.NullMarked;
