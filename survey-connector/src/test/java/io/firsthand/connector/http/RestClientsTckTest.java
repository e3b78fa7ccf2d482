package io.firsthand.connector.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.firsthand.spi.HttpSettings;
import io.firsthand.spi.SurveyToolError;
import io.firsthand.spi.SurveyToolException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients go where the host says. */
@Tag("contract")
class RestClientsTckTest {
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    /** A client for this test. */
    @Path("/x")
    public interface OneApi extends AutoCloseable {
        /** Asks. */
        @GET
        Response get();

        @Override
        void close();
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            byte[] body = "busy".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(503, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void an_error_status_is_handed_over_and_not_thrown() {
        try (OneApi api = build(URI.create(address()), HttpSettings.DEFAULT);
                Response response = api.get()) {
            assertThat(response.getStatus()).isEqualTo(503);
        }
        assertThat(asked).containsExactly("/x");
    }

    @Test
    void calls_go_through_the_proxy() {
        HttpSettings through =
                new HttpSettings(URI.create(address()), null, Duration.ofSeconds(5), Duration.ofSeconds(5));
        try (OneApi api = build(URI.create("http://survey.invalid/base"), through);
                Response response = api.get()) {
            assertThat(response.getStatus()).isEqualTo(503);
        }
        assertThat(asked).containsExactly("http://survey.invalid/base/x");
    }

    @Test
    void a_file_that_holds_no_certificates_is_named(@TempDir java.nio.file.Path folder) throws IOException {
        java.nio.file.Path file = Files.writeString(folder.resolve("own.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n");
        HttpSettings trusting = new HttpSettings(null, file, Duration.ofSeconds(5), Duration.ofSeconds(5));
        assertThatThrownBy(() -> build(URI.create(address()), trusting))
                .isInstanceOfSatisfying(SurveyToolException.class, refused -> {
                    assertThat(refused.error()).isEqualTo(SurveyToolError.INVALID_INPUT);
                    assertThat(refused.hint()).contains("'own.pem'", "PEM");
                });
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static OneApi build(URI address, HttpSettings http) {
        return RestClients.builder("example", address, http).build(OneApi.class);
    }
}
