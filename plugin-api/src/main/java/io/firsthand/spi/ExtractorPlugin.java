package io.firsthand.spi;

/** A way of finding quotes in text; found by {@link java.util.ServiceLoader}, thread-safe, no I/O on construction. */
public interface ExtractorPlugin {

    /** Returns the id that never changes, matching {@code [a-z][a-z0-9-]{1,30}}. */
    String id();

    /** Returns the version of rules and code together; it changes whenever a result could change. */
    String version();

    /** Returns the extractor; loading its data may take a moment, so the host asks once. */
    Extractor open();
}
