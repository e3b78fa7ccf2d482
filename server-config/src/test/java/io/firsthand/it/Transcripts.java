package io.firsthand.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;

/** Transcripts that are read over REST, all turns of them. */
public final class Transcripts {
    private Transcripts() {}

    /** Reads a transcript, with everybody's agreement, and returns its source. */
    public static long read(Api api, String name, String transcript) {
        long source = stage(api, name, transcript, Optional.empty());
        assertThat(api.pull(source).getString("state")).isEqualTo("done");
        return source;
    }

    /** Describes a transcript, with everybody's agreement, as a new source, or one that is there, whose next update reads it. */
    static long stage(Api api, String name, String transcript, Optional<Long> into) {
        var said = Json.createObjectBuilder().add("basis", "consent").add("basisDeclaredBy", "Grace");
        into.ifPresent(source -> said.add("into", source));
        return describe(api, name, transcript, said);
    }

    /** Describes a transcript with what somebody says of it, and returns its source, whose next update reads it. */
    static long describe(Api api, String name, String transcript, JsonObjectBuilder said) {
        var upload = api.upload(name, transcript);
        var columns = Json.createArrayBuilder();
        api.get("uploads/" + upload + "/preview").json().getJsonArray("columns").getValuesAs(JsonObject.class).stream()
                .map(column -> Json.createObjectBuilder()
                        .add("key", column.getString("key"))
                        .add("role", "text")
                        .add("wording", column.getJsonObject("question").getString("wording", "")))
                .forEach(columns::add);
        var made = api.post(
                "sources", said.add("uploadId", upload).add("kind", "interview").add("columns", columns));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().getJsonNumber("id").longValue();
    }
}
