/**
 * Rules as data: what a rule is, how its cue is written, and how the files are read.
 *
 * <p>A rule finds something; a blocker silences rules; a sign, which finds nothing, says something about the findings beside it.
 *
 * <p><b>Lives here:</b> {@link io.firsthand.jtbd.rule.Rule}, the cue language ({@link io.firsthand.jtbd.rule.CuePattern}),
 * the index of all anchors, and {@link io.firsthand.jtbd.rule.RuleLoader}, the only place that reads
 * a resource. <b>Must not enter:</b> bounds, polarity, holders, and any word of a language.
 *
 * <p><b>The cue language.</b> A cue is a row of elements, matched over the words of one sentence:
 *
 * <ul>
 *   <li>{@code worried} a word; {@code <emotion>} any word or phrase of a list in words.yaml; {@code (a|b c|<list>)}
 *       any of these; {@code _} any word; {@code ~} any word, comma or bracket; {@code ,} {@code :} {@code -} a mark; {@code
 *       <ing>} {@code <ed>} {@code <number>} words of that shape
 *   <li>{@code ?} {@code *} {@code +} <code>{m,n}</code> behind an element: how often
 *   <li>{@code !} before exactly one element: the anchor, where the search starts; it holds words only
 *   <li>{@code [} where the span starts, {@code ]} where it ends; without them the clause around decides
 *   <li>{@code -(a|b)} none of these comes next (on that side); {@code ^} start of a clause; {@code ^^} start and {@code $} end of the
 *       sentence
 * </ul>
 *
 * <p><b>Start reading:</b> {@link io.firsthand.jtbd.rule.Rule}, then a file under {@code lang/en}.
 */
@NullMarked
package io.firsthand.jtbd.rule;

import org.jspecify.annotations.NullMarked;
