package io.firsthand.spi.tck;

import io.firsthand.spi.Column;
import io.firsthand.spi.SourceDescription;
import io.firsthand.spi.SurveyResponse;
import java.util.List;

/**
 * A survey of which everything is known, in the tool's order.
 *
 * <p>Its texts must hold, each somewhere in a {@link io.firsthand.spi.Answer.FreeText}: a character outside the Basic
 * Multilingual Plane, a right-to-left letter, an HTML tag, and CR LF.
 *
 * @param id the survey's id in the tool
 * @param columns what describing it must give, samples included
 * @param source what is read
 * @param responses what reading it must give; at least three
 */
public record KnownSurvey(String id, List<Column> columns, SourceDescription source, List<SurveyResponse> responses) {
    /** Copies the lists and refuses a survey too small to page through. */
    public KnownSurvey {
        columns = List.copyOf(columns);
        responses = List.copyOf(responses);
        if (responses.size() < 3) {
            throw new IllegalArgumentException(
                    "the known survey has " + responses.size() + " responses, paging needs at least 3");
        }
    }
}
