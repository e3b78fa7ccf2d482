package io.firsthand.accounts.control;

import io.firsthand.database.control.DataFolder;
import io.firsthand.database.control.Start;
import io.firsthand.security.control.Authentication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * While nobody has an account: a link that makes the first administrator, valid for 15 minutes, printed to the console and written to a
 * file that only the owner of the server can read. Whoever can read either may manage the server anyway.
 */
@ApplicationScoped
public class FirstStart {
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final String FILE = "first-account-link";

    @Inject
    private Authentication authentication;

    @Inject
    private Accounts accounts;

    @Inject
    private Tokens tokens;

    @Inject
    private DataFolder folder;

    @Inject
    private Clock clock;

    private Instant validUntil = Instant.MIN;

    @Transactional
    void start(@Observes Start.Ready ready) {
        tokens.forgetExpired();
        offer();
    }

    /** Prints a link if nobody has an account and there is no valid one; called at start and whenever somebody opens the sign-in page. */
    @Transactional
    public synchronized void offer() {
        if (authentication.mode() != Authentication.Mode.LOCAL || validUntil.isAfter(clock.instant())) {
            return;
        }
        if (accounts.areThereAny()) {
            withdraw();
            return;
        }
        var link = authentication.baseUrl().orElse("http://localhost:9080") + "/#/join/"
                + tokens.invitation(Optional.empty(), LIFE).secret();
        validUntil = clock.instant().plus(LIFE);
        write(link);
        print("""

                Firsthand is ready, and nobody has an account yet. Open this link within 15 minutes to make yours:

                    %s

                It also stands in the file %s, which only you can read.

                """.formatted(link, folder.path().resolve(FILE).toAbsolutePath()));
    }

    private void write(String link) {
        try {
            withdraw();
            DataFolder.writeSecret(folder.path().resolve(FILE), (link + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The link of the first account cannot be written to the data folder.", e);
        }
    }

    /** Takes the link's file away, once somebody has an account. */
    public void withdraw() {
        try {
            Files.deleteIfExists(folder.path().resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + FILE + " in the data folder cannot be deleted.", e);
        }
    }

    /** Writes to the console itself: what goes through System.out ends in the log files of both servers. */
    private static void print(String text) {
        try {
            // not closed: it is the console of the whole process
            new FileOutputStream(FileDescriptor.out).write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            System.getLogger(FirstStart.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "The console cannot be written to; the link stands in a file.",
                            e);
        }
    }
}
