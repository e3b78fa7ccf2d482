package io.firsthand.instruments.control;

import io.firsthand.instruments.entity.LocalText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * One mapping of a YAML file, read by type. Whatever is wrong is named by file and place; a key that nobody asked for is a
 * slip of the pen and refused. Not thread-safe.
 */
public final class YamlNode {
    private final String place;
    private final Map<?, ?> values;
    private final Set<String> asked = new HashSet<>();

    private YamlNode(String place, Map<?, ?> values) {
        this.place = place;
        this.values = values;
    }

    /** Reads a file of the class path that lies beside the instruments. */
    public static <T> T file(String name, Function<YamlNode, T> reader) {
        return file("instruments", name, reader);
    }

    /**
     * Reads a file of another component.
     *
     * @throws IllegalArgumentException naming the place when it is missing or not as the reader expects it
     */
    public static <T> T file(String component, String name, Function<YamlNode, T> reader) {
        String path = "/io/firsthand/" + component + "/" + name;
        try (InputStream in = YamlNode.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException(name + " is not on the class path at " + path);
            }
            return read(name, in, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /**
     * Reads a stream.
     *
     * @throws IllegalArgumentException naming the place when it is not YAML, or not as the reader expects it
     */
    public static <T> T read(String name, InputStream in, Function<YamlNode, T> reader) {
        Object root;
        try {
            root = new Load(LoadSettings.builder().setLabel(name).build()).loadFromInputStream(in);
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(name + " is not YAML: " + e.getMessage(), e);
        }
        return node(name, root).as(reader);
    }

    private static YamlNode node(String place, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new YamlNode(place, map);
        }
        throw new IllegalArgumentException(place + " is not a mapping of names to values");
    }

    /** Returns what the reader makes of this mapping; refuses keys that it did not ask for. */
    public <T> T as(Function<YamlNode, T> reader) {
        T result;
        try {
            result = reader.apply(this);
        } catch (PlacedException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new PlacedException(place + ": " + e.getMessage(), e);
        }
        for (Object key : values.keySet()) {
            if (!asked.contains(String.valueOf(key))) {
                throw new PlacedException(place + " has an unknown key '" + key + "'", null);
            }
        }
        return result;
    }

    /** Returns a text; refuses a missing one. */
    public String text(String key) {
        return optionalText(key).orElseThrow(() -> missing(key));
    }

    /** Returns a text if there is one. */
    public Optional<String> optionalText(String key) {
        return value(key).map(value -> scalar(value, key));
    }

    /** Returns a text or null. */
    @Nullable
    public String textOrNull(String key) {
        return optionalText(key).orElse(null);
    }

    /** Returns true only when it says so. */
    public boolean flag(String key) {
        return value(key)
                .map(value -> {
                    if (value instanceof Boolean flag) {
                        return flag;
                    }
                    throw new IllegalArgumentException(key + " is not true or false");
                })
                .orElse(false);
    }

    /** Returns a whole number; refuses a missing one. */
    public int number(String key) {
        return optionalNumber(key).orElseThrow(() -> missing(key));
    }

    /** Returns a whole number if there is one. */
    public Optional<Integer> optionalNumber(String key) {
        return value(key).map(value -> {
            if (value instanceof Integer number) {
                return number;
            }
            throw new IllegalArgumentException(key + " is not a whole number");
        });
    }

    /** Returns a text by language; refuses a missing one. */
    public LocalText words(String key) {
        return optionalWords(key).orElseThrow(() -> missing(key));
    }

    /** Returns a text by language or null. */
    @Nullable
    public LocalText wordsOrNull(String key) {
        return optionalWords(key).orElse(null);
    }

    private Optional<LocalText> optionalWords(String key) {
        return value(key).map(value -> words(place + "/" + key, value));
    }

    private static LocalText words(String place, Object value) {
        var words = new LinkedHashMap<String, String>();
        node(place, value).values.forEach((language, text) -> words.put(scalar(language, place), scalar(text, place)));
        if (!words.containsKey(LocalText.BASE_LANGUAGE)) {
            throw new PlacedException(place + ": a text has no '" + LocalText.BASE_LANGUAGE + "'", null);
        }
        try {
            return new LocalText(words);
        } catch (IllegalArgumentException e) {
            throw new PlacedException(place + ": " + e.getMessage(), e);
        }
    }

    /** Returns a list of texts; empty when missing. */
    public List<String> texts(String key) {
        return list(key).stream().map(element -> scalar(element, key)).toList();
    }

    /** Returns a list of lists of texts; empty when missing. */
    public List<List<String>> textLists(String key) {
        return list(key).stream()
                .map(element -> elements(element, key).stream()
                        .map(inner -> scalar(inner, key))
                        .toList())
                .toList();
    }

    /** Returns a list of texts by language; empty when missing. */
    public List<LocalText> wordLists(String key) {
        var result = new ArrayList<LocalText>();
        for (Object element : list(key)) {
            result.add(words(place + "/" + key + "/" + result.size(), element));
        }
        return result;
    }

    /** Returns what the reader makes of each mapping of a list; empty when missing. */
    public <T> List<T> each(String key, Function<YamlNode, T> reader) {
        var result = new ArrayList<T>();
        for (Object element : list(key)) {
            result.add(named(key, result.size(), element).as(reader));
        }
        return result;
    }

    /** Returns what the readers make of each element of a list of texts and mappings; empty when missing. */
    public <T> List<T> eachTextOr(String key, Function<String, T> ofText, Function<YamlNode, T> ofMapping) {
        var result = new ArrayList<T>();
        for (Object element : list(key)) {
            result.add(
                    element instanceof Map<?, ?>
                            ? named(key, result.size(), element).as(ofMapping)
                            : ofText.apply(scalar(element, key)));
        }
        return result;
    }

    /** Returns what the reader makes of a mapping; refuses a missing one. */
    public <T> T one(String key, Function<YamlNode, T> reader) {
        return optionalOne(key, reader).orElseThrow(() -> missing(key));
    }

    /** Returns what the reader makes of a mapping if there is one. */
    public <T> Optional<T> optionalOne(String key, Function<YamlNode, T> reader) {
        return value(key).map(value -> node(place + "/" + key, value).as(reader));
    }

    /** Returns the keys of this mapping, for mappings whose keys are data. */
    public Set<String> keys() {
        var keys = new LinkedHashSet<String>();
        values.keySet().forEach(key -> keys.add(scalar(key, "key")));
        return keys;
    }

    /** Returns a number with or without a fraction. */
    public BigDecimal decimal(String key) {
        Object value = value(key).orElseThrow(() -> missing(key));
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        throw new IllegalArgumentException(key + " is not a number");
    }

    /** Names an element by its id where it has one, since nobody counts to the forty-third. */
    private YamlNode named(String key, int index, Object element) {
        YamlNode node = node(place + "/" + key + "/" + index, element);
        Object id = node.values.get("id");
        return id == null ? node : new YamlNode(place + "/" + key + "/" + id, node.values);
    }

    private List<?> list(String key) {
        return value(key).map(value -> elements(value, key)).orElse(List.of());
    }

    private static List<?> elements(Object value, String key) {
        if (value instanceof Collection<?> elements) {
            return List.copyOf(elements);
        }
        throw new IllegalArgumentException(key + " is not a list");
    }

    private Optional<Object> value(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    private static String scalar(@Nullable Object value, String key) {
        if (value instanceof String || value instanceof Integer) {
            return value.toString();
        }
        throw new IllegalArgumentException(key + " is not a text; put quotes around it");
    }

    private static IllegalArgumentException missing(String key) {
        return new IllegalArgumentException(key + " is missing");
    }

    /** A complaint that names its place already. */
    private static final class PlacedException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        PlacedException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
