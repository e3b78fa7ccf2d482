package io.firsthand.problem.entity;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A strict reader of one JSON object of a request: every member is asked for by name and type, bounded in size, and members
 * that nobody asked for are refused; errors name the place by JSON pointer. Not thread-safe.
 *
 * <pre>{@code
 * var body = JsonBody.read(stream);
 * var name = body.text("name", 200);
 * body.end();
 * }</pre>
 */
public final class JsonBody {
    /** A request body may hold so many bytes. */
    public static final int MAX_BYTES = 1 << 20;

    private static final int MAX_DIGITS = 20;

    /** Two members of one name would let two readers see two different requests. */
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private final JsonObject json;
    private final String pointer;
    private final Set<String> asked = new HashSet<>();

    private JsonBody(JsonObject json, String pointer) {
        this.json = json;
        this.pointer = pointer;
    }

    /**
     * Reads a request body.
     *
     * @throws ProblemException 400 when it is no JSON object in UTF-8, 413 when it is larger than {@link #MAX_BYTES}
     */
    public static JsonBody read(InputStream stream) {
        return new JsonBody(parse(bytes(stream, MAX_BYTES)), "");
    }

    /**
     * Reads an object that may be larger than a request.
     *
     * @throws ProblemException 400 when it is no JSON object in UTF-8, 413 when it is larger than {@code maxBytes}
     */
    public static JsonBody read(InputStream stream, int maxBytes) {
        return new JsonBody(parse(bytes(stream, maxBytes)), "");
    }

    /**
     * Returns a request body that is no JSON as it is.
     *
     * @throws ProblemException 413 when it is larger than {@link #MAX_BYTES}
     */
    public static byte[] bytes(InputStream stream) {
        return bytes(stream, MAX_BYTES);
    }

    private static byte[] bytes(InputStream stream, int max) {
        try {
            byte[] bytes = stream.readNBytes(max + 1);
            if (bytes.length > max) {
                throw new ProblemException(Problem.of(
                        413,
                        "too-large",
                        "The request is too large",
                        "A request body may hold at most " + max + " bytes; files go through /api/v1/uploads."));
            }
            return bytes;
        } catch (IOException e) {
            throw ProblemException.malformed("The request body could not be read to its end.");
        }
    }

