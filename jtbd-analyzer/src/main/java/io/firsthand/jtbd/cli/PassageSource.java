package io.firsthand.jtbd.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Input of one format, read record by record. For one thread. */
interface PassageSource {
    /**
     * Reads the next record as it stands, without looking into it.
     *
     * @return the record, or null at the end
     */
    @Nullable
    Entry next() throws IOException;

    /** A record that has not been looked into; may be read by another thread. */
    interface Entry {
        /** Returns the number of its first line, from 1. */
        long line();

        /** Returns about how many characters it holds. */
        int chars();

        /**
         * Looks into the record.
         *
         * @throws BadLineException when it holds no passage
         */
        Passage passage() throws BadLineException;
    }
}
