package io.firsthand.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every kind of bad input, at every operation of the OpenAPI file where it can occur: it is answered by a problem, never by a fault of
 * ours, and nothing of the inside shows.
 */
@Tag("rest")
class BadInputMatrixIT {
    private static final Api API = Api.underTest();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MEBIBYTE = 1 << 20;

    /** Names of classes and packages, traces and statements of a database. */
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\b(java|jakarta|javax|org|com|io\\.firsthand|fish)\\.[a-z]+\\.|\\bat [a-z]+\\.|(?i)\\bselect\\b.*\\bfrom\\b|jdbc|stack ?trace");

    /** Values that stand in an address where the id of a thing belongs, as they are sent. */
    private static final List<String> NO_IDS = List.of(
            "abc", "-1", "0", "1.5", "99999999999999999999", "%20", "%EF%BF%BF", "'%20or%201=1", "x".repeat(3000));

    private static final List<String> NO_NUMBERS =
            List.of("abc", "-1", "1.5", "1e3", "99999999999999999999", "%00", "1%00", "%C3%28", "0x10");

    static Stream<Operation> operations() {
        return Contract.underTest().operations().stream();
    }

    static Stream<Operation> operations_that_read_json() {
        return operations().filter(Operation::readsJson);
    }

    static Stream<Operation> operations_that_read_a_body() {
        return operations().filter(operation -> operation.consumes().isPresent());
    }

    static Stream<Operation> operations_that_answer() {
        return operations().filter(Operation::answers);
    }

    static Stream<Operation> operations_with_ids() {
        return operations().filter(operation -> !operation.parameters("path").isEmpty());
    }

    static Stream<Operation> operations_with_parameters() {
        return operations().filter(operation -> !operation.parameters("query").isEmpty());
    }

    static Stream<String> paths() {
        return operations().map(Operation::path).distinct();
    }

    @ParameterizedTest
    @MethodSource("operations_that_read_json")
    void a_body_that_is_no_json_object_is_malformed(Operation operation) {
        var bodies = List.of(
                "",
                " ",
                "{",
                "{\"a\":",
                "{\"a\":1,}",
                "{a:1}",
                "[]",
                "[{}]",
                "7",
                "\"text\"",
                "null",
                "true",
                "{} {}",
                "\uFEFF{}",
                "<a/>");
        for (var body : bodies) {
            isRefused(body, sendJson(operation, body), 400);
        }
    }

