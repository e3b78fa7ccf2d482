/**
 * The database itself: migrations at start-up, the installation's key, and how values are written to columns.
 *
 * <p><b>Must not enter:</b> queries of a component. <b>Start reading:</b> {@link io.firsthand.database.control.Schema}.
 */
@NullMarked
package io.firsthand.database.control;

import org.jspecify.annotations.NullMarked;
