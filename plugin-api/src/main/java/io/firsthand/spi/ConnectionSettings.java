package io.firsthand.spi;

import java.util.Map;
import java.util.Optional;

/**
 * The values of one connection by setting name, secrets already resolved; its text form shows names only.
 *
 * @param values setting name to value; blank values are left out by the host
 */
public record ConnectionSettings(Map<String, String> values) {
    /** Copies the values. */
    public ConnectionSettings {
        values = Map.copyOf(values);
    }

    /** Returns the value of a setting, if it was given. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * Returns the value of a required setting.
     *
     * @throws SurveyToolException with {@link SurveyToolError#INVALID_INPUT} when it is missing
     */
    public String require(String toolId, String name) {
        return find(name)
                .orElseThrow(() -> new SurveyToolException(
                        toolId, SurveyToolError.INVALID_INPUT, "the setting '" + name + "' is missing; fill it in"));
    }

    /** Returns the setting names only: values may be secret. */
    @Override
    public String toString() {
        return "ConnectionSettings" + values.keySet();
    }
}
