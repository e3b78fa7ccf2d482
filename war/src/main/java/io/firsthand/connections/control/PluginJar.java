package io.firsthand.connections.control;

import io.firsthand.spi.SpiVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.jar.JarFile;

/**
 * One JAR of the plugin folder, opened: a class loader of its own above the application's, so that plugins share the SPI and nothing
 * else. The thread's context class loader is never touched.
 */
final class PluginJar implements AutoCloseable {
    private final Path file;
    private final URLClassLoader loader;

    private PluginJar(Path file, URLClassLoader loader) {
        this.file = file;
        this.loader = loader;
    }

    /**
     * Opens a JAR after checking the version in its manifest.
     *
     * @throws IllegalArgumentException with a sentence for people when it is no plugin that can be used here
     */
    static PluginJar open(Path file, ClassLoader application) {
        try {
            requireVersion(file);
            return new PluginJar(
                    file,
                    new URLClassLoader(
                            "plugin " + file.getFileName(),
                            new URL[] {file.toUri().toURL()},
                            application));
        } catch (IOException e) {
            throw new IllegalArgumentException("it cannot be read as a JAR; copy it there again", e);
        }
    }

    private static void requireVersion(Path file) throws IOException {
        try (var jar = new JarFile(file.toFile())) {
            var manifest = jar.getManifest();
            var version =
                    manifest == null ? null : manifest.getMainAttributes().getValue(SpiVersion.MANIFEST_ATTRIBUTE);
            if (version == null) {
                throw new IllegalArgumentException("its manifest does not say " + SpiVersion.MANIFEST_ATTRIBUTE
                        + "; a plugin for this server says " + SpiVersion.CURRENT);
            }
            if (!version.strip().equals(SpiVersion.CURRENT)) {
                throw new IllegalArgumentException("it was built for version " + version.strip()
                        + " of the plugin interface, and this server has version " + SpiVersion.CURRENT
                        + "; get a build of it for this version");
            }
        }
    }

    /** Returns where its plugins come from. */
    PluginKind.Origin origin() {
        return new PluginKind.Origin(file.getFileName().toString(), loader, true);
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
