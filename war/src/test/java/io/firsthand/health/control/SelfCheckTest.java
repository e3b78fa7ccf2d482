package io.firsthand.health.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.firsthand.health.entity.ServerApi;
import jakarta.enterprise.inject.spi.Extension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SelfCheckTest {
    @Test
    void a_complete_server_lacks_nothing() {
        assertThat(SelfCheck.missing(type -> true)).isEmpty();
    }

    @Test
    void what_is_missing_is_named() {
        assertThat(SelfCheck.missing(type -> !type.contains("rest.client"))).isEqualTo(List.of(ServerApi.REST_CLIENT));
        assertThat(ServerApi.REST_CLIENT.missing())
                .isEqualTo(
                        "Missing in the server: MicroProfile Rest Client 3.0, without which Firsthand does not start."
                                + " On Open Liberty add <feature>mpRestClient-3.0</feature> to server.xml.");
    }

    @ParameterizedTest
    @EnumSource
    void each_marker_is_a_class_of_the_version_that_is_compiled_against(ServerApi api) {
        assertThatCode(() -> Class.forName(api.marker(), false, getClass().getClassLoader()))
                .doesNotThrowAnyException();
    }

    @Test
    void the_server_finds_the_check() {
        assertThat(ServiceLoader.load(Extension.class)).anyMatch(SelfCheck.class::isInstance);
    }

    @Test
    void a_folder_that_can_be_written_to_is_left_as_it_was(@TempDir Path folder) throws IOException {
        assertThat(StartCheck.problemWith(folder)).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_named(@TempDir Path folder) {
        assertThat(StartCheck.problemWith(folder.resolve("absent")))
                .hasValueSatisfying(line -> assertThat(line)
                        .contains(folder.resolve("absent").toString(), "firsthand.data.dir")
                        .doesNotContain("\n"));
    }

    @Test
    void a_reason_is_the_innermost_cause_in_one_line() {
        var failure = new UncheckedIOException(
                new IOException("outer", new SQLException("password authentication\n  failed")));
        assertThat(StartCheck.oneLine("Nothing works.", failure))
                .isEqualTo("Nothing works. Reason: password authentication failed");
    }
}
