package io.firsthand.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.it.Api;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/**
 * A source that one test has for itself, read in over REST before the browser opens.
 *
 * @param id id of the source
 * @param name name of the source and of its file
 */
record OwnSource(long id, String name) {
    private static final Api API = Api.underTest();

    /** Reads answers held with a notice, so that they may be quoted. */
    static OwnSource of(String name, String... answers) {
        return under(name, "service-record", answers);
    }

    /** Reads answers with a basis such as {@code unknown}. */
    static OwnSource under(String name, String basis, String... answers) {
        return read(
                name, basis, Json.createObjectBuilder().add("key", "comment").add("role", "text"), answers);
    }

    /** Reads answers to a question that asks for something, such as {@code concern}. */
    static OwnSource asked(String name, String wording, String feeds, String... answers) {
        return read(
                name,
                "service-record",
                Json.createObjectBuilder()
                        .add("key", "comment")
                        .add("role", "text")
                        .add("wording", wording)
                        .add("feeds", Json.createArrayBuilder().add(feeds)),
                answers);
    }

    private static OwnSource read(String name, String basis, JsonObjectBuilder column, String... answers) {
        var upload = API.upload(name + ".csv", "comment\n\"" + String.join("\"\n\"", answers) + "\"\n");
        var made = API.post(
                "sources",
                Json.createObjectBuilder()
                        .add("uploadId", upload)
                        .add("name", name)
                        .add("kind", "feedback")
                        .add("basis", basis)
                        .add("columns", Json.createArrayBuilder().add(column)));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        var source = new OwnSource(made.json().getJsonNumber("id").longValue(), name);
        assertThat(API.pull(source.id).getString("state")).isEqualTo("done");
        return source;
    }

    /** Returns the address of its findings, one by one. */
    String review(String type) {
        return "/review?type=" + type + "&source=" + id;
    }

    /** Returns its findings of a type. */
    List<JsonObject> findings(String type) {
        return API.get("findings?type=" + type + "&source=" + id).items();
    }
}
