package io.firsthand.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The public REST API over plain HTTP, as any client sees it. */
public final class Api {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI base;
    private final Supplier<Optional<String>> token;

    private Api(URI base, Supplier<Optional<String>> token) {
        this.base = base;
        this.token = token;
    }

    /** Talks to an installation in the name of its administrator. */
    public Api(Installation installation) {
        this(installation.base(), () -> Optional.of(installation.people().tokenOf("admin")));
    }

    /** Talks to an installation without saying who asks. */
    public static Api anonymous(Installation installation) {
        return new Api(installation.base(), Optional::empty);
    }

    /** Talks to the installation under test in the name of its administrator. */
    public static Api underTest() {
        return new Api(InstallationUnderTest.get());
    }

    /** Talks to the installation under test in the name of the person with a role. */
    public static Api as(String role) {
        return new Api(InstallationUnderTest.get().base(), () -> Optional.of(People.token(role)));
    }

    /**
     * An answer.
     *
     * @param status HTTP status
     * @param headers headers
     * @param text body
     */
    public record Answer(int status, java.net.http.HttpHeaders headers, String text) {
        /** Returns the body as an object. */
        public JsonObject json() {
            try (var reader = Json.createReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
                return reader.readObject();
            }
        }

        /** Returns the list in the body. */
        public List<JsonObject> items() {
            return json().getJsonArray("items").getValuesAs(JsonObject.class);
        }

        /** Returns the last part of the problem's type. */
        public String problem() {
            return json().getString("type").replace("urn:firsthand:problem:", "");
        }

        /** Returns a header, or an empty text. */
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** Sends any request; header names and values alternate. */
    public Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(120))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!List.of(headers).contains("Authorization")) {
            token.get().ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return asPromised(method, path, new Answer(response.statusCode(), response.headers(), response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every answer of every test is held against the OpenAPI file. */
    private static Answer asPromised(String method, String path, Answer answer) {
        var faults = Contract.underTest().faults(method, path, answer);
        if (!faults.isEmpty()) {
            throw new AssertionError(
                    method + " " + path + " is not answered as openapi.yaml says: " + faults + "\n" + answer.text());
        }
        return answer;
    }

    /** Reads a resource under {@code /api/v1/}. */
    public Answer get(String path) {
        return send("GET", "/api/v1/" + path, BodyPublishers.noBody());
    }

    /** Posts JSON to a resource under {@code /api/v1/}. */
    public Answer post(String path, JsonObjectBuilder json) {
        return post(path, json.build().toString());
    }

    /** Posts a text as JSON to a resource under {@code /api/v1/}. */
    public Answer post(String path, String json) {
        return send("POST", "/api/v1/" + path, BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    /** Puts JSON to a resource under {@code /api/v1/}; header names and values alternate. */
    public Answer put(String path, JsonObjectBuilder json, String... headers) {
        var all = Stream.concat(Stream.of("Content-Type", "application/json"), Stream.of(headers))
                .toArray(String[]::new);
        return send(
                "PUT", "/api/v1/" + path, BodyPublishers.ofString(json.build().toString()), all);
    }

    /** Uploads a file and returns the id of the upload. */
    public String upload(String name, byte[] bytes) {
        var announced =
                post("uploads", Json.createObjectBuilder().add("fileName", name).add("byteSize", bytes.length));
        var id = announced.json().getString("id");
        if (bytes.length > 0) {
            send(
                    "PUT",
                    "/api/v1/uploads/" + id + "/bytes?offset=0",
                    BodyPublishers.ofByteArray(bytes),
                    "Content-Type",
                    "application/octet-stream");
        }
        return id;
    }

    /** Uploads a UTF-8 text file and returns the id of the upload. */
    public String upload(String name, String text) {
        return upload(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Asks for a pull, waits until it is over and returns it. */
    public JsonObject pull(long sourceId) {
        var asked = post("pulls", Json.createObjectBuilder().add("sourceId", sourceId));
        return awaitOver(asked.json().getJsonNumber("id").longValue());
    }

    /** Waits until a pull is over and returns it. */
    public JsonObject awaitOver(long pullId) {
        return awaitOver(pullId, Duration.ofMinutes(3));
    }

    /** Waits until a pull is over, at most so long, and returns it. */
    public JsonObject awaitOver(long pullId, Duration atMost) {
        var end = Instant.now().plus(atMost);
        while (Instant.now().isBefore(end)) {
            var pull = get("pulls/" + pullId).json();
            if (List.of("done", "failed", "cancelled").contains(pull.getString("state"))) {
                return pull;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("pull " + pullId + " is not over after " + atMost + ": "
                + get("pulls/" + pullId).text());
    }

    /** Reads the sample and waits until all of it is there. */
    public List<JsonObject> sample() {
        return post("samples", "").json().getJsonArray("pulls").getValuesAs(jakarta.json.JsonNumber.class).stream()
                .map(id -> awaitOver(id.longValue()))
                .toList();
    }
}
