/**
 * The command line.
 *
 * <p><b>Lives here:</b> reading and writing of files, JSON lines and CSV, the only threads, and the only use of {@code
 * io.firsthand.certificate}. <b>Must not enter:</b> anything that decides what a finding is or whether a certificate
 * holds. <b>Start reading:</b> {@link io.firsthand.jtbd.cli.ExtractCommand}, {@link
 * io.firsthand.jtbd.cli.VerifyCommand}.
 */
@NullMarked
package io.firsthand.jtbd.cli;

import org.jspecify.annotations.NullMarked;
