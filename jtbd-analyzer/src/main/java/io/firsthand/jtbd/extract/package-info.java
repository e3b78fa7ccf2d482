/**
 * From a matched cue to a finding.
 *
 * <p><b>Lives here:</b> the walk over a text ({@link io.firsthand.jtbd.extract.Extraction}), clause bounds, polarity,
 * status, holder, doubles, and answers to a question. <b>Must not enter:</b> words of a language (they come as lists)
 * and single rules.
 *
 * <p>The three attributes follow the surface rules of ConText (trigger words, pseudo-triggers, scope-ending words).
 * <b>Start reading:</b> {@link io.firsthand.jtbd.extract.Extraction}.
 *
 * @see "H. Harkema et al.: ConText, J. Biomed. Inform. 42(5), 2009"
 */
@NullMarked
package io.firsthand.jtbd.extract;

import org.jspecify.annotations.NullMarked;
