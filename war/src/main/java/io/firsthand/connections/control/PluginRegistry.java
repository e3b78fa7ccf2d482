package io.firsthand.connections.control;

import io.firsthand.problem.entity.ProblemException;
import io.firsthand.spi.ExtractorPlugin;
import io.firsthand.spi.SurveyToolPlugin;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The plugins on the class path of the WAR, found once at start-up. A broken plugin is listed as broken; two with one id are both
 * refused, by name. Thread-safe.
 */
@ApplicationScoped
public class PluginRegistry {
    private static final System.Logger LOG = System.getLogger(PluginRegistry.class.getName());

    private Map<String, SurveyToolPlugin> tools = Map.of();
    private Map<String, ExtractorPlugin> extractors = Map.of();
    private final List<String> broken = new ArrayList<>();

    @PostConstruct
    void load() {
        tools = load(SurveyToolPlugin.class, SurveyToolPlugin::id);
        extractors = load(ExtractorPlugin.class, ExtractorPlugin::id);
        LOG.log(
                Level.INFO,
                "Plugins found. tools={0} extractors={1} broken={2}",
                tools.keySet(),
                extractors.keySet(),
                broken);
    }

    private <P> Map<String, P> load(Class<P> type, Function<P, String> id) {
        var found = new TreeMap<String, P>();
        var doubled = new TreeSet<String>();
        var providers =
                ServiceLoader.load(type, PluginRegistry.class.getClassLoader()).iterator();
        while (true) {
            try {
                if (!providers.hasNext()) {
                    break;
                }
                var plugin = providers.next();
                var earlier = found.putIfAbsent(id.apply(plugin), plugin);
                if (earlier != null && earlier.getClass() != plugin.getClass()) {
                    doubled.add(id.apply(plugin));
                    broken.add("two plugins call themselves '" + id.apply(plugin) + "': "
                            + earlier.getClass().getName() + " and "
                            + plugin.getClass().getName());
                }
            } catch (ServiceConfigurationError | RuntimeException e) {
                broken.add(e.getMessage());
                LOG.log(Level.ERROR, "A plugin cannot be loaded and is left out.", e);
            }
        }
        found.keySet().removeAll(doubled);
        return Map.copyOf(found);
    }

    /** Returns the survey tools by id. */
    public Map<String, SurveyToolPlugin> tools() {
        return tools;
    }

    /**
     * Returns one survey tool.
     *
     * @throws ProblemException when there is none with this id; the message lists those there are
     */
    public SurveyToolPlugin tool(String id) {
        var plugin = tools.get(id);
        if (plugin == null) {
            throw ProblemException.invalid(
                    "/tool", "There is no survey tool '" + id + "'; there are " + new TreeSet<>(tools.keySet()) + ".");
        }
        return plugin;
    }

    /** Returns the extractors by id. */
    public Map<String, ExtractorPlugin> extractors() {
        return extractors;
    }

    /** Returns a sentence for every plugin that was left out; may be empty. */
    public List<String> broken() {
        return List.copyOf(broken);
    }
}
