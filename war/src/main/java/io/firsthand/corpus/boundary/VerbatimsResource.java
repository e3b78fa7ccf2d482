package io.firsthand.corpus.boundary;

import io.firsthand.corpus.control.SpokenJson;
import io.firsthand.corpus.control.Verbatims;
import io.firsthand.corpus.entity.Reading;
import io.firsthand.corpus.entity.Respondent;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.problem.entity.Parameters;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import io.firsthand.studies.entity.Study;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Answers: browse and search them, to mark words by hand. */
@Path("answers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VerbatimsResource {
    private static final int MOST = 200;
    private static final int USUAL = 50;
    private static final int LONGEST_WORDS = 200;

    @Inject
    private Verbatims verbatims;

    /** Lists answers by id, newest version only; {@code q} searches their words regardless of case. */
    @GET
    @Requires(Role.RESEARCHER)
    @Transactional
    public JsonObject list(
            @QueryParam("source") @Nullable String source,
            @QueryParam("q") @Nullable String words,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        int size = Parameters.limit(limit, MOST, USUAL);
        var page = verbatims.page(
                Study.DEFAULT,
                Parameters.id("source", source),
                Parameters.text("q", words, LONGEST_WORDS),
                Parameters.number("cursor", cursor, 0, Long.MAX_VALUE).orElse(0L),
                size);
        var items = Json.createArrayBuilder();
        page.forEach(item -> items.add(json(item)));
        var json = Json.createObjectBuilder().add("items", items);
        if (page.size() == size) {
            json.add("next", page.get(size - 1).verbatim().id());
        }
        return json.build();
    }

    private static JsonObject json(Verbatims.Item item) {
        var json = Json.createObjectBuilder()
                .add("id", item.verbatim().id())
                .add("text", item.verbatim().text())
                .add("textVersion", item.verbatim().textVersion())
                .add("reading", Reading.of(item.source(), item.response()).code())
                .add("saysNothing", item.verbatim().saysNothing())
                .add("correctable", item.source().isTranscribed())
                .add("person", Respondent.label(item.response().respondentId()))
                .add("responseState", Kebab.of(item.response().state()))
                .add(
                        "source",
                        Json.createObjectBuilder()
                                .add("id", item.source().id())
                                .add("name", item.source().name())
                                .add("kind", Kebab.of(item.source().kind())));
        item.verbatim().language().ifPresent(language -> json.add("language", language));
        item.verbatim().cuesLookedFor().ifPresent(looked -> json.add("cuesLookedFor", looked));
        SpokenJson.add(json, item.verbatim());
        item.response().submittedAt().ifPresent(time -> json.add("collectedAt", time.toString()));
        if (!item.question().wording().isBlank()) {
            json.add("question", item.question().wording());
        }
        return json.build();
    }
}
