package io.firsthand.spi.tck;

import io.firsthand.spi.Blueprint;
import io.firsthand.spi.ConnectionSettings;
import java.time.Duration;
import java.util.Map;

/**
 * The world around one plugin under test; made anew for each test and closed after it.
 *
 * <p>A method with a default that throws is needed unless the situation it belongs to is declared not applicable, so
 * that forgetting costs a red test.
 */
public interface SurveyToolFixture extends AutoCloseable {

    /** Returns the survey that exists in {@link Situation#GOOD}. */
    KnownSurvey survey();

    /** Makes the world such that a session opened with the returned settings meets the situation. */
    ConnectionSettings arrange(Situation situation);

    /** Returns the situations that cannot occur with this tool, each with the reason; the rest is tested. */
    default Map<Situation, String> notApplicable() {
        return Map.of();
    }

    /** Returns the secret that the settings of every situation hold. */
    default String secret() {
        throw needed("secret()", Situation.SECRET_SETTING);
    }

    /** Returns the path of the field that is broken in {@link Situation#BROKEN_RESPONSE}, for example {@code items[0].id}. */
    default String brokenField() {
        throw needed("brokenField()", Situation.BROKEN_RESPONSE);
    }

    /** Returns the wait that the tool names in {@link Situation#RATE_LIMITED}. */
    default Duration announcedWait() {
        throw needed("announcedWait()", Situation.RATE_LIMITED);
    }

    /** Returns how many calls have reached the tool since this fixture was made. */
    default int calls() {
        throw needed("calls()", Situation.COUNTED_CALLS);
    }

    /** Returns how many calls each operation makes. */
    default CallCounts expectedCalls() {
        throw needed("expectedCalls()", Situation.COUNTED_CALLS);
    }

    /** Returns a blueprint the tool can launch; needed when the plugin declares the capability. */
    default Blueprint blueprint() {
        throw new UnsupportedOperationException("the plugin declares LAUNCH; override blueprint()");
    }

    /** Takes the world down. */
    @Override
    default void close() {}

    private static UnsupportedOperationException needed(String method, Situation situation) {
        return new UnsupportedOperationException(
                "override " + method + ", or declare " + situation + " in notApplicable() with a reason");
    }
}
