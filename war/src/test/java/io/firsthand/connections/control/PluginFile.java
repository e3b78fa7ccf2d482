package io.firsthand.connections.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;

/** Makes the JAR of a survey tool plugin: real classes, compiled here, which the class path of the test does not hold. */
final class PluginFile {
    private final Path folder;
    private String version = "1";
    private String id = "example";
    private String constructor = "";
    private String settings = "java.util.List.of()";
    private String registered = "example.Plugin";

    PluginFile(Path folder) {
        this.folder = folder;
    }

    PluginFile version(String other) {
        version = other;
        return this;
    }

    PluginFile id(String other) {
        id = other;
        return this;
    }

    PluginFile constructor(String statements) {
        constructor = statements;
        return this;
    }

    PluginFile settings(String expression) {
        settings = expression;
        return this;
    }

    PluginFile registered(String className) {
        registered = className;
        return this;
    }

    /** Writes the JAR and returns it. */
    Path as(String name) {
        try {
            var work = Files.createTempDirectory(folder.getParent(), "compile");
            var source = Files.writeString(work.resolve("Plugin.java"), source());
            int result = ToolProvider.getSystemJavaCompiler()
                    .run(null, null, null, "-d", work.toString(), "-proc:none", "--release", "17", source.toString());
            if (result != 0) {
                throw new IllegalStateException("the plugin does not compile");
            }
            var jar = folder.resolve(name);
            try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest())) {
                out.putNextEntry(new JarEntry("example/Plugin.class"));
                out.write(Files.readAllBytes(work.resolve("example/Plugin.class")));
                out.putNextEntry(new JarEntry("META-INF/services/io.firsthand.spi.SurveyToolPlugin"));
                out.write(registered.getBytes(StandardCharsets.UTF_8));
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Manifest manifest() throws IOException {
        var line = version.isEmpty() ? "" : "Firsthand-Spi-Version: " + version + "\n";
        return new Manifest(
                new ByteArrayInputStream(("Manifest-Version: 1.0\n" + line).getBytes(StandardCharsets.UTF_8)));
    }

    private String source() {
        return """
                package example;
                import io.firsthand.spi.*;
                public final class Plugin implements SurveyToolPlugin {
                    public Plugin() { %s }
                    public String id() { return "%s"; }
                    public String name() { return "Example"; }
                    public java.util.List<SettingDescriptor> settings() { return %s; }
                    public SurveyTool open(ConnectionSettings settings, PluginContext context) {
                        throw new UnsupportedOperationException();
                    }
                }
                """.formatted(constructor, id, settings);
    }
}
