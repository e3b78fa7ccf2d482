/**
 * Offers the analyzer to the application as an extractor plugin.
 *
 * <p><b>Lives here:</b> the adapter between this module's values and those of {@code io.firsthand.spi}, the only place
 * that sees both. <b>Must not enter:</b> anything that decides what a finding is. <b>Start reading:</b> {@link
 * io.firsthand.jtbd.plugin.JtbdExtractorPlugin}.
 */
@NullMarked
package io.firsthand.jtbd.plugin;

import org.jspecify.annotations.NullMarked;
