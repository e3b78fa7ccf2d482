package io.firsthand.it;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One operation of the OpenAPI file.
 *
 * @param contract the file
 * @param method in upper case
 * @param path below the base path, with its parameters in braces
 * @param pointer where it stands in the file
 */
record Operation(Contract contract, String method, String path, String pointer) {
    private static final String JSON = "application/json";

    /** The largest number that every client can read; no thing has it as its id. */
    private static final String NO_ID = "9007199254740991";

    private static final String NO_UUID = "00000000-0000-4000-8000-000000000000";

    /**
     * A parameter.
     *
     * @param in path, query or header
     * @param name its name
     * @param required whether it must be there
     * @param schema what it may be
     */
    record Parameter(String in, String name, boolean required, JsonNode schema) {
        /** Returns a value that can be read and names nothing that there is. */
        String harmless() {
            if (schema.has("enum")) {
                return schema.get("enum").get(0).asString();
            }
            if (schema.path("type").asString("").equals("integer")) {
                return NO_ID;
            }
            return schema.path("format").asString("").equals("uuid") ? NO_UUID : "nothing";
        }

        boolean isNumber() {
            return schema.path("type").asString("").equals("integer");
        }
    }

    /** Returns method and path, as tests name it. */
    @Override
    public String toString() {
        return method + " " + path;
    }

    JsonNode json() {
        return contract.at(pointer);
    }

    /** Returns {@code public} or the least role. */
    String role() {
        return json().get("x-firsthand-role").asString();
    }

    boolean isSafe() {
        return method.equals("GET");
    }

    boolean matches(String address) {
        return address.matches(path.replaceAll("\\{[^}]+}", "[^/]+").replace(".", "\\."));
    }

    /** Returns the parameters of a place, those of the path first. */
    List<Parameter> parameters(String in) {
        var ofPath = Contract.pointer("", "paths", path, "parameters");
        return Stream.of(ofPath, Contract.pointer(pointer, "parameters"))
                .flatMap(list -> contract.at(list).valueStream().map(this::parameter))
                .filter(parameter -> parameter.in().equals(in))
                .toList();
    }

    private Parameter parameter(JsonNode node) {
        var json = resolved(node);
        return new Parameter(
                json.get("in").asString(),
                json.get("name").asString(),
                json.path("required").asBoolean(false),
                resolved(json.get("schema")));
    }

    /** Returns a node, or what it refers to. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? contract.at(node.get("$ref").asString().substring(1)) : node;
    }

    /** Returns an address at which there is nothing, but that can be read. */
    String harmlessAddress() {
        return address(Map.of());
    }

    /** Returns an address with some parameters of path and query given as they stand in an address, the others harmless. */
    String address(Map<String, String> given) {
        var address = path;
        for (var parameter : parameters("path")) {
            address = address.replace(
                    "{" + parameter.name() + "}", given.getOrDefault(parameter.name(), parameter.harmless()));
        }
        var query = parameters("query").stream()
                .filter(parameter -> parameter.required() || given.containsKey(parameter.name()))
                .map(parameter -> parameter.name() + "=" + given.getOrDefault(parameter.name(), parameter.harmless()))
                .toList();
        return "/api/v1" + address + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    /** Returns the media type of the request's body, if it has one. */
    Optional<String> consumes() {
        return json().path("requestBody").path("content").propertyNames().stream()
                .findFirst();
    }

    boolean readsJson() {
        return consumes().filter(JSON::equals).isPresent();
    }

    /** Returns whether a success has a body. */
    boolean answers() {
        return !json().get("responses").has("204");
    }

    /** Returns the pointer of the schema of the JSON request. */
    String schemaPointer() {
        return contract.followed(Contract.pointer(pointer, "requestBody", "content", JSON, "schema"));
    }

    /** Returns the example of the JSON request. */
    JsonNode example() {
        return json().at(Contract.pointer("", "requestBody", "content", JSON, "example"));
    }

    /** Returns the members of the JSON request with their schemas. */
    Map<String, JsonNode> members() {
        var members = new java.util.TreeMap<String, JsonNode>();
        contract.at(schemaPointer())
                .get("properties")
                .properties()
                .forEach(member -> members.put(member.getKey(), resolved(member.getValue())));
        return members;
    }
}
