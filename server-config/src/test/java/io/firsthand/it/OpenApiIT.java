package io.firsthand.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The OpenAPI file as a server hands it out. */
@Tag("rest")
class OpenApiIT {

    @Test
    void everybody_gets_the_very_bytes_that_are_packed() throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create(InstallationUnderTest.get().base() + "/api/v1/openapi.yaml"))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/yaml");
        assertThat(answer.body()).isEqualTo(packed());
    }

    private static byte[] packed() throws IOException {
        var target = Path.of(System.getProperty("firsthand.it.target"));
        var war = InstallationUnderTest.get().server() == Installation.Server.LIBERTY
                ? target.resolve("liberty/usr/servers/firsthand/apps/firsthand.war")
                : target.resolve("payara/firsthand.war");
        try (var zip = new ZipFile(war.toFile());
                var file = zip.getInputStream(zip.getEntry("WEB-INF/classes/META-INF/openapi.yaml"))) {
            return file.readAllBytes();
        }
    }

    static Stream<Operation> operations_that_read_json() {
        return Contract.underTest().operations().stream().filter(Operation::readsJson);
    }

    @ParameterizedTest
    @MethodSource("operations_that_read_json")
    void an_example_is_what_its_schema_allows(Operation operation) {
        assertThat(Contract.underTest()
                        .faults(operation.schemaPointer(), operation.example().toString()))
                .isEmpty();
    }
}
