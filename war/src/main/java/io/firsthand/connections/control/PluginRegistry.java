package io.firsthand.connections.control;

import io.firsthand.database.control.Start;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.spi.ExtractorPlugin;
import io.firsthand.spi.InstrumentPackPlugin;
import io.firsthand.spi.LintRulePlugin;
import io.firsthand.spi.ProfileSinkPlugin;
import io.firsthand.spi.SurveyToolPlugin;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The plugins in the WAR and in the folder {@code firsthand.plugins.dir}, found once at start-up. A broken plugin is listed as broken
 * and the server starts; two with one id are both refused, by name. Thread-safe.
 */
@ApplicationScoped
public class PluginRegistry {
    private static final System.Logger LOG = System.getLogger(PluginRegistry.class.getName());
    private static final ClassLoader APPLICATION = PluginRegistry.class.getClassLoader();

    private static final PluginKind<SurveyToolPlugin> TOOLS =
            new PluginKind<>(SurveyToolPlugin.class, SurveyToolPlugin::id, PluginRegistry::probe);
    private static final PluginKind<ExtractorPlugin> EXTRACTORS =
            new PluginKind<>(ExtractorPlugin.class, ExtractorPlugin::id, PluginRegistry::probe);
    private static final PluginKind<ProfileSinkPlugin> SINKS =
            new PluginKind<>(ProfileSinkPlugin.class, ProfileSinkPlugin::id, PluginRegistry::probe);
    private static final PluginKind<InstrumentPackPlugin> PACKS =
            new PluginKind<>(InstrumentPackPlugin.class, InstrumentPackPlugin::id, PluginRegistry::probe);

    private static final PluginKind<LintRulePlugin> LINT_RULES =
            new PluginKind<>(LintRulePlugin.class, LintRulePlugin::id, PluginRegistry::probe);

    private final List<PluginJar> jars = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private Map<String, SurveyToolPlugin> tools = Map.of();
    private Map<String, ExtractorPlugin> extractors = Map.of();
    private Map<String, InstrumentPackPlugin> packs = Map.of();
    private Map<String, LintRulePlugin> lintRules = Map.of();

    @Inject
    @ConfigProperty(name = "firsthand.plugins.dir")
    private Optional<String> folder;

    /** For CDI. */
    protected PluginRegistry() {
        this.folder = Optional.empty();
    }

    /** Reads plugins from a folder, without a server. */
    static PluginRegistry of(String folder) {
        var registry = new PluginRegistry();
        registry.folder = Optional.of(folder);
        registry.load();
        return registry;
    }

    /** Makes the container load the plugins now, so that the log of the start names what is broken. */
    void start(@Observes Start.Ready ready) {}

    @PostConstruct
    void load() {
        folder.ifPresent(this::openJars);
        var brought = jars.stream().map(PluginJar::origin).toList();
        var silent = new LinkedHashSet<>(brought);
        var origins = Stream.concat(
                        Stream.of(new PluginKind.Origin("the application", APPLICATION, false)), brought.stream())
                .toList();
        tools = TOOLS.load(origins, this::leaveOut, silent::remove);
        extractors = EXTRACTORS.load(origins, this::leaveOut, silent::remove);
        packs = PACKS.load(origins, this::leaveOut, silent::remove);
        lintRules = LINT_RULES.load(origins, this::leaveOut, silent::remove);
        // not used yet; loaded so that whoever brings one learns whether it could be
        SINKS.load(origins, this::leaveOut, silent::remove);
        silent.forEach(this::leaveOutSilent);
        LOG.log(
                Level.INFO,
                "Plugins found. tools={0} extractors={1} broken={2}",
                new TreeSet<>(tools.keySet()),
                new TreeSet<>(extractors.keySet()),
                broken.size());
    }

    private static void probe(SurveyToolPlugin tool) {
        PluginKind.given(tool.name(), "name()");
        PluginKind.given(tool.settings(), "settings()");
        PluginKind.given(tool.capabilities(), "capabilities()");
    }

    private static void probe(ExtractorPlugin extractor) {
        PluginKind.given(extractor.version(), "version()");
    }

    private static void probe(ProfileSinkPlugin sink) {
        PluginKind.given(sink.name(), "name()");
        PluginKind.given(sink.settings(), "settings()");
    }

    private static void probe(InstrumentPackPlugin pack) {
        PluginKind.given(pack.packs(), "packs()");
    }

    private static void probe(LintRulePlugin plugin) {
        PluginKind.given(plugin.name(), "name()");
        PluginKind.given(plugin.rules(), "rules()");
    }

    private void openJars(String path) {
        try (var files = Files.list(Path.of(path))) {
            files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(this::openJar);
        } catch (IOException | RuntimeException e) {
            leaveOut(
                    "The plugin folder " + path
                            + " (firsthand.plugins.dir) cannot be read; make it, or unset the property.",
                    e);
        }
    }

    private void openJar(Path file) {
        try {
            jars.add(PluginJar.open(file, APPLICATION));
        } catch (IllegalArgumentException e) {
            leaveOut("The plugin " + file.getFileName() + " is left out: " + e.getMessage() + ".", e);
        }
    }

    private void leaveOutSilent(PluginKind.Origin jar) {
        var sentence = "The plugin " + jar.name() + " is left out: no file META-INF/services/"
                + SurveyToolPlugin.class.getName() + ", or of another kind of plugin, names a class of it.";
        leaveOut(sentence, new IllegalStateException(jar.name()));
    }

    private void leaveOut(String sentence, Throwable cause) {
        broken.add(sentence);
        LOG.log(Level.ERROR, sentence, cause);
    }

    @PreDestroy
    void close() {
        jars.forEach(PluginJar::close);
        jars.clear();
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

    /** Returns the plugins that bring sets of questions, by id. */
    public Map<String, InstrumentPackPlugin> packs() {
        return packs;
    }

    /** Returns the plugins that bring lint rules, by id. */
    public Map<String, LintRulePlugin> lintRules() {
        return lintRules;
    }

    /** Returns a sentence for every plugin that was left out; may be empty. */
    public List<String> broken() {
        return List.copyOf(broken);
    }
}
