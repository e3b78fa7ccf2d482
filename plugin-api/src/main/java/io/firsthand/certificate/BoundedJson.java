package io.firsthand.certificate;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON that somebody else wrote: bounded in size and depth, no member twice, no number that costs more than it
 * shows. The parser's own defaults differ between implementations, and most let the last of two equal members win.
 */
final class BoundedJson {
    /** The JSON implementation, looked up once: the static methods of {@code jakarta.json.Json} search for it each time. */
    static final JsonProvider JSON = JsonProvider.provider();

    private static final int MAX_DEPTH = 16;
    private static final Pattern SMALL_NUMBER = Pattern.compile("-?\\d{1,21}(\\.\\d{1,21})?([eE][+-]?\\d{1,2})?");

    /** An object or array that is still open. */
    private static final class Open {
        final @Nullable Map<String, JsonValue> members;
        final List<JsonValue> elements = new ArrayList<>();
        String name = "";

        Open(boolean object) {
            members = object ? new LinkedHashMap<>() : null;
        }

        void add(JsonValue value) {
            if (members == null) {
                elements.add(value);
            } else if (members.put(name, value) != null) {
                throw new MalformedCertificateException("a member appears twice in one object");
            }
        }

        JsonValue close() {
            if (members == null) {
                var array = JSON.createArrayBuilder();
                elements.forEach(array::add);
                return array.build();
            }
            var object = JSON.createObjectBuilder();
            members.forEach(object::add);
            return object.build();
        }
    }

    private BoundedJson() {}

    /**
     * Returns the one object that the text holds.
     *
     * @param maxChars the most UTF-16 units to look at
     * @throws MalformedCertificateException when the text is longer, not JSON, not an object, nested deeper than 16
     *     levels, has a member twice or an extreme number
     */
    static JsonObject object(String text, int maxChars) {
        if (text.length() > maxChars) {
            throw new MalformedCertificateException(
                    "it has " + text.length() + " characters; at most " + maxChars + " are read");
        }
        if (!UnicodeText.isWellFormed(text)) {
            throw new MalformedCertificateException("it holds half a surrogate pair, which is no Unicode text");
        }
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            return read(parser);
        } catch (MalformedCertificateException e) {
            throw e;
        } catch (RuntimeException e) {
            // Implementations differ in what they throw on broken input, and their messages may quote it.
            throw new MalformedCertificateException("it is not JSON");
        }
    }

    private static JsonObject read(JsonParser parser) {
        Deque<Open> open = new ArrayDeque<>();
        JsonValue root = null;
        while (parser.hasNext()) {
            JsonParser.Event event = parser.next();
            JsonValue value = switch (event) {
                case START_OBJECT, START_ARRAY -> {
                    open.push(new Open(event == JsonParser.Event.START_OBJECT));
                    if (open.size() > MAX_DEPTH) {
                        throw new MalformedCertificateException("it is nested deeper than " + MAX_DEPTH + " levels");
                    }
                    yield null;
                }
                case END_OBJECT, END_ARRAY -> open.pop().close();
                case KEY_NAME -> {
                    open.element().name = parser.getString();
                    yield null;
                }
                case VALUE_STRING -> JSON.createValue(parser.getString());
                case VALUE_NUMBER -> number(parser.getString());
                case VALUE_TRUE -> JsonValue.TRUE;
                case VALUE_FALSE -> JsonValue.FALSE;
                case VALUE_NULL -> JsonValue.NULL;
            };
            if (value != null && open.isEmpty()) {
                root = value;
            } else if (value != null) {
                open.element().add(value);
            }
        }
        if (root == null || root.getValueType() != JsonValue.ValueType.OBJECT) {
            throw new MalformedCertificateException("it is not a JSON object");
        }
        return root.asJsonObject();
    }

    private static JsonValue number(String raw) {
        if (!SMALL_NUMBER.matcher(raw).matches()) {
            throw new MalformedCertificateException("it holds a number of a form that certificates do not use");
        }
        return JSON.createValue(new BigDecimal(raw));
    }
}
