package io.firsthand.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a connection check found when all is well; trouble is a {@link SurveyToolException} instead.
 *
 * @param summary one sentence for the person who pressed check
 * @param toolVersion the tool's version, or null when it does not say
 * @param remarks what works less well than it could, each with the next step; may be empty
 */
public record ConnectionStatus(String summary, @Nullable String toolVersion, List<String> remarks) {
    /** Copies the remarks. */
    public ConnectionStatus {
        Checks.notBlank(summary, "summary");
        remarks = List.copyOf(remarks);
    }
}
