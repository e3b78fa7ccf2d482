package io.firsthand.connector.csv;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a table, one after the other; what differs between a text table and a workbook ends here. */
interface Rows extends AutoCloseable {

    /** One row of the file. */
    sealed interface Row {
        /** Returns the line (of a text) or row (of a sheet) on which it begins, from 1. */
        long line();

        /**
         * A row that could be read.
         *
         * @param line where it begins
         * @param cells as many as the table has columns, once that is known
         * @param replaced how many broken bytes were read as U+FFFD
         */
        record Cells(long line, List<String> cells, int replaced) implements Row {}

        /**
         * A row that could not be read.
         *
         * @param line where it begins
         * @param reason what is wrong, without the row's text
         */
        record Broken(long line, String reason) implements Row {}
    }

    /** Returns the next row that is not blank, or null after the last one. */
    @Nullable
    Row next() throws IOException;

    /** Returns how many bytes are behind us; never goes back. */
    long done();

    /** Returns how many bytes there are. */
    long total();

    @Override
    void close() throws IOException;
}
