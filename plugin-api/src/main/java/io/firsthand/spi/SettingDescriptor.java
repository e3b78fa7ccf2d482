package io.firsthand.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One setting of a plugin as data, so that the host draws the form and knows what to mask.
 *
 * @param name kebab-case key, unique within the plugin
 * @param label what people read
 * @param help one sentence: what it is and where to find it
 * @param type what the form shows and the host checks
 * @param required whether a connection without it is refused
 * @param secret whether the value is masked everywhere and kept outside the database
 * @param options the allowed values of a {@link Type#CHOICE}, in order; empty otherwise
 * @param defaultValue what an empty field means, or null
 */
public record SettingDescriptor(
        String name,
        String label,
        String help,
        Type type,
        boolean required,
        boolean secret,
        List<String> options,
        @Nullable String defaultValue) {

    /** What a setting holds. */
    public enum Type {
        /** Any single line of text. */
        TEXT,
        /** A whole number. */
        NUMBER,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** One of {@link SettingDescriptor#options()}. */
        CHOICE,
        /** An absolute http or https address. */
        URL,
        /** An IANA time zone id such as {@code Europe/Berlin}. */
        TIME_ZONE
    }

    /** Checks names, options and that a secret carries no default. */
    public SettingDescriptor {
        Checks.pluginId(name);
        Checks.notBlank(label, "label");
        Checks.notBlank(help, "help");
        options = List.copyOf(options);
        if ((type == Type.CHOICE) == options.isEmpty()) {
            throw new IllegalArgumentException(name + ": options belong to a CHOICE and only to it");
        }
        if (secret && defaultValue != null) {
            throw new IllegalArgumentException(name + ": a secret has no default");
        }
    }

    /** Makes a required setting of the given type. */
    public static SettingDescriptor required(String name, Type type, String label, String help) {
        return new SettingDescriptor(name, label, help, type, true, false, List.of(), null);
    }

    /** Makes an optional setting with a default. */
    public static SettingDescriptor optional(String name, Type type, String label, String help, String defaultValue) {
        return new SettingDescriptor(name, label, help, type, false, false, List.of(), defaultValue);
    }

    /** Makes a required secret. */
    public static SettingDescriptor secret(String name, String label, String help) {
        return new SettingDescriptor(name, label, help, Type.TEXT, true, true, List.of(), null);
    }
}
