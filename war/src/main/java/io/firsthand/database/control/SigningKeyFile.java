package io.firsthand.database.control;

import io.firsthand.certificate.SigningKey;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key that signs certificates: {@code firsthand.signing-key} (a private JWK), or a file made at first start that only its owner
 * can read. Losing it makes no certificate invalid, but new ones carry a new key.
 */
@ApplicationScoped
public class SigningKeyFile {
    @Inject
    private DataFolder folder;

    @Inject
    @ConfigProperty(name = "firsthand.signing-key")
    private Optional<String> configured;

    private Optional<SigningKey> key = Optional.empty();

    @PostConstruct
    void load() {
        key = Optional.of(configured.map(SigningKey::fromPrivateJwk).orElseGet(this::fromFile));
    }

    private SigningKey fromFile() {
        var file = folder.folder("keys").resolve("signing.jwk");
        try {
            var fresh = SigningKey.generate();
            try {
                DataFolder.writeSecret(file, fresh.toPrivateJwk().toString().getBytes(StandardCharsets.UTF_8));
            } catch (FileAlreadyExistsException e) {
                return SigningKey.fromPrivateJwk(Files.readString(file, StandardCharsets.UTF_8));
            }
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " can be neither read nor written.", e);
        }
    }

    /** Returns the key. */
    public SigningKey key() {
        return key.orElseThrow();
    }
}
