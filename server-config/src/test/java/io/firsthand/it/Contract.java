package io.firsthand.it;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The OpenAPI file as the installation under test hands it out, and whether an answer is as it says. */
final class Contract {
    private static final String BASE = "/api/v1";
    private static final String FILE = BASE + "/openapi.yaml";
    private static final String IRI = "https://firsthand.example/openapi";

    /** What the file promises of every operation without naming it at each. */
    private static final Set<Integer> ANYWHERE = Set.of(405, 406, 414, 431);

    private static final String PROBLEM = "application/problem+json";
    private static final String PROBLEM_SCHEMA = "/components/schemas/Problem";

    private final JsonNode file;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final List<Operation> operations = new ArrayList<>();

    private static final class Holder {
        static final Contract READ = new Contract(read());
    }

    private static String read() {
        try (var file = InstallationUnderTest.get().base().resolve(FILE).toURL().openStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Contract(String yaml) {
        file = new YAMLMapper().readTree(yaml);
        registry = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi30(), builder -> builder.schemas(Map.of(IRI, file.toString())));
        file.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (!method.getKey().equals("parameters")) {
                        operations.add(new Operation(
                                this,
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                pointer("", "paths", path.getKey(), method.getKey())));
                    }
                }));
    }

    /** Returns the contract of the installation under test. */
    static Contract underTest() {
        return Holder.READ;
    }

    /** Returns all operations, in the order of the file. */
    List<Operation> operations() {
        return List.copyOf(operations);
    }

    /** Returns what stands at a pointer, with a reference followed. */
    JsonNode at(String pointer) {
        return file.at(followed(pointer));
    }

    /** Returns the pointer of what a pointer leads to when references are followed. */
    String followed(String pointer) {
        var reference = file.at(pointer).path("$ref");
        return reference.isMissingNode()
                ? pointer
                : followed(reference.asString().substring(1));
    }

    /** Returns the pointer of something inside what a pointer names. */
    static String pointer(String base, String... names) {
        var pointer = new StringBuilder(base);
        for (var name : names) {
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /** Returns what is wrong with a JSON text by the schema at a pointer; empty when nothing is. */
    List<String> faults(String schema, String json) {
        var checks = schemas.computeIfAbsent(
                followed(schema), found -> registry.getSchema(SchemaLocation.of(IRI + "#" + found)));
        return checks
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    /** Returns in which ways an answer is not what the file says; empty when it is. */
    List<String> faults(String method, String address, Api.Answer answer) {
        var path = address.split("\\?", 2)[0];
        if (!path.startsWith(BASE + "/")
                || path.equals(FILE)
                || Set.of("HEAD", "OPTIONS").contains(method)) {
            return List.of();
        }
        return operation(method, path.substring(BASE.length()))
                .map(operation -> faults(operation, answer))
                .orElseGet(() -> problemFaults(answer));
    }

    private Optional<Operation> operation(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method) && operation.matches(path))
                .min((one, other) ->
                        one.path().indexOf('{') < 0 ? -1 : other.path().indexOf('{') < 0 ? 1 : 0);
    }

    private List<String> faults(Operation operation, Api.Answer answer) {
        var response = followed(pointer(operation.pointer(), "responses", String.valueOf(answer.status())));
        if (file.at(response).isMissingNode()) {
            return ANYWHERE.contains(answer.status())
                    ? problemFaults(answer)
                    : List.of(operation + " does not document status " + answer.status() + ": " + answer.text());
        }
        var faults = new ArrayList<String>();
        file.at(pointer(response, "headers")).properties().forEach(header -> {
            boolean required = at(pointer(response, "headers", header.getKey()))
                    .path("required")
                    .asBoolean(false);
            if (required && answer.header(header.getKey()).isEmpty()) {
                faults.add("the header " + header.getKey() + " is missing");
            }
        });
        var content = file.at(pointer(response, "content"));
        var mediaType = answer.header("Content-Type").split(";", 2)[0].strip();
        if (content.isMissingNode()) {
            return answer.text().isEmpty() ? faults : with(faults, "there is a body: " + answer.text());
        }
        if (!content.has(mediaType)) {
            return with(faults, "the media type is '" + mediaType + "'");
        }
        var schema = pointer(response, "content", mediaType, "schema");
        if (mediaType.endsWith("ndjson")) {
            answer.text().lines().forEach(line -> faults.addAll(faults(schema, line)));
        } else if (mediaType.endsWith("json")) {
            faults.addAll(faults(schema, answer.text()));
        }
        return faults;
    }

    private List<String> problemFaults(Api.Answer answer) {
        return answer.status() >= 400 && answer.header("Content-Type").startsWith(PROBLEM)
                ? faults(PROBLEM_SCHEMA, answer.text())
                : List.of("there is no such operation, and yet the answer is no problem: " + answer.status() + " "
                        + answer.header("Content-Type") + " " + answer.text());
    }

    private static List<String> with(List<String> faults, String fault) {
        return Stream.concat(faults.stream(), Stream.of(fault)).toList();
    }
}