    private static JsonObject parse(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ProblemException.malformed("The request body is not UTF-8.");
        }
        try (var parser = Json.createParser(new StringReader(text));
                var reader = READERS.createReader(new StringReader(text))) {
            // a reader does not look at what comes after the object, a parser does
            while (parser.hasNext()) {
                parser.next();
            }
            return reader.readObject();
        } catch (JsonException | IllegalStateException | NoSuchElementException e) {
            throw ProblemException.malformed(
                    "The request body is not a JSON object whose members all have different names.");
        } catch (UnsupportedOperationException | NumberFormatException e) {
            throw ProblemException.malformed("The request body holds a number with too many digits.");
        } catch (RuntimeException | StackOverflowError e) {
            // Parsson stops at its greatest depth by a plain RuntimeException
            throw ProblemException.malformed("The request body is nested too deeply.");
        }
    }

    /** Returns the member as text, neither blank nor longer than {@code max} characters. */
    public String text(String name, int max) {
        return optionalText(name, max)
                .orElseThrow(() -> ProblemException.invalid(at(name), "'" + name + "' is missing."));
    }

    /** Returns the member as text, if it is there and not blank. */
    public Optional<String> optionalText(String name, int max) {
        var value = member(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof JsonString string)) {
            throw ProblemException.invalid(at(name), "'" + name + "' must be text.");
        }
        var text = string.getString();
        if (text.length() > max) {
            throw ProblemException.invalid(
                    at(name), "'" + name + "' has " + text.length() + " characters; at most " + max + " are allowed.");
        }
        requireCharacters(name, text);
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }

    private void requireCharacters(String name, String text) {
        Characters.fault(text).ifPresent(fault -> {
            throw ProblemException.invalid(at(name), "'" + name + "' " + fault);
        });
    }

    /** Returns the member as text exactly as it is, NUL and white space included, if it is there. */
    public Optional<String> rawText(String name, int max) {
        var value = member(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof JsonString string) || string.getString().length() > max) {
            throw ProblemException.invalid(at(name), "'" + name + "' must be text of at most " + max + " characters.");
        }
        return Optional.of(string.getString());
    }

    /**
     * Returns the member as text as it was typed, which may be blank, if it is there; unlike {@link #rawText} it holds only
     * characters that a text may hold.
     */
    public Optional<String> typedText(String name, int max) {
        var text = rawText(name, max);
        text.ifPresent(typed -> requireCharacters(name, typed));
        return text;
    }

    /** Returns the UUID that the client made as {@code id}, so that repeating the request changes nothing; a new one where it made none. */
    public String clientId() {
        var id = optionalText("id", 36).orElseGet(() -> UUID.randomUUID().toString());
        try {
            return UUID.fromString(id).toString();
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(at("id"), "'id' must be a UUID made by the client.");
        }
    }

    /** Returns the member as a whole number within the bounds. */
    public long number(String name, long min, long max) {
        return optionalNumber(name, min, max)
                .orElseThrow(() -> ProblemException.invalid(at(name), "'" + name + "' is missing."));
    }

    /** Returns the member as a whole number within the bounds, if it is there. */
    public Optional<Long> optionalNumber(String name, long min, long max) {
        var value = member(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof JsonNumber number) || !number.isIntegral()) {
            throw ProblemException.invalid(at(name), "'" + name + "' must be a whole number.");
        }
        try {
            long exact = number.longValueExact();
            if (exact >= min && exact <= max) {
                return Optional.of(exact);
            }
        } catch (ArithmeticException e) {
            // falls through: out of any bounds
        }
        throw ProblemException.invalid(at(name), "'" + name + "' must lie within " + min + " and " + max + ".");
    }

    /** Returns the member as a number within the bounds, with at most {@code places} decimal places. */
    public BigDecimal decimal(String name, BigDecimal min, BigDecimal max, int places) {
        var value = member(name);
        if (value == null) {
            throw ProblemException.invalid(at(name), "'" + name + "' is missing.");
        }
        if (value instanceof JsonNumber number) {
            var decimal = number.bigDecimalValue();
            // a number such as 1e999999999 is short to send and long to compute with
            boolean small = decimal.precision() <= MAX_DIGITS && Math.abs((long) decimal.scale()) <= MAX_DIGITS;
            if (small
                    && decimal.compareTo(min) >= 0
                    && decimal.compareTo(max) <= 0
                    && decimal.stripTrailingZeros().scale() <= places) {
                var plain = decimal.stripTrailingZeros();
                return plain.scale() < 0 ? plain.setScale(0) : plain;
            }
        }
        throw ProblemException.invalid(
                at(name),
                "'" + name + "' must be a number within " + min + " and " + max + " with at most " + places
                        + " decimal places.");
    }

    /** Returns the member as true or false; {@code otherwise} when it is not there. */
    public boolean flag(String name, boolean otherwise) {
        var value = member(name);
        if (value == null) {
            return otherwise;
        }
        if (value.getValueType() != JsonValue.ValueType.TRUE && value.getValueType() != JsonValue.ValueType.FALSE) {
            throw ProblemException.invalid(at(name), "'" + name + "' must be true or false.");
        }
        return value.getValueType() == JsonValue.ValueType.TRUE;
    }

    /** Refuses a body without the member; what it holds is read by its type. */
    public void require(String name) {
        if (member(name) == null) {
            throw ProblemException.invalid(at(name), "'" + name + "' is missing.");
        }
    }

    /** Returns the member as true or false, if it is there. */
    public Optional<Boolean> optionalFlag(String name) {
        return member(name) == null ? Optional.empty() : Optional.of(flag(name, false));
    }

    /** Returns the member as one of an enum's constants in lower-kebab notation. */
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        return optionalChoice(name, type)
                .orElseThrow(() -> ProblemException.invalid(
                        at(name), "'" + name + "' is missing; it is one of " + names(type) + "."));
    }

    /** Returns the member as one of an enum's constants in lower-kebab notation, if it is there. */
    public <E extends Enum<E>> Optional<E> optionalChoice(String name, Class<E> type) {
        return optionalText(name, 60)
                .map(text -> Kebab.parse(text, type)
                        .orElseThrow(() -> ProblemException.invalid(
                                at(name),
                                "'" + Characters.shown(text) + "' is not a " + name + "; it is one of " + names(type)
                                        + ".")));
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Kebab::of).collect(Collectors.joining(", "));
    }

    /** Returns the member as a list of texts; empty when it is not there. */
    public List<String> texts(String name, int maxItems, int maxChars) {
        var texts = new ArrayList<String>();
        for (var value : array(name, maxItems)) {
            if (!(value instanceof JsonString string) || string.getString().length() > maxChars) {
                throw ProblemException.invalid(
                        at(name), "'" + name + "' holds texts of at most " + maxChars + " characters.");
            }
            requireCharacters(name, string.getString());
            texts.add(string.getString());
        }
        return texts;
    }

    /** Returns the member as a list of ids, from one to {@code maxItems}. */
    public List<Long> ids(String name, int maxItems) {
        var ids = new ArrayList<Long>();
        for (var value : array(name, maxItems)) {
            if (!(value instanceof JsonNumber number)
                    || !number.isIntegral()
                    || number.bigIntegerValue().bitLength() > 63
                    || number.longValue() < 1) {
                throw ProblemException.invalid(at(name), "'" + name + "' holds ids, whole numbers from 1 on.");
            }
            ids.add(number.longValue());
        }
        if (ids.isEmpty()) {
            throw ProblemException.invalid(at(name), "'" + name + "' must hold at least one id.");
        }
        return ids;
    }

    /** Returns the member as a list of objects to read on; empty when it is not there. */
    public List<JsonBody> objects(String name, int maxItems) {
        var objects = new ArrayList<JsonBody>();
        for (var value : array(name, maxItems)) {
            if (!(value instanceof JsonObject object)) {
                throw ProblemException.invalid(at(name), "'" + name + "' holds objects.");
            }
            objects.add(new JsonBody(object, at(name) + "/" + objects.size()));
        }
        return objects;
    }

    /** Returns the member as texts by name, blank ones left out; empty when it is not there. */
    public Map<String, String> textsByName(String name, int maxChars) {
        var texts = new TreeMap<String, String>();
        (member(name) == null ? JsonValue.EMPTY_JSON_OBJECT : object(name)).forEach((key, value) -> {
            if (!(value instanceof JsonString text) || text.getString().length() > maxChars) {
                throw ProblemException.invalid(
                        at(name), "'" + name + "' holds texts of at most " + maxChars + " characters.");
            }
            requireCharacters(name, text.getString());
            if (!text.getString().isBlank()) {
                texts.put(key, text.getString().strip());
            }
        });
        return texts;
    }

    /** Returns the member as an object to be passed on unread. */
    public JsonObject object(String name) {
        if (member(name) instanceof JsonObject object) {
            return object;
        }
        throw ProblemException.invalid(at(name), "'" + name + "' must be an object.");
    }

    /** Returns the member as an object to read on, if it is there. */
    public Optional<JsonBody> inner(String name) {
        return member(name) == null ? Optional.empty() : Optional.of(new JsonBody(object(name), at(name)));
    }

    /** Returns the names of all members, for an object whose names are data. */
    public List<String> names() {
        return List.copyOf(json.keySet());
    }

    private JsonArray array(String name, int maxItems) {
        var value = member(name);
        if (value == null) {
            return JsonValue.EMPTY_JSON_ARRAY;
        }
        if (!(value instanceof JsonArray array) || array.size() > maxItems) {
            throw ProblemException.invalid(
                    at(name), "'" + name + "' must be a list of at most " + maxItems + " entries.");
        }
        return array;
    }

    /**
     * Refuses members that nobody asked for.
     *
     * @throws ProblemException 422 naming the first one and the members there are
     */
    public void end() {
        for (var name : json.keySet()) {
            if (!asked.contains(name)) {
                throw ProblemException.invalid(
                        at(Characters.shown(name)),
                        "'" + Characters.shown(name) + "' is not a member of this request; the members are "
                                + asked.stream().sorted().collect(Collectors.joining(", ")) + ".");
            }
        }
    }

    /** Returns the pointer of a member, for errors that the caller finds. */
    public String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private @org.jspecify.annotations.Nullable JsonValue member(String name) {
        asked.add(name);
        var value = json.get(name);
        return value == null || value.getValueType() == JsonValue.ValueType.NULL ? null : value;
    }

    /** Enum constants as they look in JSON and addresses: lower case, words joined by hyphens. */
    public static final class Kebab {
        private Kebab() {}

        /** Returns {@code first-realisation} for {@code FIRST_REALISATION}. */
        public static String of(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Returns the constant for {@code first-realisation}, if there is one. */
        public static <E extends Enum<E>> Optional<E> parse(String text, Class<E> type) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> of(constant).equals(text))
                    .findFirst();
        }
    }
}
