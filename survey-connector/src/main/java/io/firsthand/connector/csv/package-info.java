/**
 * The connector for files: CSV, TSV and text tables in any common encoding, and Excel workbooks (.xlsx).
 *
 * <p><b>Lives here:</b> {@link io.firsthand.connector.csv.CsvPlugin} and what it needs to detect a file's form ({@code
 * FileForm}, {@code Encoding}, {@code Dialect}), to stream its rows ({@code Rows} with one reader for each form), to guess
 * what its columns are ({@code Layout}, {@code ColumnGuess}) and to turn rows into responses ({@code RowMapper}). <b>Must
 * not enter:</b> network calls, another connector, anything that keeps a whole file in memory.
 *
 * <p>Both readers are our own, on the JDK alone, because of what happens to files that are not well-formed. A lone quote
 * must cost one record that is named by its line and not the rest of the file, a cell must keep its NULs and its line ends,
 * and memory must stay bounded. opencsv 5.12 drops a character (its escape character cannot be switched off), copies a
 * cell once for each of its lines, and its RFC 4180 parser reads {@code 5'8"} at a line's end into the next line;
 * fastexcel-reader 0.20 fills memory for one cell that names a far column or a shared string that does not exist. The
 * tests write their files with both libraries.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.connector.csv.CsvPlugin}, then {@code CsvSurvey}. Depends on the SPI only.
 */
@NullMarked
package io.firsthand.connector.csv;

import org.jspecify.annotations.NullMarked;
