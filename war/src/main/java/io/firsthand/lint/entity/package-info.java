/**
 * What is checked and what is said about it, as values: rules, places, advice, fixes, and the draft, guide lines and turns
 * that rules look at.
 *
 * <p><b>Must not enter:</b> patterns, files, REST. <b>Start reading:</b> {@link io.firsthand.lint.entity.Rule},
 * {@link io.firsthand.lint.entity.Advice}, {@link io.firsthand.lint.entity.SurveyDraft}.
 */
@NullMarked
package io.firsthand.lint.entity;

import org.jspecify.annotations.NullMarked;
