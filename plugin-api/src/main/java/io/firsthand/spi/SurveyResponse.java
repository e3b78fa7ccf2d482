package io.firsthand.spi;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one person sent once.
 *
 * @param id the tool's id, unique within its survey
 * @param state how far the person came; only {@link State#COMPLETED} counts by default
 * @param submittedAt when it was finished, or null when unknown or unfinished
 * @param rawTime the time as the tool wrote it, or null
 * @param language BCP 47 tag, or null when the tool does not say
 * @param personKey what identifies the person in the tool, hashed by the host before it is stored, or null
 * @param consented whether the person agreed, or null when no column says
 * @param answers column key to answer, in the tool's order, only columns that were asked for
 */
public record SurveyResponse(
        String id,
        State state,
        @Nullable Instant submittedAt,
        @Nullable String rawTime,
        @Nullable String language,
        @Nullable String personKey,
        @Nullable Boolean consented,
        Map<String, Answer> answers) {

    /** How far a person came. */
    public enum State {
        /** Opened, nothing answered. */
        STARTED,
        /** Some answers, not finished. */
        PARTIAL,
        /** Finished. */
        COMPLETED,
        /** Refused because enough people had answered. */
        OVERQUOTA,
        /** Ended by a screening question. */
        SCREENED_OUT,
        /** An author's preview. */
        PREVIEW,
        /** A test. */
        TEST
    }

    /** Copies the answers and keeps their order. */
    public SurveyResponse {
        Checks.notBlank(id, "id");
        Checks.atMost(id, 200, "id");
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** Returns id and state only: answers are personal. */
    @Override
    public String toString() {
        return "SurveyResponse[" + id + " " + state + "]";
    }
}
