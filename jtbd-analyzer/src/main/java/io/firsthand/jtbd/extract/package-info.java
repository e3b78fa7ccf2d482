/**
 * From a matched cue, or a clause whose words tell enough, to a finding.
 *
 * <p><b>Lives here:</b> the walk over a text ({@link io.firsthand.jtbd.extract.Extraction}), clauses and their bounds, polarity,
 * status, holder, what signs tell ({@link io.firsthand.jtbd.extract.SentenceSigns}), doubles, and answers to a question, asked in a survey or by an interviewer. <b>Must not enter:</b> words of a language (they come as lists),
 * single rules, and weights (they are in {@code score}).
 *
 * <p>Polarity, status and holder follow the surface rules of ConText (trigger words, pseudo-triggers, scope-ending words).
 * <b>Start reading:</b> {@link io.firsthand.jtbd.extract.Extraction}.
 *
 * @see "H. Harkema et al.: ConText, J. Biomed. Inform. 42(5), 2009"
 */
@NullMarked
package io.firsthand.jtbd.extract;

import org.jspecify.annotations.NullMarked;
