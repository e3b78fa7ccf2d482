package io.firsthand.spi;

import java.util.List;

/**
 * One page of responses.
 *
 * @param responses in the tool's order; may be empty while more pages follow
 * @param rejected rows that could not be read, each named; they do not stop the rest
 * @param next where the next page starts; after the last page, where the next update starts
 * @param last whether this run has reached its end
 * @param done how much of {@link #total} has been read, in the tool's own unit
 * @param total how much there is, or -1 when the tool cannot tell
 */
public record ResponsePage(
        List<SurveyResponse> responses, List<RejectedRow> rejected, Cursor next, boolean last, long done, long total) {

    /**
     * A row that could not be read.
     *
     * @param place where it is, for people: {@code line 17}, {@code response 4711}
     * @param reason what is wrong and what to do; never the row's text
     */
    public record RejectedRow(String place, String reason) {}

    /** Copies the lists. */
    public ResponsePage {
        responses = List.copyOf(responses);
        rejected = List.copyOf(rejected);
    }
}
