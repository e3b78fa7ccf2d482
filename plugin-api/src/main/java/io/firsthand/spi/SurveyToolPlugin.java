package io.firsthand.spi;

import java.util.List;
import java.util.Set;

/**
 * A survey tool that Firsthand can read from and perhaps launch in; found by {@link java.util.ServiceLoader}.
 *
 * <p>The discovered object is a factory: a public no-argument constructor, no I/O, thread-safe. The thing that talks
 * to the tool is the {@link SurveyTool} it opens.
 *
 * <pre>{@code
 * public final class ExampleToolPlugin implements SurveyToolPlugin {
 *     public String id() { return "example-tool"; }
 *     public String name() { return "Example tool"; }
 *     public List<SettingDescriptor> settings() { return List.of(SettingDescriptor.required("url", URL, "Address", "…")); }
 *     public SurveyTool open(ConnectionSettings settings, PluginContext context) { return new ExampleTool(settings, context); }
 * }
 * }</pre>
 */
public interface SurveyToolPlugin {

    /** Returns the id that never changes, matching {@code [a-z][a-z0-9-]{1,30}}, for example {@code limesurvey}. */
    String id();

    /** Returns the name people know, for example {@code LimeSurvey}. */
    String name();

    /** Returns the settings a connection needs, in the order of the form; may be empty. */
    default List<SettingDescriptor> settings() {
        return List.of();
    }

    /** Returns what this tool can do beyond checking, describing and reading; a promise the conformance kit tests both ways. */
    default Set<Capability> capabilities() {
        return Set.of();
    }

    /**
     * Opens a session without talking to the tool yet.
     *
     * @throws SurveyToolException with {@link SurveyToolError#INVALID_INPUT} when a setting is missing or malformed
     */
    SurveyTool open(ConnectionSettings settings, PluginContext context);
}
