/**
 * Text as the engine sees it: words, sentences, speaker turns, graphemes, offsets.
 *
 * <p><b>Lives here:</b> what cuts and measures text without knowing any rule. <b>Must not enter:</b> rules, types of
 * findings, word lists (they come in as a {@link io.firsthand.jtbd.text.Vocabulary}).
 *
 * <p><b>Hints and traps:</b> every position in this package is UTF-16; only {@link
 * io.firsthand.jtbd.text.CodePointOffsets} turns them into code points. <b>Start reading:</b> {@link
 * io.firsthand.jtbd.text.Sentence}.
 */
@NullMarked
package io.firsthand.jtbd.text;

import org.jspecify.annotations.NullMarked;
