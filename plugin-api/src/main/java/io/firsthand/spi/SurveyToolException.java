package io.firsthand.spi;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one exception of a survey tool session: an error of the closed list, a hint for the person who can mend it, and a
 * wait where the tool named one. Messages never hold a secret, a URL query or an answer text.
 */
public final class SurveyToolException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String toolId;
    private final SurveyToolError error;
    private final String hint;
    private final @Nullable Duration retryAfter;

    /** Makes an exception with everything the host needs to decide. */
    public SurveyToolException(
            String toolId,
            SurveyToolError error,
            String hint,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(toolId + ": " + error + ": " + hint, cause);
        this.toolId = Objects.requireNonNull(toolId, "toolId");
        this.error = Objects.requireNonNull(error, "error");
        this.hint = Checks.notBlank(hint, "hint");
        this.retryAfter = retryAfter;
    }

    /** Makes an exception without a wait and without a cause. */
    public SurveyToolException(String toolId, SurveyToolError error, String hint) {
        this(toolId, error, hint, null, null);
    }

    static SurveyToolException unsupported(SurveyTool tool, Capability capability) {
        return new SurveyToolException(
                tool.getClass().getSimpleName(),
                SurveyToolError.UNSUPPORTED,
                "this tool does not declare " + capability + "; choose a tool that does");
    }

    /** Returns the plugin id of the tool, for example {@code limesurvey}. */
    public String toolId() {
        return toolId;
    }

    /** Returns which of the closed list of errors it is. */
    public SurveyToolError error() {
        return error;
    }

    /** Returns one sentence that names the thing and the next step. */
    public String hint() {
        return hint;
    }

    /** Returns how long the tool asked to wait, if it said so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
