package io.firsthand.spi;

import java.util.List;

/** More questions and packs for the bank; found by {@link java.util.ServiceLoader}, thread-safe, no I/O on construction. */
public interface InstrumentPackPlugin {

    /** Returns the id that never changes, matching {@code [a-z][a-z0-9-]{1,30}}; it prefixes the ids of its questions. */
    String id();

    /** Returns its packs; ids of questions are unique within the plugin. */
    List<InstrumentPack> packs();
}
