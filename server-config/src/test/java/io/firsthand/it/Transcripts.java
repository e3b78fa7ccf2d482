package io.firsthand.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Transcripts that are read over REST, all turns of them, with everybody's agreement. */
public final class Transcripts {
    private Transcripts() {}

    /** Reads a transcript and returns its source. */
    public static long read(Api api, String name, String transcript) {
        long source = stage(api, name, transcript, Optional.empty());
        assertThat(api.pull(source).getString("state")).isEqualTo("done");
        return source;
    }

    /** Describes a transcript as a new source, or one that is there, whose next update reads it. */
    static long stage(Api api, String name, String transcript, Optional<Long> into) {
        var upload = api.upload(name, transcript);
        var columns = Json.createArrayBuilder();
        api.get("uploads/" + upload + "/preview").json().getJsonArray("columns").getValuesAs(JsonObject.class).stream()
                .map(column -> Json.createObjectBuilder()
                        .add("key", column.getString("key"))
                        .add("role", "text")
                        .add("wording", column.getJsonObject("question").getString("wording", "")))
                .forEach(columns::add);
        var body = Json.createObjectBuilder()
                .add("uploadId", upload)
                .add("kind", "interview")
                .add("basis", "consent")
                .add("basisDeclaredBy", "Grace")
                .add("columns", columns);
        into.ifPresent(source -> body.add("into", source));
        var made = api.post("sources", body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().getJsonNumber("id").longValue();
    }
}
