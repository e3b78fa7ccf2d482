package io.firsthand.it;

import io.firsthand.connector.limesurvey.SimulatedLimeSurvey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One packaged server with a data folder of its own; can be started, stopped and killed. */
public final class Installation implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(180);

    /** The servers that are shipped. */
    public enum Server {
        /** Open Liberty. */
        LIBERTY,
        /** Payara Micro. */
        PAYARA
    }

    private final Server server;
    private final Path target;
    private final Path home;
    private final Map<String, String> environment = new TreeMap<>();
    private final int port;
    private final People people = new People(this);
    private @Nullable Process process;

    /**
     * Prepares an installation.
     *
     * @param server which server
     * @param target the build folder that holds the packaged servers
     * @param name names its folder
     * @param database settings of a PostgreSQL database, or empty for the embedded one
     */
    public Installation(Server server, Path target, String name, Map<String, String> database) {
        this.server = server;
        this.target = target;
        this.home = target.resolve("it").resolve(name);
        this.port = freePort();
        environment.put("FIRSTHAND_DATA_DIR", home.resolve("data").toString());
        environment.put("FIRSTHAND_HTTP_PORT", String.valueOf(port));
        environment.put("FIRSTHAND_BASE_URL", "http://localhost:" + port);
        environment.put("FIRSTHAND_SECRET_LIMESURVEY", SimulatedLimeSurvey.PASSWORD);
        environment.put("FIRSTHAND_SECRET_WRONG", "not-the-password");
        environment.putAll(database);
        if (server == Server.LIBERTY) {
            copy(target.resolve("liberty/usr/servers/firsthand"), home.resolve("usr/servers/firsthand"));
            environment.put("WLP_USER_DIR", home.resolve("usr").toString());
        } else {
            environment.put("PAYARA_HOME", target.resolve("payara").toString());
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var copy = to.resolve(from.relativize(file).toString());
                boolean runtime = file.toString().contains("/workarea")
                        || file.toString().contains("/logs")
                        || file.toString().contains("/expanded");
                if (runtime || Files.exists(copy)) {
                    continue;
                }
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds an environment variable for the next start. */
    public Installation with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Gives it a folder of plugins for the next start, with the example and some that cannot be used. */
    public Installation withPlugins() {
        return with(
                "FIRSTHAND_PLUGINS_DIR",
                PluginsUnderTest.fill(home.resolve("plugins"), target).toString());
    }

    /** Writes a file of the server's configuration for the next start and returns it. */
    public Path configure(String name, String text) {
        var file = (server == Server.LIBERTY ? home.resolve("usr/servers/firsthand") : home).resolve(name);
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the server and waits until it answers. */
    public Installation start() {
        try {
            Files.createDirectories(home.resolve("data"));
            var builder = new ProcessBuilder(command())
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitReady();
        return this;
    }

    private List<String> command() {
        return server == Server.LIBERTY
                ? List.of(target.resolve("liberty/wlp/bin/server").toString(), "run", "firsthand")
                : List.of("sh", target.resolve("payara/start.sh").toString());
    }

    private void awaitReady() {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(base().resolve("/api/v1/session"))
                .timeout(Duration.ofSeconds(5))
                .build();
        var end = Instant.now().plus(START);
        while (Instant.now().isBefore(end)) {
            if (process != null && !process.isAlive()) {
                throw new IllegalStateException("The server ended while starting; see " + log());
            }
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
                pause();
            } catch (IOException e) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("The server did not answer within " + START + "; see " + log());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends the server at once, as a power cut would: SIGKILL to every process of it. */
    public void kill() {
        end(true);
    }

    /** Asks the server to end and waits for it. */
    @Override
    public void close() {
        end(false);
    }

    private void end(boolean atOnce) {
        var running = process;
        if (running == null) {
            return;
        }
        var all = new ArrayList<ProcessHandle>(running.descendants().toList());
        all.add(running.toHandle());
        all.forEach(atOnce ? ProcessHandle::destroyForcibly : ProcessHandle::destroy);
        try {
            for (var handle : all) {
                handle.onExit()
                        .orTimeout(30, TimeUnit.SECONDS)
                        .exceptionally(late -> handle)
                        .join()
                        .destroyForcibly();
            }
            running.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process = null;
    }

    /** Returns the address of the server. */
    public URI base() {
        return URI.create("http://localhost:" + port);
    }

    /** Returns the file that holds everything the server printed. */
    public Path log() {
        return home.resolve("server.log");
    }

    /** Returns the data folder. */
    public Path data() {
        return home.resolve("data");
    }

    /** Returns the people who may use it. */
    public People people() {
        return people;
    }

    /** Returns which server it is. */
    public Server server() {
        return server;
    }
}
