package io.firsthand.problem.entity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;

/**
 * One RFC 9457 problem: what is wrong, with the thing named and the next step.
 *
 * @param status the HTTP status
 * @param slug the last part of {@code urn:firsthand:problem:…}, explained in docs/problems.md
 * @param title the kind of problem, the same for every occurrence
 * @param detail this occurrence
 * @param errors the places in the request body, may be empty
 */
public record Problem(int status, String slug, String title, String detail, List<Place> errors) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The challenge of a 401; it makes no browser ask for a password of its own. */
    public static final String CHALLENGE = "Bearer realm=\"Firsthand\"";

    /**
     * One place in a request body.
     *
     * @param pointer RFC 6901 JSON pointer
     * @param detail what is wrong there
     */
    public record Place(String pointer, String detail) {}

    /** Makes a problem without places. */
    public static Problem of(int status, String slug, String title, String detail) {
        return new Problem(status, slug, title, detail, List.of());
    }

    /** Returns the problem as the JSON object that goes over the wire. */
    public JsonObject toJson() {
        var json = Json.createObjectBuilder()
                .add("type", "urn:firsthand:problem:" + slug)
                .add("title", title)
                .add("status", status)
                .add("detail", detail);
        if (!errors.isEmpty()) {
            var places = Json.createArrayBuilder();
            errors.forEach(place -> places.add(
                    Json.createObjectBuilder().add("pointer", place.pointer()).add("detail", place.detail())));
            json.add("errors", places);
        }
        return json.build();
    }
}
