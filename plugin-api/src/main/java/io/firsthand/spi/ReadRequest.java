package io.firsthand.spi;

/**
 * One page to read.
 *
 * @param surveyId the tool's id of the survey
 * @param source which columns to read and as what; nothing else may be requested
 * @param from where to go on
 * @param limit at most so many responses in the page, 1 to 10,000; a page may hold fewer
 * @param purpose new responses only, or everything again
 */
public record ReadRequest(String surveyId, SourceDescription source, Cursor from, int limit, Purpose purpose) {

    /** Why it is read. */
    public enum Purpose {
        /** What is new since the cursor, with the tool's own overlap. */
        UPDATE,
        /** Everything from the beginning, to find edits and deletions; needs {@link Capability#SWEEP}. */
        SWEEP
    }

    /** Refuses a blank survey and a limit out of range. */
    public ReadRequest {
        Checks.notBlank(surveyId, "surveyId");
        if (limit < 1 || limit > 10_000) {
            throw new IllegalArgumentException("limit " + limit + " is not within 1..10000");
        }
    }
}
