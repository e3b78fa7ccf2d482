package io.firsthand.health.control;

import io.firsthand.database.control.DataFolder;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Tries at start-up what everything else takes for granted: writing to the data folder, and the database with its rights. */
@ApplicationScoped
public class StartCheck {
    private static final System.Logger LOG = System.getLogger(StartCheck.class.getName());
    private static final int FIRST = 1;

    @Resource(lookup = SelfCheck.DATA_SOURCE)
    private DataSource dataSource;

    @Inject
    private DataFolder folder;

    /**
     * Checks both before anything else starts.
     *
     * @throws IllegalStateException when one of them cannot be used
     */
    void check(@Observes @Priority(FIRST) @Initialized(ApplicationScoped.class) Object context) {
        var problems = Stream.of(folderProblem(), databaseProblem())
                .flatMap(Optional::stream)
                .toList();
        problems.forEach(problem -> LOG.log(Level.ERROR, problem));
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join(" ", problems));
        }
    }

    private Optional<String> folderProblem() {
        try {
            return problemWith(folder.path());
        } catch (UncheckedIOException e) {
            return Optional.of(oneLine(String.valueOf(e.getMessage()), e));
        }
    }

    /** Returns what is wrong with a data folder, after writing a file there and deleting it. */
    static Optional<String> problemWith(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, "start-check", ".tmp"));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    "The data folder " + folder.toAbsolutePath() + " cannot be written to. Give it to the user that"
                            + " the server runs as, or set firsthand.data.dir (FIRSTHAND_DATA_DIR) to another one.");
        }
    }

    private Optional<String> databaseProblem() {
        try (var connection = dataSource.getConnection()) {
            rightsMissing(connection).forEach(line -> LOG.log(Level.WARNING, line));
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(oneLine(
                    "The database behind " + SelfCheck.DATA_SOURCE
                            + " cannot be used; check its address, user and password (FIRSTHAND_DB_URL,"
                            + " FIRSTHAND_DB_USER, FIRSTHAND_DB_PASSWORD).",
                    e));
        }
    }

    /** Returns a line when the user of the database may not make tables: a warning, because there may be none left to make. */
    private static List<String> rightsMissing(Connection connection) throws SQLException {
        var lines = new ArrayList<String>();
        if (connection.getMetaData().getDatabaseProductName().equalsIgnoreCase("postgresql")) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select current_user, current_schema(),"
                            + " coalesce(has_schema_privilege(current_schema(), 'CREATE'), false)")) {
                row.next();
                if (!row.getBoolean(3)) {
                    lines.add("The database user '" + row.getString(1) + "' may not make tables in the schema '"
                            + row.getString(2) + "'. Unless all are there, run as its owner: grant create on schema "
                            + Optional.ofNullable(row.getString(2)).orElse("public") + " to \"" + row.getString(1)
                            + "\";");
                }
            }
        }
        return lines;
    }

    /** Returns the text and the innermost cause in one line, because a log is searched by lines. */
    static String oneLine(String text, Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        var reason = Optional.ofNullable(cause.getMessage()).orElseGet(cause.getClass()::getSimpleName);
        return (text + " Reason: " + reason).strip().replaceAll("\\s+", " ");
    }
}
