package io.firsthand.it;

import io.firsthand.spi.ConnectionSettings;
import io.firsthand.spi.InstrumentPack;
import io.firsthand.spi.InstrumentPackPlugin;
import io.firsthand.spi.LintRule;
import io.firsthand.spi.LintRulePlugin;
import io.firsthand.spi.PluginContext;
import io.firsthand.spi.Promptedness;
import io.firsthand.spi.Question;
import io.firsthand.spi.SpiVersion;
import io.firsthand.spi.SurveyTool;
import io.firsthand.spi.SurveyToolPlugin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The plugin folder of the installation under test: the example as the build made it, and what cannot be used beside it. */
final class PluginsUnderTest {
    private static final String EXAMPLE = "examples/third-party-connector/target/noticeboard-connector-1.0.0.jar";

    private PluginsUnderTest() {}

    /** A plugin of which two JARs hold a copy. */
    public static final class Doubled implements SurveyToolPlugin {
        @Override
        public String id() {
            return "doubled";
        }

        @Override
        public String name() {
            return "Doubled";
        }

        @Override
        public SurveyTool open(ConnectionSettings settings, PluginContext context) {
            throw new UnsupportedOperationException("never opened");
        }
    }

    /** A plugin that brings a set of questions. */
    public static final class Garden implements InstrumentPackPlugin {
        @Override
        public String id() {
            return "garden";
        }

        @Override
        public List<InstrumentPack> packs() {
            return List.of(new InstrumentPack(
                    "dry",
                    "Dry soil",
                    "whether to sell hoses",
                    List.of(Question.open(
                            "soil",
                            "What happened when the soil dried out?",
                            List.of("pain"),
                            Promptedness.ON_TOPIC))));
        }
    }

    /** A plugin with a lint rule that fails over one word. */
    public static final class Grumpy implements LintRulePlugin, LintRule {
        @Override
        public String id() {
            return "grumpy";
        }

        @Override
        public String name() {
            return "Grumpy";
        }

        @Override
        public List<LintRule> rules() {
            return List.of(this);
        }

        @Override
        public Severity severity() {
            return Severity.HINT;
        }

        @Override
        public Map<String, Words> words() {
            return Map.of("en", new Words("Grumpy", "It complains.", "Leave it."));
        }

        @Override
        public List<Example> examples() {
            return List.of();
        }

        @Override
        public List<Objection> check(List<Question> asked, String language) {
            if (asked.get(0).wording().contains("marmalade")) {
                throw new IllegalStateException(asked.get(0).wording());
            }
            return List.of();
        }
    }

    /** Fills a folder from a build folder and returns it. */
    static Path fill(Path folder, Path target) {
        try {
            Files.createDirectories(folder);
            var example = target.resolve(EXAMPLE);
            // a single test class may be run without the example; the test of it says what to do
            if (Files.exists(example)) {
                Files.copy(example, folder.resolve("noticeboard.jar"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(folder.resolve("broken.jar"), "this is no JAR");
            jar(folder.resolve("doubled-a.jar"), SpiVersion.CURRENT, SurveyToolPlugin.class, Doubled.class);
            jar(folder.resolve("doubled-b.jar"), SpiVersion.CURRENT, SurveyToolPlugin.class, Doubled.class);
            jar(folder.resolve("future.jar"), "99", SurveyToolPlugin.class, Doubled.class);
            jar(folder.resolve("garden.jar"), SpiVersion.CURRENT, InstrumentPackPlugin.class, Garden.class);
            jar(folder.resolve("grumpy.jar"), SpiVersion.CURRENT, LintRulePlugin.class, Grumpy.class);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void jar(Path file, String version, Class<?> service, Class<?> plugin) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name(SpiVersion.MANIFEST_ATTRIBUTE), version);
        var name = plugin.getName();
        var path = name.replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                var bytes = PluginsUnderTest.class.getResourceAsStream("/" + path)) {
            jar.putNextEntry(new JarEntry(path));
            bytes.transferTo(jar);
            jar.putNextEntry(new JarEntry("META-INF/services/" + service.getName()));
            jar.write(name.getBytes(StandardCharsets.UTF_8));
        }
    }
}
