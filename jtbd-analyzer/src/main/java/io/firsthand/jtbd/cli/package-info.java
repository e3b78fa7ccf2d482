/**
 * The command line.
 *
 * <p><b>Lives here:</b> reading and writing of files, JSON lines and CSV, and the only threads. <b>Must not enter:</b>
 * anything that decides what a finding is. <b>Start reading:</b> {@link io.firsthand.jtbd.cli.ExtractCommand}.
 */
@NullMarked
package io.firsthand.jtbd.cli;

import org.jspecify.annotations.NullMarked;
