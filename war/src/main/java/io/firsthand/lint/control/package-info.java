/**
 * The rules at work. Names, reasons and remedies stand in {@code rules.yaml}, patterns, words and examples in one file a
 * language ({@code en.yaml}, {@code de.yaml}), all under {@code io/firsthand/lint/}; a language without a file gets the rules
 * that need no words only.
 *
 * <p>One class a kind of thing that is looked at: {@link io.firsthand.lint.control.WordingRules} sentences, {@link
 * io.firsthand.lint.control.ItemRules} options and scales, {@link io.firsthand.lint.control.OrderRules} a draft survey,
 * {@link io.firsthand.lint.control.LaunchRules} notice, gaps and promises, {@link io.firsthand.lint.control.GuideRules} guides,
 * {@link io.firsthand.lint.control.TurnRules} talks. {@link io.firsthand.lint.control.PluginRules} asks the rules that plugins bring,
 * {@link io.firsthand.lint.control.Leaving} remembers what people leave as it is. <b>Must not enter:</b> REST, drafts as they are
 * stored. <b>Start reading:</b> {@link io.firsthand.lint.control.Lint}.
 */
@NullMarked
package io.firsthand.lint.control;

import org.jspecify.annotations.NullMarked;
