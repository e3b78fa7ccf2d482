package io.firsthand.sources.control;

import io.firsthand.database.control.DataFolder;
import io.firsthand.database.entity.Utc;
import io.firsthand.problem.entity.Problem;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.sources.entity.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Files on their way in. Bytes are streamed to the staging folder and forced to disk before they are acknowledged; what has
 * arrived is the length of the file, so a killed upload goes on where it stopped.
 */
@ApplicationScoped
public class Staging {
    private static final int BUFFER = 1 << 16;
    private static final Duration ABANDONED = Duration.ofDays(7);

    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    @Inject
    private DataFolder data;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "firsthand.sources.max-upload-bytes", defaultValue = "2147483648")
    private long maxBytes;

    /** Announces a file. */
    @Transactional
    public Upload announce(String fileName, long byteSize) {
        if (byteSize > maxBytes) {
            throw ProblemException.invalid(
                    "/byteSize",
                    "The file has " + byteSize + " bytes; at most " + maxBytes
                            + " are allowed. Split it, or raise firsthand.sources.max-upload-bytes.");
        }
        var upload = new Upload(UUID.randomUUID().toString(), baseName(fileName), byteSize, clock.instant());
        em.persist(upload);
        return upload;
    }

    private static String baseName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /**
     * Returns an announced file.
     *
     * @throws ProblemException when there is none with this id
     */
    public Upload upload(String id) {
        var upload = em.find(Upload.class, id);
        if (upload == null) {
            throw ProblemException.notFound("upload", id);
        }
        return upload;
    }

    /** Returns how many bytes of the file have arrived. */
    public long received(Upload upload) {
        try {
            var file = file(upload.id());
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Appends bytes from an offset on and returns how many have arrived now.
     *
     * @throws ProblemException 409 when the offset is not the number of bytes received, 413 when more arrive than announced
     */
    public long append(Upload upload, long offset, InputStream bytes) {
        long received = received(upload);
        if (offset != received) {
            throw ProblemException.conflict(
                    "The upload has received " + received + " bytes; go on from there instead of " + offset + ".");
        }
        try (var channel = FileChannel.open(file(upload.id()), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.position(received);
            byte[] buffer = new byte[BUFFER];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                received += read;
                if (received > upload.byteSize()) {
                    channel.truncate(offset);
                    throw new ProblemException(Problem.of(
                            413,
                            "too-large",
                            "The request is too large",
                            "More bytes arrive than the " + upload.byteSize() + " announced; announce the file anew."));
                }
                channel.write(ByteBuffer.wrap(buffer, 0, read));
            }
            channel.force(true);
            return received;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the whole file, which must have arrived. */
    public Path complete(Upload upload) {
        long received = received(upload);
        if (received != upload.byteSize()) {
            throw ProblemException.conflict("Only " + received + " of " + upload.byteSize()
                    + " bytes have arrived; send the rest to /api/v1/uploads/" + upload.id() + "/bytes.");
        }
        if (received == 0) {
            throw ProblemException.invalid(
                    "/uploadId", "'" + upload.fileName() + "' is empty; choose a file that holds answers.");
        }
        return file(upload.id());
    }

    /** Deletes the staged file and forgets the upload. */
    @Transactional
    public void discard(String uploadId) {
        var upload = em.find(Upload.class, uploadId);
        if (upload != null) {
            em.remove(upload);
        }
        try {
            Files.deleteIfExists(file(uploadId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what nobody will read: uploads that no source waits for after a week, and files that no upload knows. */
    @Transactional
    public void forgetOrphans() {
        em.createQuery("delete from Upload u where u.createdAt < :old and not exists"
                        + " (select s.id from Source s where s.uploadId = u.id)")
                .setParameter("old", Utc.of(clock.instant().minus(ABANDONED)))
                .executeUpdate();
        try (var files = Files.list(data.folder("staging"))) {
            for (var file : (Iterable<Path>) files::iterator) {
                if (em.find(Upload.class, file.getFileName().toString()) == null) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String uploadId) {
        return data.folder("staging").resolve(UUID.fromString(uploadId).toString());
    }
}
