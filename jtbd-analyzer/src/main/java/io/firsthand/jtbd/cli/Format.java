package io.firsthand.jtbd.cli;

/** How input is read. Output is JSON lines, except for CSV, which gives CSV. */
enum Format {
    /** One JSON object a line. */
    JSONL,
    /** A header and rows. */
    CSV,
    /** One text a line. */
    TEXT
}
