package io.firsthand.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad requests get RFC 9457 problems that name the thing, and every answer carries the security headers. */
@Tag("rest")
class ProblemIT {
    private static final Api API = Api.underTest();

    static Stream<Arguments> bad_requests() {
        return Stream.of(
                Arguments.of("POST", "/api/v1/uploads", "{", 400, "malformed-request"),
                Arguments.of("POST", "/api/v1/uploads", "[]", 400, "malformed-request"),
                Arguments.of("POST", "/api/v1/uploads", "", 400, "malformed-request"),
                Arguments.of("POST", "/api/v1/uploads", "{\"fileName\":7,\"byteSize\":1}", 422, "invalid-input"),
                Arguments.of("POST", "/api/v1/uploads", "{\"fileName\":\"a\",\"byteSize\":-1}", 422, "invalid-input"),
                Arguments.of("POST", "/api/v1/uploads", "{\"fileName\":\"a\",\"byteSize\":1e99}", 422, "invalid-input"),
                Arguments.of(
                        "POST", "/api/v1/uploads", "{\"fileName\":\"a\",\"byteSize\":1,\"x\":1}", 422, "invalid-input"),
                Arguments.of(
                        "POST", "/api/v1/uploads", "{\"fileName\":\"a\\u0000b\",\"byteSize\":1}", 422, "invalid-input"),
                Arguments.of("POST", "/api/v1/uploads", "[".repeat(100_000), 400, "malformed-request"),
                Arguments.of("POST", "/api/v1/uploads", "{\"a\":\"" + "x".repeat(1 << 20) + "\"}", 413, "too-large"),
                Arguments.of("POST", "/api/v1/pulls", "{\"sourceId\":999999}", 404, "not-found"),
                Arguments.of("POST", "/api/v1/findings/999999/reviews", "{\"decision\":\"approve\"}", 404, "not-found"),
                Arguments.of("POST", "/api/v1/findings/1/reviews", "{\"decision\":\"maybe\"}", 422, "invalid-input"),
                Arguments.of("POST", "/api/v1/profiles", "{\"label\":\"\"}", 422, "invalid-input"),
                Arguments.of("GET", "/api/v1/uploads/../../etc/passwd", "", 404, "not-found"),
                Arguments.of("GET", "/api/v1/uploads/not-a-uuid", "", 404, "not-found"),
                Arguments.of("GET", "/api/v1/pulls/abc", "", 404, "not-found"),
                Arguments.of("GET", "/api/v1/pulls/99999999999999999999", "", 404, "not-found"),
                Arguments.of("GET", "/api/v1/themes?type=nonsense", "", 400, "malformed-request"),
                Arguments.of("GET", "/api/v1/evidence/999999/certificate", "", 404, "not-found"),
                Arguments.of("GET", "/api/v1/nothing", "", 404, "not-found"),
                Arguments.of("DELETE", "/api/v1/counts", "", 405, "http-405"),
                Arguments.of("GET", "/no/such/page", "", 404, "not-found"));
    }

    @ParameterizedTest
    @MethodSource("bad_requests")
    void a_bad_request_gets_a_problem_that_names_it(String method, String path, String body, int status, String slug) {
        var publisher =
                body.isEmpty() && method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        var answer = API.send(method, path, publisher, "Content-Type", "application/json");
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.problem()).isEqualTo(slug);
        assertThat(answer.json().getString("detail")).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void a_wrong_media_type_is_named() {
        var answer = API.send(
                "POST",
                "/api/v1/uploads",
                BodyPublishers.ofString("a=b"),
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).isEqualTo("http-415");
    }

    @Test
    void invalid_utf8_in_a_body_is_named() {
        var answer = API.send(
                "POST",
                "/api/v1/uploads",
                BodyPublishers.ofByteArray(new byte[] {'{', (byte) 0xFF, '}'}),
                "Content-Type",
                "application/json");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getString("detail")).isEqualTo("The request body is not UTF-8.");
    }

    @Test
    void another_sites_page_may_not_change_anything() {
        var answer = API.send(
                "POST",
                "/api/v1/samples",
                BodyPublishers.noBody(),
                "Origin",
                "https://evil.example",
                "Content-Type",
                "application/json");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("foreign-origin");
    }

    @Test
    void the_policy_allows_the_import_map_of_the_page_and_no_other_inline_script() throws Exception {
        var page = API.send("GET", "/", BodyPublishers.noBody());
        var map = Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL)
                .matcher(page.text());
        assertThat(map.find()).isTrue();
        var hash = Base64.getEncoder()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(map.group(1).getBytes(StandardCharsets.UTF_8)));
        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self' 'sha256-" + hash + "';")
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.text().replace(map.group(), ""))
                .doesNotContain("<script>")
                .doesNotContain("style=");
    }
}
