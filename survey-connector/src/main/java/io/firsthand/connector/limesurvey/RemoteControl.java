package io.firsthand.connector.limesurvey;

import io.firsthand.connector.http.BoundedInputStream;
import io.firsthand.connector.http.HttpTrouble;
import io.firsthand.connector.http.RestClients;
import io.firsthand.connector.limesurvey.LimeSurveyTrouble.WindowTooLargeException;
import io.firsthand.spi.PluginContext;
import io.firsthand.spi.SurveyToolException;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * JSON-RPC with one LimeSurvey: logs in when needed, renews an expired session once a call, and tells what an answer really
 * is. Not thread-safe.
 */
final class RemoteControl implements AutoCloseable {
    /** Most bytes of one answer; a window of 1,000 ids is about 1.8 MB. */
    private static final long LONGEST_ANSWER = 64L * 1024 * 1024;

    private static final int LONGEST_PAGE = 16 * 1024;
    private static final int LOOK_AHEAD = 256;

    /** The beginning of an export: an object with an id and a text as its result. */
    private static final Pattern EXPORT =
            Pattern.compile("\\s*\\{\\s*\"id\"\\s*:\\s*[^,\"]{1,20},\\s*\"result\"\\s*:\\s*\"");

    private static final String EXPIRED = "Invalid session key";
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private final LimeSurveySettings settings;
    private final PluginContext context;
    private final LimeSurveyTrouble trouble;
    private @Nullable LimeSurveyApi api;
    private @Nullable String key;

    RemoteControl(LimeSurveySettings settings, PluginContext context, LimeSurveyTrouble trouble) {
        this.settings = settings;
        this.context = context;
        this.trouble = trouble;
    }

    /** What is done with one exported row. */
    @FunctionalInterface
    interface RowReader {
        /** Takes a row and its place among the rows, from 0. */
        void row(int index, JsonObject row);
    }

    /** Reads a body. */
    @FunctionalInterface
    private interface BodyReader<T> {
        T read(InputStream body) throws IOException;
    }

    /**
     * Calls a method with the session key and the parameters after it.
     *
     * @return the result, which may be a {@code {"status": …}}: {@link #status}
     */
    JsonValue call(String method, JsonValue... params) {
        try {
            return withSession(current -> post(method, current, List.of(params), body -> result(method, body)));
        } catch (WindowTooLargeException e) {
            throw e.reported();
        }
    }

    /**
     * Calls {@code export_responses} and hands over its rows while they arrive.
     *
     * @param params survey, format, language and so on
     * @param rows takes the rows
     * @return the status when there was a refusal in place of rows
     * @throws WindowTooLargeException when the answer took too long or is too long
     */
    Optional<String> export(List<JsonValue> params, RowReader rows) {
        JsonValue result =
                withSession(current -> post("export_responses", current, params, body -> exported(body, rows)));
        return status(result);
    }

