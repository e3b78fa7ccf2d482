package io.firsthand.spi;

import java.net.URI;

/**
 * What a tool made of a blueprint.
 *
 * @param remoteId the tool's id of the survey
 * @param publicLink where people answer
 * @param fingerprint hash of the definition as the tool stores it, to notice later changes, hex
 */
public record LaunchResult(String remoteId, URI publicLink, String fingerprint) {
    /** Refuses blank ids. */
    public LaunchResult {
        Checks.notBlank(remoteId, "remoteId");
        Checks.notBlank(fingerprint, "fingerprint");
    }
}
