/**
 * Finds concerns, triggers, realisations, objections, habits and wanted outcomes in text.
 *
 * <p><b>Lives here:</b> the entry point {@link io.firsthand.jtbd.Analyzer} and the values it takes and gives. <b>Must
 * not enter:</b> I/O, clocks, randomness, threads, or any type of the plugin API.
 *
 * <p>A text goes through four steps: it is read sentence by sentence, each word as a number ({@code text}); where a word
 * is the anchor of a rule, and its neighbours do not speak against it, the rule is tried ({@code rule}); blockers may silence
 * it; and what is left gets its bounds, polarity, status, holder, and what the signs of its sentence say ({@code extract}). Rules and word lists are YAML files under {@code lang/}.
 *
 * <p><b>Hints and traps:</b> inside the engine, positions are UTF-16; everything that leaves it counts Unicode code
 * points. The text is never altered. <b>Start reading:</b> {@link io.firsthand.jtbd.Analyzer}.
 */
@NullMarked
package io.firsthand.jtbd;

import org.jspecify.annotations.NullMarked;
