/**
 * The service provider interface: what a plugin implements and the values that cross the border.
 *
 * <p><b>Lives here:</b> five kinds of plugin ({@link io.firsthand.spi.SurveyToolPlugin}, {@link
 * io.firsthand.spi.ExtractorPlugin}, {@link io.firsthand.spi.ProfileSinkPlugin}, {@link
 * io.firsthand.spi.InstrumentPackPlugin}, {@link io.firsthand.spi.LintRulePlugin}), each a tiny factory found by {@link
 * java.util.ServiceLoader}, the session each one opens, and validated value records. <b>Must not enter:</b> anything that does I/O, any Jakarta or
 * MicroProfile type, any type of the application.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.spi.SurveyToolPlugin}, then {@link io.firsthand.spi.SurveyTool}, then
 * {@link io.firsthand.spi.Answer}. Depends on the JDK and JSpecify annotations only.
 */
@NullMarked
package io.firsthand.spi;

import org.jspecify.annotations.NullMarked;
