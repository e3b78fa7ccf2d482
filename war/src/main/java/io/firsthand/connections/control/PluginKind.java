package io.firsthand.connections.control;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

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
     * Returns the plugins by id; of two with one id neither.
     *
     * @param leftOut told a sentence and the cause for each that cannot be used
     */
    Map<String, P> load(List<Origin> origins, BiConsumer<String, Throwable> leftOut) {
        var found = new HashMap<String, P>();
        var shownById = new HashMap<String, String>();
        var doubled = new HashSet<String>();
        for (var origin : origins) {
            each(origin, leftOut, plugin -> {
                var name = checked(plugin);
                var shown = plugin.getClass().getName() + " of " + origin.name();
                found.put(name, plugin);
                var earlier = shownById.putIfAbsent(name, shown);
                if (earlier != null && doubled.add(name)) {
                    leftOut.accept(
                            "Two plugins call themselves '" + name + "', and both are left out: " + earlier + ", and "
                                    + shown + ". Take one away.",
                            new IllegalStateException(name));
                }
            });
        }
        found.keySet().removeAll(doubled);
        return Map.copyOf(found);
    }

    private String checked(P plugin) {
        var name = id.apply(plugin);
        if (!ID.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "its id '" + name + "' is not 2 to 31 of a-z, 0-9 and - with a letter first");
        }
        probe.accept(plugin);
        return name;
    }

    private void each(Origin origin, BiConsumer<String, Throwable> leftOut, Consumer<P> take) {
        var providers = ServiceLoader.load(type, origin.loader()).stream().iterator();
        for (boolean more = true; more; ) {
            var shown = origin.name();
            try {
                more = providers.hasNext();
                if (more) {
                    var provider = providers.next();
                    shown = provider.type().getName() + " of " + origin.name();
                    if (origin.brings(provider.type())) {
                        take.accept(provider.get());
                    }
                }
            } catch (ServiceConfigurationError | RuntimeException | LinkageError e) {
                leftOut.accept("The plugin " + shown + " is left out: " + reason(e) + ".", e);
            }
        }
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
