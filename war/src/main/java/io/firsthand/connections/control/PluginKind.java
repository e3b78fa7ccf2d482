package io.firsthand.connections.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One kind of plugin, and how those of it are found.
 *
 * @param <P> the factory in the SPI
 * @param type the factory in the SPI
 * @param id reads a plugin's id
 * @param probe asks a plugin once what it will be asked later, so that a broken one shows at start-up
 */
record PluginKind<P>(Class<P> type, Function<P, String> id, Consumer<P> probe) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,30}");

    /**
     * Where plugins come from.
     *
     * @param name for people: the application, or a file
     * @param loader loads them
     * @param isFolder whether only what {@code loader} loads itself counts, and not what its parent brings
     */
    record Origin(String name, ClassLoader loader, boolean isFolder) {
        private boolean brings(Class<?> plugin) {
            return !isFolder || plugin.getClassLoader() == loader;
        }
    }

    /**
     * Returns the plugins by id; of several with one id none.
     *
     * @param leftOut told a sentence and the cause for each that cannot be used
     * @param heard told each origin that names a plugin of this kind, usable or not; perhaps several times
     */
    Map<String, P> load(List<Origin> origins, BiConsumer<String, Throwable> leftOut, Consumer<Origin> heard) {
        var found = new HashMap<String, P>();
        var shownById = new TreeMap<String, List<String>>();
        for (var origin : origins) {
            each(origin, leftOut, heard, plugin -> {
                var name = checked(plugin);
                found.put(name, plugin);
                shownById
                        .computeIfAbsent(name, any -> new ArrayList<>())
                        .add(plugin.getClass().getName() + " of " + origin.name());
            });
        }
        shownById.forEach((name, shown) -> {
            if (shown.size() > 1) {
                found.remove(name);
                leftOut.accept(doubled(name, shown), new IllegalStateException(name));
            }
        });
        return Map.copyOf(found);
    }

    private static String doubled(String name, List<String> shown) {
        var all = String.join(", and ", shown);
        return shown.size() == 2
                ? "Two plugins call themselves '" + name + "', and both are left out: " + all + ". Take one away."
                : shown.size() + " plugins call themselves '" + name + "', and all are left out: " + all
                        + ". Leave one.";
    }

    private String checked(P plugin) {
        var name = given(id.apply(plugin), "id()");
        if (!ID.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "its id '" + name + "' is not 2 to 31 of a-z, 0-9 and - with a letter first");
        }
        probe.accept(plugin);
        return name;
    }

    private void each(Origin origin, BiConsumer<String, Throwable> leftOut, Consumer<Origin> heard, Consumer<P> take) {
        var providers = ServiceLoader.load(type, origin.loader()).stream().iterator();
        for (boolean more = true; more; ) {
            var shown = origin.name();
            try {
                more = providers.hasNext();
                if (more) {
                    var provider = providers.next();
                    shown = provider.type().getName() + " of " + origin.name();
                    if (origin.brings(provider.type())) {
                        heard.accept(origin);
                        take.accept(provider.get());
                    }
                }
            } catch (RuntimeException | Error e) { // a plugin may throw anything, and the server starts
                heard.accept(origin);
                leftOut.accept("The plugin " + shown + " is left out: " + reason(e) + ".", e);
            }
        }
    }

    /** Returns what a plugin gave, which its own code may have left null. */
    static <T> T given(@Nullable T value, String method) {
        if (value == null) {
            throw new IllegalArgumentException("its " + method + " gives nothing");
        }
        return value;
    }

    private static String reason(Throwable thrown) {
        var cause = thrown;
        while (cause instanceof ServiceConfigurationError && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof IllegalArgumentException && cause.getMessage() != null
                ? cause.getMessage()
                : "it cannot be loaded (" + cause + ")";
    }
}
