package io.firsthand.jtbd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole texts in, all findings out. {@code -Dgolden.accept} writes what is found now; review the difference before you
 * commit it.
 */
class GoldenTest {
    private static final Path FOLDER = Path.of("src/test/golden");
    private static final Analyzer ANALYZER = Analyzer.standard();

    static Stream<Path> texts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_gives_the_findings_of_its_golden_file(Path file) throws IOException {
        String text = Files.readString(file);
        Path golden = Path.of(file.toString().replaceAll("\\.txt$", ".json"));
        String found = FindingsJson.of(text, ANALYZER.analyze(text, null));

        if (System.getProperty("golden.accept") != null) {
            Files.writeString(golden, found);
        }

        assertThat(found).isEqualTo(Files.readString(golden));
    }
}
