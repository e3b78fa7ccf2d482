package io.firsthand.security.control;

import io.firsthand.problem.entity.JsonBody.Kebab;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How people sign in, as configured; wrong settings stop the start and are named. */
@ApplicationScoped
public class Authentication {
    /** Who keeps the accounts. */
    public enum Mode {
        /** This installation: accounts with passwords. */
        LOCAL,
        /** The server: its own principal and the roles {@code firsthand-viewer} to {@code firsthand-admin}. */
        CONTAINER
    }

    @Inject
    @ConfigProperty(name = "firsthand.auth", defaultValue = "local")
    private String configuredMode;

    @Inject
    @ConfigProperty(name = "firsthand.security.session", defaultValue = "PT12H")
    private Duration sessionLife;

    @Inject
    @ConfigProperty(name = "firsthand.base-url")
    private Optional<String> baseUrl;

    private Mode mode = Mode.LOCAL;

    @PostConstruct
    void read() {
        mode = Kebab.parse(configuredMode, Mode.class)
                .orElseThrow(
                        () -> new IllegalStateException(
                                "firsthand.auth (FIRSTHAND_AUTH) is '" + configuredMode
                                        + "'; it must be local or container. For OpenID Connect use container with the server's own client."));
    }

    /** Returns who keeps the accounts. */
    public Mode mode() {
        return mode;
    }

    /** Returns how long a session lasts after its last use. */
    public Duration sessionLife() {
        return sessionLife;
    }

    /** Returns the address that people open, without a slash at its end, if it is configured. */
    public Optional<String> baseUrl() {
        return baseUrl.map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }
}
