package io.firsthand.jtbd.cli;

/** The command line does not fit the input. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
