package io.firsthand.pulls.control;

import io.firsthand.database.control.DataFolder;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.UUID;

/** This node's name, the same after a restart: a file in the data folder. */
@ApplicationScoped
public class Node {
    @Inject
    private DataFolder data;

    private String id = "";

    @PostConstruct
    void load() {
        var file = data.path().resolve("node.id");
        try {
            var fresh = UUID.randomUUID().toString();
            try {
                DataFolder.writeSecret(file, fresh.getBytes(StandardCharsets.US_ASCII));
                id = fresh;
            } catch (FileAlreadyExistsException e) {
                var stored = Files.readString(file, StandardCharsets.US_ASCII).strip();
                id = stored.isEmpty() ? fresh : stored;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " can be neither read nor written.", e);
        }
    }

    /** Returns the name. */
    public String id() {
        return id;
    }
}