    /** Returns the text of a refusal; {@code {"status":"OK"}} is none. */
    static Optional<String> status(JsonValue result) {
        if (result.getValueType() == JsonValue.ValueType.OBJECT
                && result.asJsonObject().get("status") instanceof JsonString status
                && !status.getString().equals("OK")) {
            return Optional.of(status.getString());
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        LimeSurveyApi open = api;
        String held = key;
        api = null;
        key = null;
        if (open == null) {
            return;
        }
        try {
            if (held != null) {
                open.call(request("release_session_key", held, List.of())).close();
            }
        } catch (RuntimeException e) {
            // the session ends by itself after two hours
            context.logger().log(Level.DEBUG, "a LimeSurvey session could not be released");
        } finally {
            open.close();
        }
    }

    /** A call with a session key. */
    @FunctionalInterface
    private interface Keyed {
        JsonValue call(String current);
    }

    private JsonValue withSession(Keyed keyed) {
        boolean renewed = false;
        while (true) {
            String current = key;
            if (current == null) {
                current = logIn();
                renewed = true;
            }
            JsonValue result = keyed.call(current);
            if (status(result).filter(EXPIRED::equals).isEmpty()) {
                return result;
            }
            key = null;
            if (renewed) {
                throw trouble.sessionRefused();
            }
        }
    }

    private String logIn() {
        String method = "get_session_key";
        JsonValue result;
        try {
            result = post(
                    method,
                    null,
                    List.of(Json.createValue(settings.user()), Json.createValue(settings.password())),
                    body -> result(method, body));
        } catch (WindowTooLargeException e) {
            throw e.reported();
        }
        Optional<String> refusal = status(result);
        if (refusal.isPresent()) {
            throw trouble.loginRefused(refusal.get());
        }
        if (!(result instanceof JsonString session) || session.getString().isBlank()) {
            throw trouble.broken("result", "of " + method + " is no session key");
        }
        key = session.getString();
        return session.getString();
    }

    private <T> T post(String method, @Nullable String current, List<JsonValue> params, BodyReader<T> reader) {
        if (context.cancel().isCancelled()) {
            throw trouble.cancelled();
        }
        try (Response response = api().call(request(method, current, params))) {
            InputStream entity = response.readEntity(InputStream.class);
            InputStream body = entity == null ? InputStream.nullInputStream() : entity;
            if (response.getStatus() != 200) {
                throw trouble.status(response.getStatus(), response.getHeaders(), page(body), method);
            }
            return reader.read(new BoundedInputStream(body, LONGEST_ANSWER));
        } catch (BoundedInputStream.TooLongException e) {
            throw trouble.tooLong(LONGEST_ANSWER);
        } catch (QuotedInputStream.NotBase64Exception e) {
            throw trouble.broken("result", "of " + method + " is no base64");
        } catch (IOException | ProcessingException e) {
            throw failed(e);
        } catch (WebApplicationException e) {
            // a client that throws on errors although it was told not to
            throw trouble.status(e.getResponse().getStatus(), e.getResponse().getHeaders(), "", method);
        }
    }

    private RuntimeException failed(Exception e) {
        SurveyToolException reported = trouble.failure(e);
        return HttpTrouble.isTimeOut(e) ? new WindowTooLargeException(reported) : reported;
    }

    private LimeSurveyApi api() {
        if (api == null) {
            api = RestClients.builder(LimeSurveyPlugin.ID, settings.endpoint().uri(), context.http())
                    .build(LimeSurveyApi.class);
        }
        return api;
    }

    private static byte[] request(String method, @Nullable String current, List<JsonValue> params) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        if (current != null) {
            all.add(current);
        }
        params.forEach(all::add);
        return Json.createObjectBuilder()
                .add("method", method)
                .add("params", all)
                .add("id", 1)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private JsonValue exported(InputStream body, RowReader rows) throws IOException {
        BufferedInputStream in = new BufferedInputStream(body);
        in.mark(LOOK_AHEAD);
        String start = new String(in.readNBytes(LOOK_AHEAD), StandardCharsets.ISO_8859_1);
        in.reset();
        Matcher export = EXPORT.matcher(start);
        if (!export.lookingAt()) {
            JsonValue result = result("export_responses", in);
            if (status(result).isEmpty()) {
                throw trouble.broken("result", "of export_responses is neither an export nor a refusal");
            }
            return result;
        }
        in.skipNBytes(export.end());
        try (QuotedInputStream quoted = new QuotedInputStream(in)) {
            read(Base64.getDecoder().wrap(quoted), rows);
            quoted.expectEnd();
        }
        return JsonValue.TRUE;
    }

    private void read(InputStream decoded, RowReader rows) throws IOException {
        try (JsonParser parser = PARSERS.createParser(decoded, StandardCharsets.UTF_8)) {
            expect(parser, JsonParser.Event.START_OBJECT);
            expect(parser, JsonParser.Event.KEY_NAME);
            expect(parser, JsonParser.Event.START_ARRAY);
            int index = 0;
            for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_ARRAY; event = parser.next()) {
                if (event != JsonParser.Event.START_OBJECT) {
                    throw trouble.broken("responses[" + index + "]", "is no object");
                }
                rows.row(index++, parser.getObject());
            }
            expect(parser, JsonParser.Event.END_OBJECT);
        } catch (JsonParsingException e) {
            throw trouble.broken("responses", "is no well-formed JSON");
        } catch (JsonException | NoSuchElementException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw trouble.broken("responses", "is no well-formed JSON");
        }
    }

    private void expect(JsonParser parser, JsonParser.Event expected) {
        if (parser.next() != expected
                || (expected == JsonParser.Event.KEY_NAME && !parser.getString().equals("responses"))) {
            throw trouble.broken("responses", "is not where an export has it");
        }
    }

    private JsonValue result(String method, InputStream body) throws IOException {
        byte[] bytes = body.readAllBytes();
        int from = 0;
        while (from < bytes.length && Character.isWhitespace(bytes[from])) {
            from++;
        }
        if (from == bytes.length || bytes[from] != '{') {
            throw trouble.notJson(new String(bytes, StandardCharsets.UTF_8));
        }
        JsonObject envelope;
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            envelope = reader.readObject();
        } catch (JsonException e) {
            if (!new String(bytes, StandardCharsets.UTF_8).stripTrailing().endsWith("}")) {
                // some clients do not notice that a body is shorter than announced
                throw new EOFException("the answer ends early");
            }
            throw trouble.broken("body", "is no well-formed JSON");
        }
        JsonValue error = envelope.getOrDefault("error", JsonValue.NULL);
        if (error != JsonValue.NULL) {
            throw trouble.reportedError(error.toString(), method);
        }
        JsonValue result = envelope.get("result");
        if (result == null) {
            throw trouble.broken("result", "is missing in the answer to " + method);
        }
        return result;
    }

    private static String page(InputStream body) throws IOException {
        return new String(body.readNBytes(LONGEST_PAGE), StandardCharsets.UTF_8);
    }
}
