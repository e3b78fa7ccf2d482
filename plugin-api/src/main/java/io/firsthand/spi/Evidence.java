package io.firsthand.spi;

import org.jspecify.annotations.Nullable;

/**
 * An approved quote as a sink receives it.
 *
 * @param id stable id
 * @param quote the words with their selectors
 * @param type what they are
 * @param question the question as shown, or null when there was none
 * @param personLabel a pseudonym such as {@code Person 12}, never a name
 * @param certificateUrl where the certificate can be re-checked
 */
public record Evidence(
        String id,
        Quote quote,
        Finding.Type type,
        @Nullable String question,
        String personLabel,
        String certificateUrl) {
    /** Refuses blank ids. */
    public Evidence {
        Checks.notBlank(id, "id");
        Checks.notBlank(personLabel, "personLabel");
    }
}
