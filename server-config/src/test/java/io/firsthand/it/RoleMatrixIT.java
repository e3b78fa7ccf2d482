package io.firsthand.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonNumber;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the OpenAPI file as every kind of caller: who is too low is refused before anything else is looked at. */
@Tag("rest")
class RoleMatrixIT {
    private static final List<String> ROLES = List.of("viewer", "researcher", "reviewer", "admin");
    private static final String ORIGIN = InstallationUnderTest.get().base().toString();

    static Stream<Operation> operations() {
        return Contract.underTest().operations().stream();
    }

    static Stream<Operation> unsafe_operations() {
        return operations().filter(operation -> !operation.isSafe());
    }

    static Stream<Arguments> operations_and_callers() {
        return operations()
                .flatMap(operation -> Stream.concat(Stream.of("nobody", "somebody unknown"), ROLES.stream())
                        .map(caller -> Arguments.of(operation, caller)));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("operations_and_callers")
    void a_caller_gets_in_where_the_role_is_enough_and_nowhere_else(Operation operation, String caller) {
        var answer = send(operation, caller);
        if (operation.role().equals("public") || ROLES.indexOf(caller) >= ROLES.indexOf(operation.role())) {
            assertThat(answer.status()).as(answer.text()).isNotIn(401, 403);
            settle(answer);
        } else if (ROLES.contains(caller)) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(403);
            assertThat(answer.problem()).isEqualTo("forbidden");
            assertThat(answer.json().getString("detail"))
                    .isEqualTo("This needs the role " + operation.role() + "; yours is " + caller
                            + ". An administrator can change it.");
        } else {
            assertThat(answer.status()).as(answer.text()).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("not-signed-in");
        }
    }

    @ParameterizedTest
    @MethodSource("unsafe_operations")
    void a_page_of_another_site_is_refused_whoever_is_signed_in(Operation operation) {
        var answer = send(operation, "admin", "Origin", "https://evil.example", "Firsthand-Client", "test");
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("foreign-origin");
    }

    @ParameterizedTest
    @MethodSource("unsafe_operations")
    void a_session_alone_changes_nothing(Operation operation) {
        var session =
                "firsthand-session=" + InstallationUnderTest.get().people().sessionOf("admin");
        for (var headers : List.of(List.of("Origin", ORIGIN), List.of("Firsthand-Client", "test"))) {
            var answer = request(
                    operation,
                    Api.anonymous(InstallationUnderTest.get()),
                    Stream.concat(Stream.of("Cookie", session), headers.stream())
                            .toList());
            assertThat(answer.status()).as(answer.text()).isEqualTo(403);
            assertThat(answer.problem()).isEqualTo("foreign-origin");
        }
    }

    private static Api.Answer send(Operation operation, String caller, String... headers) {
        if (ROLES.contains(caller)) {
            return request(operation, Api.as(caller), List.of(headers));
        }
        return request(
                operation,
                Api.anonymous(InstallationUnderTest.get()),
                caller.equals("nobody")
                        ? List.of("Origin", ORIGIN, "Firsthand-Client", "test")
                        : List.of("Authorization", "Bearer fh_" + "A".repeat(43)));
    }

    private static Api.Answer request(Operation operation, Api api, List<String> headers) {
        var all = new ArrayList<>(headers);
        operation.consumes().ifPresent(mediaType -> all.addAll(List.of("Content-Type", mediaType)));
        var body = operation.readsJson() ? BodyPublishers.ofString("{}") : BodyPublishers.noBody();
        return api.send(operation.method(), operation.harmlessAddress(), body, all.toArray(String[]::new));
    }

    /** Waits for what an allowed request has set going, so that no other test meets it. */
    private static void settle(Api.Answer answer) {
        if (answer.status() == 202) {
            answer.json()
                    .getJsonArray("pulls")
                    .getValuesAs(JsonNumber.class)
                    .forEach(pull -> Api.underTest().awaitOver(pull.longValue()));
        }
    }
}
