/**
 * The conformance kits for plugins, shipped as plugin-api's test-jar.
 *
 * <p><b>Lives here:</b> {@link io.firsthand.spi.tck.SurveyToolTck} and {@link io.firsthand.spi.tck.LintRuleTck}, interfaces of
 * default tests, and the values a plugin's test class gives to them. <b>Must not enter:</b> anything about one tool, any mocking library.
 *
 * <p><b>Start reading:</b> {@link io.firsthand.spi.tck.SurveyToolTck}. Depends on the SPI, JUnit 5 and AssertJ; a module
 * that uses the kit brings both in test scope.
 */
@NullMarked
package io.firsthand.spi.tck;

import org.jspecify.annotations.NullMarked;
