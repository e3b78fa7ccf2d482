package io.firsthand.spi;

import java.util.List;
import java.util.Set;

/**
 * A session with one survey tool under one connection; used by one thread at a time.
 *
 * <p>A pull-only session implements {@link #check()}, {@link #describe} and {@link #read}; everything else refuses with
 * {@link SurveyToolError#UNSUPPORTED} unless the plugin declares the {@link Capability}. A session never retries and never
 * sleeps: it reports {@link SurveyToolException#error()} and {@link SurveyToolException#retryAfter()}, and the host waits.
 * Renewing an expired session once is no retry. Every method may throw {@link SurveyToolException}.
 */
public interface SurveyTool extends AutoCloseable {

    /** Talks to the tool once and returns what it found: reachable, credentials accepted, rights sufficient. */
    ConnectionStatus check();

    /**
     * Describes one survey: title, languages, and every question or column that can be read.
     *
     * @throws SurveyToolException with {@link SurveyToolError#NOT_FOUND} when the survey does not exist or may not be seen
     */
    SurveyDescription describe(String surveyId);

    /** Reads one page of responses from a cursor on; the same cursor gives the same rest. */
    ResponsePage read(ReadRequest request);

    /** Lists the surveys this connection may see, newest first where the tool says; may be empty. */
    default List<SurveySummary> surveys() {
        throw SurveyToolException.unsupported(this, Capability.LIST_SURVEYS);
    }

    /** Returns those of the given response ids that exist in the tool now; at most 1,000 ids a call. */
    default Set<String> present(String surveyId, Set<String> responseIds) {
        throw SurveyToolException.unsupported(this, Capability.SWEEP);
    }

    /** Creates a live survey from the blueprint; the caller has stored its intent before. */
    default LaunchResult launch(Blueprint blueprint) {
        throw SurveyToolException.unsupported(this, Capability.LAUNCH);
    }

    /** Ends the session; calling it twice is fine, using the session afterwards is refused with {@link IllegalStateException}. */
    @Override
    void close();
}
