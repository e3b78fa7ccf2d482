package io.firsthand.database.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** Brings the database to the version this application needs, or refuses to start and says what is missing. */
@ApplicationScoped
public class Schema {
    private static final System.Logger LOG = System.getLogger(Schema.class.getName());

    @Resource(lookup = "jdbc/firsthand")
    private DataSource dataSource;

    @Inject
    @ConfigProperty(name = "firsthand.db.migrate", defaultValue = "auto")
    private String mode;

    /**
     * Migrates, or with {@code firsthand.db.migrate=check} only checks.
     *
     * @throws IllegalStateException when the mode is unknown, or in mode check when migrations are missing
     */
    public void bringUpToDate() {
        var flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration", "classpath:db/" + product())
                .failOnMissingLocations(false)
                .load();
        switch (mode) {
            case "auto" -> {
                int migrated = flyway.migrate().migrationsExecuted;
                var current = flyway.info().current();
                if (current == null) {
                    throw new IllegalStateException(
                            "No migrations were found on the class path; the WAR is incomplete.");
                }
                LOG.log(Level.INFO, "Database is up to date. migrated={0} version={1}", migrated, current.getVersion());
            }
            case "check" -> {
                var pending = flyway.info().pending();
                if (pending.length > 0) {
                    Stream.of(pending).forEach(Schema::print);
                    throw new IllegalStateException("The database lacks " + pending.length
                            + " migrations, the first is " + pending[0].getScript()
                            + ". Run them, or start once with firsthand.db.migrate=auto.");
                }
            }
            default ->
                throw new IllegalStateException(
                        "firsthand.db.migrate (FIRSTHAND_DB_MIGRATE) is '" + mode + "'; it must be auto or check.");
        }
    }

    private static void print(MigrationInfo missing) {
        try (var script = Schema.class.getResourceAsStream("/db/migration/" + missing.getScript())) {
            var sql = script == null ? "" : new String(script.readAllBytes(), StandardCharsets.UTF_8);
            LOG.log(Level.WARNING, "Missing in the database: " + missing.getScript() + "\n" + sql);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether the database answers a query on a table of ours now; why it does not is in the log. */
    public boolean answers() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from study")) {
            return rows.next();
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database does not answer.", e);
            return false;
        }
    }

    /** Returns {@code h2} or {@code postgresql}. */
    public String product() {
        try (var connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The database cannot be reached: " + e.getMessage()
                            + ". Check firsthand.db.url, firsthand.db.user and firsthand.db.password.",
                    e);
        }
    }
}
