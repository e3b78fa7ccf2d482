package io.firsthand.jtbd.cli;

/** A line that holds no passage; the message says what is wrong with it and never repeats its text. */
final class BadLineException extends Exception {
    private static final long serialVersionUID = 1;

    BadLineException(String message) {
        super(message);
    }
}
