package io.firsthand.spi;

import java.util.List;

/** A session with one sink; used by one thread at a time. Writing the same revision twice changes nothing. */
public interface ProfileSink extends AutoCloseable {

    /**
     * Writes one revision of a profile and returns the sink's receipt.
     *
     * @param profileId stable id
     * @param revision counts up, from 1; older than the sink's is ignored
     * @param profileJson the profile as the REST API shows it
     * @param evidence the quotes it stands on
     */
    String write(String profileId, int revision, String profileJson, List<Evidence> evidence);

    /** Removes one piece of evidence everywhere it was written and returns the sink's receipt. */
    String retract(String evidenceId);

    @Override
    void close();
}
