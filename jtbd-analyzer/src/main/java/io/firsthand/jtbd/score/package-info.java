/**
 * How sure a proposed finding is: a linear model over its words, learnt from labelled passages.
 *
 * <p><b>Lives here:</b> {@link io.firsthand.jtbd.score.Feature}, the one description of what the model may look at;
 * {@link io.firsthand.jtbd.score.Model}, weights as data; {@link io.firsthand.jtbd.score.Scorer}, the weights laid out for
 * speed, and {@link io.firsthand.jtbd.score.Scoring}, one sentence being scored. <b>Must not enter:</b> training (it is in
 * the tests, with its data) and words of a language.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.jtbd.score.Feature}.
 */
@NullMarked
package io.firsthand.jtbd.score;

import org.jspecify.annotations.NullMarked;
