package io.firsthand.spi;

import java.util.List;

/** A place where profiles are written back; found by {@link java.util.ServiceLoader}, thread-safe, no I/O on construction. */
public interface ProfileSinkPlugin {

    /** Returns the id that never changes, matching {@code [a-z][a-z0-9-]{1,30}}. */
    String id();

    /** Returns the name people know. */
    String name();

    /** Returns the settings it needs, in the order of the form; may be empty. */
    default List<SettingDescriptor> settings() {
        return List.of();
    }

    /** Opens a session without talking to the sink yet. */
    ProfileSink open(ConnectionSettings settings, PluginContext context);
}
