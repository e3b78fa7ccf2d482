package io.firsthand.database.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The folder of this installation outside the database: keys and files on their way in; readable by its owner only. */
@ApplicationScoped
public class DataFolder {
    @Inject
    @ConfigProperty(name = "firsthand.data.dir")
    private Optional<String> configured;

    /** Returns the folder, made if it is not there. */
    public Path path() {
        var path = Path.of(configured.orElseGet(() -> System.getProperty("user.home") + "/.firsthand"));
        return ensure(path);
    }

    /** Returns a folder inside, made if it is not there. */
    public Path folder(String name) {
        return ensure(path().resolve(name));
    }

    private static Path ensure(Path path) {
        try {
            return Files.isDirectory(path) ? path : Files.createDirectories(path, ownerOnly(path, "rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The folder " + path + " cannot be made; check firsthand.data.dir and its rights.", e);
        }
    }

    /** Writes a new file that only its owner can read; an existing one is refused. */
    public static void writeSecret(Path file, byte[] bytes) throws IOException {
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(file, "rw-------"))) {
            channel.write(java.nio.ByteBuffer.wrap(bytes));
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path, String rights) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
