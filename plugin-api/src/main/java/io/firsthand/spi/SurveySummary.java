package io.firsthand.spi;

/**
 * One survey in a list.
 *
 * @param id the tool's id
 * @param title what the tool calls it
 * @param active whether it collects responses now
 */
public record SurveySummary(String id, String title, boolean active) {
    /** Refuses a blank id. */
    public SurveySummary {
        Checks.notBlank(id, "id");
    }
}
