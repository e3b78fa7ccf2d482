package io.firsthand.connections.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Anything may lie in the plugin folder: it is named, what the application brings works, and nothing is thrown. */
class AnyPluginFolderTest {
    private static final String[] BUILT_IN = {"csv", "limesurvey", "transcript"};

    @Property(tries = 100)
    void any_bytes_as_a_jar(@ForAll byte[] bytes) throws IOException {
        inFolder(jar -> Files.write(jar, bytes));
    }

    @Property(tries = 100)
    void any_services_and_any_class(@ForAll byte[] services, @ForAll byte[] type) throws IOException {
        var entries = Map.of(
                "META-INF/services/io.firsthand.spi.SurveyToolPlugin",
                services,
                "META-INF/services/io.firsthand.spi.ExtractorPlugin",
                "com.example.Any".getBytes(StandardCharsets.UTF_8),
                "com/example/Any.class",
                type);
        inFolder(jar -> {
            var manifest = new Manifest();
            manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
            manifest.getMainAttributes().putValue("Firsthand-Spi-Version", "1");
            try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
                for (var entry : entries.entrySet()) {
                    out.putNextEntry(new JarEntry(entry.getKey()));
                    out.write(entry.getValue());
                }
            }
        });
    }

    @Property(tries = 100)
    void any_name_of_a_folder(@ForAll String name) {
        var registry = PluginRegistry.of("/nowhere/at/all/" + name);
        assertThat(registry.tools()).containsOnlyKeys(BUILT_IN);
    }

    private interface Filling {
        void fill(Path jar) throws IOException;
    }

    private static void inFolder(Filling filling) throws IOException {
        var folder = Files.createTempDirectory("plugins");
        var jar = folder.resolve("any.jar");
        try {
            filling.fill(jar);
            var registry = PluginRegistry.of(folder.toString());
            registry.close();
            assertThat(registry.tools()).containsOnlyKeys(BUILT_IN);
            assertThat(registry.broken()).isNotEmpty();
        } finally {
            Files.delete(jar);
            Files.delete(folder);
        }
    }
}