    @ParameterizedTest
    @MethodSource("operations_that_read_json")
    void a_body_that_is_not_utf8_is_malformed(Operation operation) {
        var bytes = operation.example().toString().getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length / 2] = (byte) 0xFF;
        isRefused("invalid UTF-8", sendJson(operation, bytes), 400);
        isRefused("UTF-16", sendJson(operation, operation.example().toString().getBytes(StandardCharsets.UTF_16)), 400);
    }

    @ParameterizedTest
    @MethodSource("operations_that_read_json")
    void a_body_that_is_nested_too_deeply_is_malformed(Operation operation) {
        var deep = 100_000;
        isRefused("lists", sendJson(operation, "{\"a\":" + "[".repeat(deep) + "]".repeat(deep) + "}"), 400);
        isRefused("objects", sendJson(operation, "{\"a\":".repeat(deep) + "1" + "}".repeat(deep)), 400);
        for (var member : operation.members().keySet()) {
            isRefused(member, sendJson(operation, "{\"" + member + "\":" + "[".repeat(deep)), 400);
        }
    }

    @ParameterizedTest
    @MethodSource("operations_that_read_json")
    void a_member_that_comes_twice_is_malformed(Operation operation) {
        var json = operation.example().toString();
        for (var member : operation.example().propertyNames()) {
            var twice = "{\"" + member + "\":" + operation.example().get(member) + "," + json.substring(1);
            isRefused(member, sendJson(operation, twice), 400);
        }
    }

    @ParameterizedTest
    @MethodSource("operations_that_read_json")
    void a_body_of_more_than_a_mebibyte_is_too_large(Operation operation) {
        isRefused("white space", sendJson(operation, operation.example() + " ".repeat(MEBIBYTE)), 413);
        isRefused("a text", sendJson(operation, "{\"a\":\"" + "x".repeat(MEBIBYTE) + "\"}"), 413);
    }

    @ParameterizedTest
    @MethodSource("operations_that_read_json")
    void an_unknown_member_is_named_with_those_that_the_file_has(Operation operation) {
        var members = new TreeSet<>(operation.members().keySet());
        for (var unknown : List.of("nothing", "", "name ", "__proto__", "a\u0000b", "\u202Ex", "x".repeat(5000))) {
            var answer = sendJson(
                    operation, with(operation, unknown, JSON.getNodeFactory().numberNode(1)));
            isRefused(unknown, answer, 422);
            assertThat(answer.json().getString("detail"))
                    .endsWith("; the members are " + String.join(", ", members) + ".");
        }
    }

    @Test
    void an_unknown_member_of_a_pushed_line_is_named_with_those_that_the_file_has() {
        var made = API.post(
                "sources",
                "{\"kind\":\"push\",\"name\":\"Bad lines\",\"basis\":\"unknown\",\"columns\":[{\"key\":\"why\",\"role\":\"text\"}]}");
        var answer = API.send(
                "POST",
                "/api/v1/sources/" + made.json().getInt("id") + "/responses",
                BodyPublishers.ofString("{\"id\":\"1\",\"answers\":{},\"nothing\":1}"),
                "Content-Type",
                "application/x-ndjson");
        var members = new TreeSet<>(Contract.underTest()
                .at("/components/schemas/PushedResponse/properties")
                .propertyNames());
        assertThat(Json.createReader(new StringReader(answer.text()))
                        .readObject()
                        .getString("reason"))
                .endsWith("; the members are " + String.join(", ", members) + ".");
    }

    @ParameterizedTest
    @MethodSource("operations_that_read_json")
    void a_member_of_a_wrong_type_is_named(Operation operation) {
        operation.members().forEach((member, schema) -> {
            for (var wrong : List.of("7", "1.5", "true", "\"text\"", "[]", "[7]", "{}", "{\"a\":7}")) {
                if (!fits(schema, wrong)) {
                    isNamed(operation, member, wrong);
                }
            }
        });
    }

    private static boolean fits(JsonNode schema, String value) {
        var node = JSON.readTree(value);
        return switch (schema.get("type").asString()) {
            case "string" ->
                node.isString()
                        && !schema.has("enum")
                        && !schema.path("format").asString("").equals("uuid");
            case "integer" -> node.isIntegralNumber();
            case "boolean" -> node.isBoolean();
            case "array" ->
                node.isArray()
                        && (node.isEmpty()
                                || schema.path("items")
                                                .path("type")
                                                .asString("")
                                                .equals("integer")
                                        && node.get(0).isIntegralNumber());
            default ->
                node.isObject()
                        && (node.isEmpty()
                                || !schema.path("additionalProperties").has("type"));
        };
    }

    @ParameterizedTest
    @MethodSource("operations_that_read_json")
    void a_member_out_of_its_bounds_is_named(Operation operation) {
        operation
                .members()
                .forEach((member, schema) -> outOf(schema).forEach(value -> isNamed(operation, member, value)));
    }

    private static List<String> outOf(JsonNode schema) {
        var values = new ArrayList<String>();
        if (schema.has("maxLength")) {
            values.add("\"" + "x".repeat(schema.get("maxLength").asInt() + 1) + "\"");
        }
        if (schema.path("minLength").asInt(0) > 1) {
            values.add("\"" + "x".repeat(schema.get("minLength").asInt() - 1) + "\"");
        }
        if (schema.has("enum") || schema.path("format").asString("").equals("uuid")) {
            values.addAll(List.of("\"nonsense\"", "\"" + "x".repeat(5000) + "\"", "\"" + "a-".repeat(18) + "\""));
        }
        if (schema.get("type").asString().equals("integer")) {
            values.addAll(List.of("1e99", "1e999999999", "-1e99", "9".repeat(40), "0.1"));
            if (schema.has("minimum")) {
                values.add(String.valueOf(schema.get("minimum").asLong() - 1));
            }
            if (schema.has("maximum")) {
                values.add(String.valueOf(schema.get("maximum").asLong() + 1));
            }
        }
        if (schema.has("maxItems")) {
            values.add("[" + "\"question\",".repeat(schema.get("maxItems").asInt()) + "\"question\"]");
        }
        var entry = schema.path("items").has("type") ? schema.get("items") : schema.path("additionalProperties");
        if (entry.path("type").asString("").equals("string")) {
            outOf(entry)
                    .forEach(value -> values.add(
                            schema.get("type").asString().equals("array")
                                    ? "[" + value + "]"
                                    : "{\"a\":" + value + "}"));
        }
        return values;
    }

    @ParameterizedTest
    @MethodSource("operations_that_read_json")
    void characters_that_no_text_may_hold_are_named(Operation operation) {
        operation.members().forEach((member, schema) -> {
            if (schema.get("type").asString().equals("string") && !schema.has("x-firsthand-any-character")) {
                for (var text : List.of("a\\u0000b", "\\u0000", "\\ud800", "a\\udc00b", "\\udc00\\ud800")) {
                    isNamed(operation, member, "\"" + text + "\"");
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("operations_that_read_json")
    void a_number_of_too_many_digits_is_malformed(Operation operation) {
        for (var member : operation.members().keySet()) {
            isRefused(member, sendJson(operation, "{\"" + member + "\":" + "9".repeat(5000) + "}"), 400);
            isRefused(member, sendJson(operation, "{\"" + member + "\":1e99999999999}"), 400);
        }
    }

    @ParameterizedTest
    @MethodSource("operations_that_read_json")
    void a_member_that_must_be_there_is_named(Operation operation) {
        for (var required : Contract.underTest().at(operation.schemaPointer()).path("required")) {
            var json = (ObjectNode) operation.example().deepCopy();
            json.remove(required.asString());
            isNamed(operation, required.asString(), json);
            isNamed(operation, required.asString(), "null");
            if (operation
                    .members()
                    .get(required.asString())
                    .get("type")
                    .asString()
                    .equals("string")) {
                isNamed(operation, required.asString(), "\"\"");
            }
        }
    }

    private static void isNamed(Operation operation, String member, String value) {
        var json = operation.example().toString();
        var kept = operation.example().propertyNames().stream()
                .filter(name -> !name.equals(member))
                .map(name -> ",\"" + name + "\":" + operation.example().get(name))
                .collect(Collectors.joining());
        assertThat(json).startsWith("{");
        isNamed(operation, member, sendJson(operation, "{\"" + member + "\":" + value + kept + "}"), value);
    }

    private static void isNamed(Operation operation, String member, ObjectNode json) {
        isNamed(operation, member, sendJson(operation, json.toString()), "left out");
    }

    private static void isNamed(Operation operation, String member, Api.Answer answer, String value) {
        var what = operation + " " + member + " " + (value.length() > 60 ? value.substring(0, 60) : value);
        isRefused(what, answer, 422);
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .as(what)
                .startsWith("/" + member);
    }

    @ParameterizedTest
    @MethodSource("operations_that_read_a_body")
    void a_wrong_media_type_is_refused(Operation operation) {
        for (var mediaType : List.of(
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "image/png")) {
            isRefused(
                    mediaType,
                    send(
                            operation,
                            operation.harmlessAddress(),
                            "{}".getBytes(StandardCharsets.UTF_8),
                            "Content-Type",
                            mediaType),
                    415);
        }
    }

    @ParameterizedTest
    @MethodSource("operations_that_read_a_body")
    void a_media_type_that_is_none_is_refused(Operation operation) {
        for (var mediaType : List.of("nonsense", "/", "application/", ";", "a/b/c")) {
            isRefused(
                    mediaType,
                    send(
                            operation,
                            operation.harmlessAddress(),
                            "{}".getBytes(StandardCharsets.UTF_8),
                            "Content-Type",
                            mediaType),
                    400,
                    415);
        }
    }

    @ParameterizedTest
    @MethodSource("operations_that_answer")
    void a_form_that_there_is_not_cannot_be_asked_for(Operation operation) {
        for (var accepted : List.of("application/x-nothing", "text/html", "image/*")) {
            var more = operation
                    .consumes()
                    .map(type -> List.of("Content-Type", type))
                    .orElse(List.of());
            var headers =
                    Stream.concat(Stream.of("Accept", accepted), more.stream()).toArray(String[]::new);
            isRefused(
                    accepted,
                    send(operation, operation.harmlessAddress(), "{}".getBytes(StandardCharsets.UTF_8), headers),
                    406);
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void a_wrong_method_is_told_the_right_ones(String path) {
        var there =
                operations().filter(operation -> operation.path().equals(path)).toList();
        var methods = there.stream().map(Operation::method).collect(Collectors.toCollection(TreeSet::new));
        for (var method : List.of("GET", "POST", "PUT", "DELETE", "PATCH")) {
            if (!methods.contains(method)) {
                var answer = API.send(
                        method,
                        there.get(0).harmlessAddress(),
                        BodyPublishers.ofString("{}"),
                        "Content-Type",
                        "application/json");
                isRefused(method, answer, 405);
                assertThat(Arrays.stream(answer.header("Allow").split(", *", -1))
                                .filter(allowed -> !List.of("HEAD", "OPTIONS").contains(allowed)))
                        .as(method + " " + path)
                        .containsExactlyInAnyOrderElementsOf(methods);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations_with_ids")
    void an_id_that_can_be_none_names_nothing(Operation operation) {
        for (var parameter : operation.parameters("path")) {
            for (var id : NO_IDS) {
                isRefused(id, sendExample(operation, operation.address(Map.of(parameter.name(), id))), 400, 404);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations_with_parameters")
    void a_parameter_that_cannot_be_read_is_named(Operation operation) {
        for (var parameter : operation.parameters("query")) {
            for (var value : unreadable(parameter)) {
                var answer = sendExample(operation, operation.address(Map.of(parameter.name(), value)));
                isRefused(
                        parameter.name() + "=" + value, answer, parameter.name().equals("preset") ? 404 : 400);
                if (answer.status() == 400) {
                    assertThat(answer.json().getString("detail")).contains("The parameter '" + parameter.name() + "' ");
                }
            }
        }
    }

    private static List<String> unreadable(Operation.Parameter parameter) {
        var values = new ArrayList<String>();
        if (parameter.isNumber()) {
            values.addAll(NO_NUMBERS);
            values.add(String.valueOf(parameter.schema().get("minimum").asLong() - 1));
            if (parameter.schema().has("maximum")) {
                values.add(String.valueOf(parameter.schema().get("maximum").asLong() + 1));
            }
        } else if (parameter.schema().has("enum")) {
            values.addAll(List.of("nonsense", "%00", "%C3%28", "x".repeat(3000)));
        } else {
            values.addAll(List.of(
                    "%00",
                    "a%00b", "x".repeat(parameter.schema().get("maxLength").asInt() + 1), "x".repeat(3000)));
        }
        return values;
    }

    @ParameterizedTest
    @MethodSource("operations_with_parameters")
    void a_parameter_that_must_be_there_is_named(Operation operation) {
        for (var parameter : operation.parameters("query")) {
            if (parameter.required()) {
                for (var query : List.of(
                        "", "?" + parameter.name(), "?" + parameter.name() + "=", "?" + parameter.name() + "=%20")) {
                    var answer = sendExample(operation, "/api/v1" + operation.path() + query);
                    isRefused(query, answer, 400);
                    assertThat(answer.json().getString("detail"))
                            .isEqualTo("The parameter '" + parameter.name() + "' is missing.");
                }
            }
        }
    }

    @Test
    void a_version_that_is_none_is_malformed_and_one_that_is_missing_is_asked_for() {
        var write = operations()
                .filter(operation -> operation.toString().equals("PUT /profiles/{id}"))
                .findFirst()
                .orElseThrow();
        var json = write.example().toString().getBytes(StandardCharsets.UTF_8);
        for (var version : List.of("abc", "*", "\"abc\"", "\"-1\"", "\"1\", \"2\"", "9".repeat(40))) {
            isRefused(
                    version,
                    send(write, write.harmlessAddress(), json, "Content-Type", "application/json", "If-Match", version),
                    400);
        }
        isRefused("none", send(write, write.harmlessAddress(), json, "Content-Type", "application/json"), 428);
    }

    /** All but the one that would set something going when the address is read as another. */
    static Stream<Operation> operations_that_do_nothing_without_a_body() {
        return operations().filter(operation -> !operation.path().equals("/samples"));
    }

    @ParameterizedTest
    @MethodSource("operations_that_do_nothing_without_a_body")
    void an_address_with_a_broken_escape_is_refused_or_read_as_another(Operation operation) {
        var address = operation.harmlessAddress();
        var broken = Stream.of(
                "%zz", "%", "%00", "%0A", "%C3%28", "\u0001", ";a=b", "/../..", "/..;/..", "..%2F..", "\\", "//");
        Stream.concat(
                        broken.map(end -> address + end),
                        Stream.of(address + (address.contains("?") ? "&" : "?") + "a=%zz"))
                .forEach(end -> onTheWire(operation.method() + " " + end, List.of("Content-Length: 0")));
    }

    @Test
    void what_is_too_long_for_the_server_is_refused() {
        var longest = "x".repeat(100_000);
        onTheWire("GET /api/v1/session?a=" + longest, List.of());
        onTheWire("GET /api/v1/" + longest, List.of());
        onTheWire("GET /api/v1/session", List.of("X-Long: " + longest));
        onTheWire("GET /api/v1/session", List.of("Authorization: Bearer " + longest));
        onTheWire("GET /api/v1/session", List.of("Cookie: firsthand-session=" + longest));
        onTheWire("GET /api/v1/session", Collections.nCopies(2000, "X-Many: x"));
    }

    @Test
    void what_is_no_request_is_refused() {
        onTheWire("NONSENSE /api/v1/session", List.of());
        onTheWire("GET /api/v1/session\0", List.of());
        onTheWire("GET //api/v1/session", List.of());
        onTheWire("GET http://other.example/api/v1/session", List.of());
        onTheWire("GET /api/v1/session", List.of("Content-Length: abc"));
        onTheWire("GET /api/v1/session", List.of("no colon"));
        onTheWire("POST /api/v1/verifications", List.of("Transfer-Encoding: nonsense"));
    }

    /** What the server itself refuses need not be a problem, since it never reaches us; but nothing of the inside may show. */
    private static void onTheWire(String line, List<String> headers) {
        var all = new ArrayList<>(headers);
        if (headers.stream().noneMatch(header -> header.startsWith("Authorization"))) {
            all.add("Authorization: Bearer " + People.token("admin"));
        }
        var answer = Wire.send(line + " HTTP/1.1", all);
        var shown = (line.length() > 90 ? line.substring(0, 90) : line) + "\n" + answer.head() + "\n" + answer.body();
        assertThat(answer.status()).as(shown).isLessThan(500);
        if (answer.status() >= 400) {
            assertThat(INSIDE.matcher(answer.body()).find()).as(shown).isFalse();
        }
    }

    private static Api.Answer sendJson(Operation operation, String json) {
        return sendJson(operation, json.getBytes(StandardCharsets.UTF_8));
    }

    private static Api.Answer sendJson(Operation operation, byte[] json) {
        return send(operation, operation.harmlessAddress(), json, "Content-Type", "application/json");
    }

    private static Api.Answer sendExample(Operation operation, String address) {
        var body = operation.readsJson() ? operation.example().toString() : "";
        var headers = new ArrayList<String>();
        operation.consumes().ifPresent(type -> headers.addAll(List.of("Content-Type", type)));
        if (operation.parameters("header").stream().anyMatch(Operation.Parameter::required)) {
            headers.addAll(List.of("If-Match", "\"1\""));
        }
        return send(operation, address, body.getBytes(StandardCharsets.UTF_8), headers.toArray(String[]::new));
    }

    private static Api.Answer send(Operation operation, String address, byte[] body, String... headers) {
        var publisher =
                operation.isSafe() || body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        return API.send(operation.method(), address, publisher, headers);
    }

    private static String with(Operation operation, String member, JsonNode value) {
        var json = (ObjectNode) operation.example().deepCopy();
        return json.set(member, value).toString();
    }

    private static void isRefused(String what, Api.Answer answer, Integer... statuses) {
        var shown = (what.length() > 90 ? what.substring(0, 90) : what) + " -> " + answer.text();
        assertThat(answer.status()).as(shown).isIn((Object[]) statuses);
        assertThat(answer.header("Content-Type")).as(shown).startsWith("application/problem+json");
        var problem = answer.json();
        assertThat(problem.getInt("status")).as(shown).isEqualTo(answer.status());
        assertThat(INSIDE.matcher(answer.text()).find()).as(shown).isFalse();
        assertThat(answer.text()).as(shown).doesNotContain(People.token("admin"), People.PASSWORD);
        assertThat(answer.text().length()).as(shown).isLessThan(2000);
    }
}
