package io.firsthand.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts one server on one database before the first test of a run and ends both after the last; which ones the build says by the
 * properties {@code firsthand.it.server} and {@code firsthand.it.database}.
 */
public final class InstallationUnderTest implements LauncherSessionListener {
    private static @Nullable Installation installation;
    private static @Nullable EmbeddedPostgres postgres;

    /** Returns the running installation. */
    public static Installation get() {
        return Optional.ofNullable(installation).orElseThrow();
    }

    /** Returns a second installation of the same kind with a database of its own, not started yet. */
    public static Installation another(String name) {
        var fresh = new Installation(get().server(), target(), name(name), database(name.replace('-', '_')));
        return fresh;
    }

    /** Returns a connection to the database of the installation under test, which must be PostgreSQL. */
    public static Connection database() throws SQLException {
        return Optional.ofNullable(postgres)
                .orElseThrow()
                .getDatabase("postgres", "main")
                .getConnection();
    }

    private static Path target() {
        return Path.of(System.getProperty("firsthand.it.target"));
    }

    private static String name(String name) {
        return name + "-" + System.getProperty("firsthand.it.server") + "-"
                + System.getProperty("firsthand.it.database");
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        var server = System.getProperty("firsthand.it.server");
        if (server == null) {
            return;
        }
        deleteFolder(target().resolve("it"), name(""));
        if (System.getProperty("firsthand.it.database").equals("postgresql")) {
            startPostgres();
        }
        installation = new Installation(
                        Installation.Server.valueOf(server.toUpperCase(Locale.ROOT)),
                        target(),
                        name("main"),
                        database("main"))
                .withPlugins()
                .start();
    }

    private static void startPostgres() {
        try {
            postgres = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> database(String name) {
        var running = postgres;
        if (running == null) {
            return Map.of();
        }
        try (var connection = running.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var settings = new HashMap<String, String>();
        settings.put("FIRSTHAND_DB_URL", "jdbc:postgresql://localhost:" + running.getPort() + "/" + name);
        settings.put("FIRSTHAND_DB_USER", "postgres");
        settings.put("FIRSTHAND_DB_PASSWORD", "postgres");
        return settings;
    }

    private static void deleteFolder(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var homes = Files.list(folder)) {
            for (var home :
                    homes.filter(path -> path.toString().endsWith(suffix)).toList()) {
                try (var files = Files.walk(home)) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (installation != null) {
            installation.close();
        }
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
