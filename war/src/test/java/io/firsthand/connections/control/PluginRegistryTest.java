package io.firsthand.connections.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginRegistryTest {
    private static final String[] BUILT_IN = {"csv", "limesurvey", "transcript"};

    @TempDir
    private Path temporary = Path.of("");

    private Path folder = Path.of("");
    private PluginRegistry registry = new PluginRegistry();

    @BeforeEach
    void make_a_folder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("plugins"));
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private void start() {
        registry = PluginRegistry.of(folder.toString());
    }

    @Test
    void an_empty_folder_leaves_what_the_application_brings() {
        start();
        assertThat(registry.tools()).containsOnlyKeys(BUILT_IN);
        assertThat(registry.extractors()).containsOnlyKeys("jtbd");
        assertThat(registry.broken()).isEmpty();
    }

    @Test
    void a_plugin_in_the_folder_is_found_and_has_a_class_loader_of_its_own() {
        var before = Thread.currentThread().getContextClassLoader();
        new PluginFile(folder).as("example.jar");
        start();
        assertThat(registry.tool("example").name()).isEqualTo("Example");
        assertThat(registry.tool("example").getClass().getClassLoader().getName())
                .isEqualTo("plugin example.jar");
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
        assertThat(registry.broken()).isEmpty();
    }

    @Test
    void two_jars_with_classes_of_the_same_name_do_not_mix() {
        new PluginFile(folder).id("one").as("one.jar");
        new PluginFile(folder).id("two").as("two.jar");
        start();
        assertThat(registry.tool("one").getClass())
                .isNotSameAs(registry.tool("two").getClass());
        assertThat(registry.broken()).isEmpty();
    }

    @Test
    void two_plugins_with_one_id_are_both_left_out_by_name() {
        new PluginFile(folder).as("a.jar");
        new PluginFile(folder).as("b.jar");
        start();
        assertThat(registry.tools()).containsOnlyKeys(BUILT_IN);
        assertThat(registry.broken())
                .containsExactly(
                        "Two plugins call themselves 'example', and both are left out: example.Plugin of a.jar, and"
                                + " example.Plugin of b.jar. Take one away.");
    }

    @Test
    void a_plugin_that_takes_the_id_of_a_built_in_one_takes_it_out_too() {
        new PluginFile(folder).id("csv").as("mine.jar");
        start();
        assertThat(registry.tools()).containsOnlyKeys("limesurvey", "transcript");
        assertThat(registry.broken())
                .containsExactly(
                        "Two plugins call themselves 'csv', and both are left out: io.firsthand.connector.csv.CsvPlugin"
                                + " of the application, and example.Plugin of mine.jar. Take one away.");
    }

    @Test
    void another_version_of_the_interface_is_named_and_the_rest_goes_on() {
        new PluginFile(folder).version("2").as("future.jar");
        new PluginFile(folder).version("").as("silent.jar");
        new PluginFile(folder).id("good").as("good.jar");
        start();
        assertThat(registry.tools()).containsKey("good").doesNotContainKey("example");
        assertThat(registry.broken())
                .containsExactly(
                        "The plugin future.jar is left out: it was built for version 2 of the plugin interface, and this server has"
                                + " version 1; get a build of it for this version.",
                        "The plugin silent.jar is left out: its manifest does not say Firsthand-Spi-Version; a plugin for this"
                                + " server says 1.");
    }

    @Test
    void a_file_that_is_no_jar_is_named() throws IOException {
        Files.writeString(folder.resolve("broken.jar"), "this is no JAR");
        start();
        assertThat(registry.tools()).containsOnlyKeys(BUILT_IN);
        assertThat(registry.broken())
                .containsExactly("The plugin broken.jar is left out: it cannot be read as a JAR; copy it there again.");
    }

    @Test
    void a_class_that_is_missing_or_throws_is_named() {
        new PluginFile(folder).registered("example.Forgotten").as("a.jar");
        new PluginFile(folder)
                .constructor("if (true) throw new IllegalStateException(\"no\");")
                .as("b.jar");
        new PluginFile(folder)
                .settings("java.util.List.of((SettingDescriptor) null)")
                .as("c.jar");
        new PluginFile(folder).id("Not An Id").as("d.jar");
        start();
        assertThat(registry.tools()).containsOnlyKeys(BUILT_IN);
        assertThat(registry.broken())
                .hasSize(4)
                .satisfiesExactly(
                        a -> assertThat(a)
                                .startsWith("The plugin a.jar is left out: it cannot be loaded (")
                                .contains("example.Forgotten"),
                        b -> assertThat(b)
                                .startsWith("The plugin example.Plugin of b.jar is left out: it cannot be loaded (")
                                .contains("no"),
                        c -> assertThat(c)
                                .startsWith("The plugin example.Plugin of c.jar is left out: it cannot be loaded ("),
                        d -> assertThat(d)
                                .isEqualTo(
                                        "The plugin example.Plugin of d.jar is left out: its id 'Not An Id' is not 2 to 31 of"
                                                + " a-z, 0-9 and - with a letter first."));
    }

    @Test
    void what_a_plugin_throws_or_leaves_null_keeps_nobody_else_from_working() {
        new PluginFile(folder)
                .settings("java.util.Optional.<java.util.List<SettingDescriptor>>empty()"
                        + ".orElseThrow(() -> new AssertionError(\"later\"))")
                .as("a.jar");
        new PluginFile(folder).settings("null").as("b.jar");
        new PluginFile(folder).id("good").as("good.jar");
        start();
        assertThat(registry.tools()).containsKey("good").doesNotContainKey("example");
        assertThat(registry.broken())
                .containsExactly(
                        "The plugin example.Plugin of a.jar is left out: it cannot be loaded (java.lang.AssertionError: later).",
                        "The plugin example.Plugin of b.jar is left out: its settings() gives nothing.");
    }

    @Test
    void a_jar_that_brings_no_plugin_is_named() {
        new PluginFile(folder).registered("# nothing").as("library.jar");
        new PluginFile(folder)
                .registered("io.firsthand.connector.csv.CsvPlugin")
                .as("z.jar");
        start();
        assertThat(registry.tools()).containsOnlyKeys(BUILT_IN);
        assertThat(registry.broken())
                .containsExactlyInAnyOrder(
                        "The plugin library.jar is left out: no file META-INF/services/io.firsthand.spi.SurveyToolPlugin, or of"
                                + " another kind of plugin, names a class of it.",
                        "The plugin z.jar is left out: no file META-INF/services/io.firsthand.spi.SurveyToolPlugin, or of"
                                + " another kind of plugin, names a class of it.");
    }

    @Test
    void every_plugin_that_claims_one_id_is_named() {
        new PluginFile(folder).as("a.jar");
        new PluginFile(folder).as("b.jar");
        new PluginFile(folder).as("c.jar");
        start();
        assertThat(registry.tools()).containsOnlyKeys(BUILT_IN);
        assertThat(registry.broken())
                .containsExactly(
                        "3 plugins call themselves 'example', and all are left out: example.Plugin of a.jar, and"
                                + " example.Plugin of b.jar, and example.Plugin of c.jar. Leave one.");
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        registry = PluginRegistry.of(folder.resolve("nowhere").toString());
        assertThat(registry.tools()).containsOnlyKeys(BUILT_IN);
        assertThat(registry.broken())
                .singleElement()
                .asString()
                .contains("nowhere (firsthand.plugins.dir) cannot be read; make it, or unset the property.");
    }
}
