package io.firsthand.spi;

import java.util.List;

/** More advice on questions; found by {@link java.util.ServiceLoader}, thread-safe, no I/O on construction. */
public interface LintRulePlugin {

    /** Returns the id that never changes, matching {@code [a-z][a-z0-9-]{1,30}}; it prefixes the ids of its rules. */
    String id();

    /** Returns what people read beside its advice, at most 60 characters. */
    String name();

    /** Returns its rules in the order they are listed; asked for once. */
    List<LintRule> rules();
}
