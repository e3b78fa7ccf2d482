package io.firsthand.connector.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.spi.SurveyToolError;
import io.firsthand.spi.SurveyToolException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HttpTroubleTest {
    private final HttpTrouble trouble = new HttpTrouble(
            "example",
            "Example tool",
            BaseAddress.of("example", "url", "https://survey.example.org:8443/a?key=hush#x"),
            Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "301, INVALID_INPUT", "400, BAD_RESPONSE", "401, CREDENTIALS_REJECTED", "403, FORBIDDEN", "404, NOT_FOUND",
        "408, UNAVAILABLE", "418, BAD_RESPONSE", "425, UNAVAILABLE", "429, RATE_LIMITED", "499, UNAVAILABLE",
        "500, UNAVAILABLE", "502, UNAVAILABLE", "503, UNAVAILABLE", "504, UNAVAILABLE", "524, UNAVAILABLE"
    })
    void a_status_is_an_error_of_the_closed_list(int status, SurveyToolError error) {
        SurveyToolException refused = trouble.status(status, new MultivaluedHashMap<>());
        assertThat(refused.error()).isEqualTo(error);
        assertThat(refused.hint())
                .contains("survey.example.org:8443", "HTTP " + status)
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @CsvSource({
        "17, PT17S",
        "0, PT0S",
        "999999999, PT24H",
        "'Sat, 21 Nov 2026 12:01:30 GMT', PT1M30S",
        "'Sat, 21 Nov 2026 11:00:00 GMT', PT0S"
    })
    void a_wait_is_seconds_or_a_date(String written, Duration wait) {
        assertThat(trouble.status(429, headers("Retry-After", written)).retryAfter())
                .contains(wait);
        assertThat(trouble.status(503, headers("Retry-After", written)).retryAfter())
                .contains(wait);
    }

    @ParameterizedTest
    @CsvSource({"soon", "-5", "''", "1e9"})
    void a_wait_that_cannot_be_read_is_none(String written) {
        assertThat(trouble.status(429, headers("Retry-After", written)).retryAfter())
                .isEmpty();
    }

    @Test
    void a_redirect_shows_where_to_without_its_query() {
        assertThat(trouble.status(302, headers("Location", "https://login.example.org/sso?token=hush"))
                        .hint())
                .contains("https://login.example.org/sso (HTTP 302)")
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_failure_says_what_to_check(Exception failure, String words) {
        SurveyToolException reported = trouble.failure(new ProcessingException("secret=hush", failure));
        assertThat(reported.error()).isEqualTo(SurveyToolError.UNAVAILABLE);
        assertThat(reported.hint()).contains(words).doesNotContain("hush");
        assertThat(reported).hasNoCause();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new UnknownHostException("hush"), "is not known; check the address"),
                Arguments.of(new ConnectException("hush"), "check the address, the firewall and the proxy"),
                Arguments.of(new SocketTimeoutException("hush"), "did not answer in time"),
                Arguments.of(new SSLHandshakeException("hush"), "check its certificate"),
                Arguments.of(new IOException("hush"), "the connection to survey.example.org:8443 broke"));
    }

    @Test
    void an_address_is_shown_without_query_and_refused_with_a_password() {
        assertThat(trouble.address()).hasToString("https://survey.example.org:8443/a");
        assertThatThrownBy(() -> BaseAddress.of("example", "url", "https://a:hush@example.org"))
                .isInstanceOf(SurveyToolException.class)
                .hasMessageNotContaining("hush");
    }

    @Test
    void a_body_longer_than_its_limit_is_refused() throws IOException {
        byte[] body = new byte[1000];
        assertThat(new BoundedInputStream(new ByteArrayInputStream(body), 1000).readAllBytes())
                .hasSize(1000);
        assertThatThrownBy(() -> new BoundedInputStream(new ByteArrayInputStream(body), 999).readAllBytes())
                .isInstanceOf(BoundedInputStream.TooLongException.class);
    }

    private static MultivaluedMap<String, Object> headers(String name, String value) {
        MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
        headers.putSingle(name, value);
        return headers;
    }
}
