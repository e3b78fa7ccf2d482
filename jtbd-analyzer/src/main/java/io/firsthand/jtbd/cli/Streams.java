package io.firsthand.jtbd.cli;

import java.io.InputStream;
import java.io.PrintStream;

/** Where a command reads and writes, so that tests need no process. */
record Streams(InputStream in, PrintStream out, PrintStream err, boolean terminal) {}
