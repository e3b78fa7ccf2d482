package io.firsthand.spi;

import java.time.Clock;

/**
 * What the host hands to a session: network settings, time, a log, and the wish to stop.
 *
 * @param http proxy, certificates and time-outs to use for every call
 * @param clock the only source of time
 * @param logger where to write; never a secret and never an answer text
 * @param cancel asked between calls; when it says so, stop with {@link SurveyToolError#CANCELLED}
 */
public record PluginContext(HttpSettings http, Clock clock, System.Logger logger, CancelSignal cancel) {

    /** Says whether the host wants the session to stop. */
    @FunctionalInterface
    public interface CancelSignal {
        /** A signal that never fires. */
        CancelSignal NEVER = () -> false;

        /** Returns whether to stop now. */
        boolean isCancelled();
    }

    /** Makes a context with default network settings and no cancellation, for tests and command lines. */
    public static PluginContext of(Clock clock) {
        return new PluginContext(
                HttpSettings.DEFAULT, clock, System.getLogger("io.firsthand.plugin"), CancelSignal.NEVER);
    }
}
