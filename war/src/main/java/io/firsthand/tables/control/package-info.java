/**
 * Tables as text, for spreadsheets.
 *
 * <p><b>Must not enter:</b> what stands in the tables. <b>Start reading:</b> {@link io.firsthand.tables.control.CsvLines}.
 */
@NullMarked
package io.firsthand.tables.control;

import org.jspecify.annotations.NullMarked;
