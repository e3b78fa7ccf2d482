package io.firsthand;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.security.entity.Public;
import io.firsthand.security.entity.Requires;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The OpenAPI file and the resources say the same, both ways. */
class OpenApiTest {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Map<String, Object> FILE = file();
    private static final Map<String, Operation> IN_FILE = operationsOfTheFile();
    private static final Map<String, Operation> IN_CODE = operationsOfTheCode();

    /**
     * What both sides say about one operation.
     *
     * @param parameters as {@code query limit}
     * @param consumes media types of the request body
     * @param produces media types of a success
     * @param role the least role, or {@code public}
     */
    record Operation(Set<String> parameters, Set<String> consumes, Set<String> produces, String role) {}

    @Test
    void file_and_code_have_the_same_operations() {
        assertThat(IN_FILE.keySet()).containsExactlyInAnyOrderElementsOf(IN_CODE.keySet());
    }

    static Stream<String> operations() {
        return IN_CODE.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void parameters_media_types_and_role_of_an_operation_are_the_same(String operation) {
        assertThat(IN_FILE.get(operation)).as(operation).isEqualTo(IN_CODE.get(operation));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_operation_documents_the_refusals_that_its_role_and_method_bring(String operation) {
        var json = operation(operation);
        boolean open = IN_CODE.get(operation).role().equals("public");
        boolean safe = SAFE.contains(operation.split(" ", 2)[0]);
        assertThat(json.get("security")).as(operation).isEqualTo(open ? List.of() : null);
        assertThat(Stream.of("401", "403", "default")
                        .collect(Collectors.toMap(code -> code, code -> named(json, code))))
                .as(operation)
                .isEqualTo(Map.of(
                        "401",
                        open ? (operation.equals("POST /session") ? "SignInFailed" : "") : "NotSignedIn",
                        "403",
                        open ? (safe ? "" : "ForeignOrigin") : (safe ? "RoleTooLow" : "Forbidden"),
                        "default",
                        "Other"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_operation_is_named_summed_up_and_tagged(String operation) {
        var json = operation(operation);
        var tags =
                list(FILE.get("tags")).stream().map(tag -> map(tag).get("name")).toList();
        assertThat(json.get("operationId")).as(operation).asString().matches("[a-z][A-Za-z]+");
        assertThat(json.get("summary")).as(operation).asString().endsWith(".");
        assertThat(list(json.get("tags"))).as(operation).hasSize(1).allMatch(tags::contains);
    }

    @Test
    void no_two_operations_have_one_name() {
        assertThat(IN_FILE.keySet().stream()
                        .map(operation -> operation(operation).get("operationId")))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_json_request_has_an_example_and_refuses_unknown_members(String operation) {
        var body = map(operation(operation).getOrDefault("requestBody", Map.of()));
        var json = map(map(body.getOrDefault("content", Map.of())).getOrDefault("application/json", Map.of()));
        if (!json.isEmpty()) {
            var schema = resolved(json.get("schema"));
            assertThat(schema.get("additionalProperties")).as(operation).isEqualTo(false);
            assertThat(map(json.get("example")).keySet()).as(operation).containsAll(texts(schema.get("required")));
            assertThat(map(schema.get("properties")).keySet())
                    .as(operation)
                    .containsAll(map(json.get("example")).keySet());
        }
    }

    @Test
    void every_reference_leads_somewhere_and_every_component_is_referred_to() {
        var referred = new TreeSet<String>();
        references(FILE, referred);
        var there = new TreeSet<String>();
        map(FILE.get("components")).forEach((kind, components) -> {
            if (!kind.equals("securitySchemes")) {
                map(components).keySet().forEach(name -> there.add("#/components/" + kind + "/" + name));
            }
        });
        assertThat(referred).isEqualTo(there);
    }

    private static void references(Object value, Set<String> into) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> {
                if ("$ref".equals(key)) {
                    into.add((String) inner);
                }
                references(inner, into);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> references(inner, into));
        }
    }

    private static Map<String, Object> file() {
        try (var file = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return map(new Load(LoadSettings.builder().build()).loadFromInputStream(Objects.requireNonNull(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Operation> operationsOfTheFile() {
        var operations = new TreeMap<String, Operation>();
        map(FILE.get("paths"))
                .forEach((path, item) -> map(item).forEach((method, operation) -> {
                    var name = method.toUpperCase(java.util.Locale.ROOT) + " " + path;
                    if (!method.equals("parameters")) {
                        var ofPath = list(map(item).getOrDefault("parameters", List.of()));
                        operations.put(name, ofFile(map(operation), ofPath));
                    }
                }));
        return operations;
    }

    private static Operation ofFile(Map<String, Object> operation, List<Object> ofPath) {
        var parameters = Stream.concat(ofPath.stream(), list(operation.getOrDefault("parameters", List.of())).stream())
                .map(OpenApiTest::resolved)
                .map(parameter -> parameter.get("in") + " " + parameter.get("name"));
        var body = map(operation.getOrDefault("requestBody", Map.of()));
        var produces = map(operation.get("responses")).entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> map(resolved(response.getValue()).getOrDefault("content", Map.of())))
                .flatMap(content -> content.keySet().stream());
        return new Operation(
                sorted(parameters),
                sorted(map(body.getOrDefault("content", Map.of())).keySet().stream()),
                sorted(produces),
                String.valueOf(operation.get("x-firsthand-role")));
    }

    private static Map<String, Operation> operationsOfTheCode() {
        var operations = new TreeMap<String, Operation>();
        for (var type : new FirsthandApplication().getClasses()) {
            if (type.isAnnotationPresent(Path.class)) {
                for (var method : type.getMethods()) {
                    verb(method)
                            .ifPresent(verb -> operations.put(verb + " " + path(type, method), ofCode(type, method)));
                }
            }
        }
        return operations;
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Class<?> type, Method method) {
        var path = "/" + type.getAnnotation(Path.class).value();
        return method.isAnnotationPresent(Path.class)
                ? path + "/" + method.getAnnotation(Path.class).value()
                : path;
    }

    private static Operation ofCode(Class<?> type, Method method) {
        var places = Stream.concat(Arrays.stream(method.getParameters()), Arrays.stream(type.getDeclaredFields()))
                .flatMap(OpenApiTest::parameter);
        var unsafe =
                SAFE.contains(verb(method).orElseThrow()) ? Stream.<String>of() : Stream.of("header Firsthand-Client");
        var role = method.isAnnotationPresent(Public.class)
                ? "public"
                : Kebab.of(method.getAnnotation(Requires.class).value());
        var declared = operation(verb(method).orElseThrow() + " " + path(type, method));
        boolean answers = !map(declared.getOrDefault("responses", Map.of())).containsKey("204");
        return new Operation(
                sorted(Stream.concat(places, unsafe)),
                sorted(mediaTypes(type, method, Consumes.class, Consumes::value)),
                answers ? sorted(mediaTypes(type, method, Produces.class, Produces::value)) : Set.of(),
                role);
    }

    private static Stream<String> parameter(AnnotatedElement place) {
        return Arrays.stream(place.getAnnotations()).flatMap(annotation -> {
            if (annotation instanceof PathParam path) {
                return Stream.of("path " + path.value());
            }
            if (annotation instanceof QueryParam query) {
                return Stream.of("query " + query.value());
            }
            if (annotation instanceof HeaderParam header) {
                return Stream.of("header " + header.value());
            }
            return annotation instanceof CookieParam cookie ? Stream.of("cookie " + cookie.value()) : Stream.of();
        });
    }

    private static <A extends Annotation> Stream<String> mediaTypes(
            Class<?> type, Method method, Class<A> annotation, Function<A, String[]> value) {
        return Stream.of(method, type)
                .map(element -> element.getAnnotation(annotation))
                .filter(Objects::nonNull)
                .findFirst()
                .stream()
                .flatMap(found -> Arrays.stream(value.apply(found)));
    }

    private static Map<String, Object> operation(String operation) {
        var parts = operation.split(" ", 2);
        var item = map(map(FILE.get("paths")).getOrDefault(parts[1], Map.of()));
        return map(item.getOrDefault(parts[0].toLowerCase(java.util.Locale.ROOT), Map.of()));
    }

    private static String named(Map<String, Object> operation, String code) {
        var response = map(map(operation.getOrDefault("responses", Map.of())).getOrDefault(code, Map.of("$ref", "")));
        return String.valueOf(response.get("$ref")).replace("#/components/responses/", "");
    }

    private static Map<String, Object> resolved(Object value) {
        var json = map(value);
        if (!json.containsKey("$ref")) {
            return json;
        }
        Object found = FILE;
        for (var part : String.valueOf(json.get("$ref")).substring(2).split("/", -1)) {
            found = Objects.requireNonNull(map(found).get(part), String.valueOf(json.get("$ref")));
        }
        return map(found);
    }

    private static Set<String> sorted(Stream<String> texts) {
        return texts.collect(Collectors.toCollection(TreeSet::new));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static Collection<String> texts(Object value) {
        return value == null ? List.of() : (Collection<String>) value;
    }
}
