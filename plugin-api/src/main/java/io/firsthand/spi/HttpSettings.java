package io.firsthand.spi;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a session reaches the outside.
 *
 * @param proxy an http proxy, or null for a direct connection
 * @param trustedCertificates a PEM file of certificate authorities to trust besides the platform's, or null
 * @param connectTimeout time to establish a connection
 * @param readTimeout time to wait for an answer
 */
public record HttpSettings(
        @Nullable URI proxy, @Nullable Path trustedCertificates, Duration connectTimeout, Duration readTimeout) {
    /** Direct connection, the platform's certificates, 10 s to connect, 120 s to read. */
    public static final HttpSettings DEFAULT =
            new HttpSettings(null, null, Duration.ofSeconds(10), Duration.ofSeconds(120));

    /** Refuses time-outs that are not positive. */
    public HttpSettings {
        if (connectTimeout.isNegative()
                || connectTimeout.isZero()
                || readTimeout.isNegative()
                || readTimeout.isZero()) {
            throw new IllegalArgumentException("time-outs must be positive");
        }
    }
}
