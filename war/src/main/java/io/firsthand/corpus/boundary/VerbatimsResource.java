package io.firsthand.corpus.boundary;

import io.firsthand.corpus.control.Verbatims;
import io.firsthand.corpus.entity.Respondent;
import io.firsthand.problem.entity.JsonBody.Kebab;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers: browse and search them, to mark words by hand. */
@Path("answers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VerbatimsResource {
    private static final int MOST = 200;
    private static final int USUAL = 50;

    @Inject
    private Verbatims verbatims;

    /** Lists answers by id, newest version only; {@code q} searches their words regardless of case. */
    @GET
    @Requires(Role.RESEARCHER)
    @Transactional
    public JsonObject list(
            @QueryParam("source") @Nullable Long source,
            @QueryParam("q") @Nullable String words,
            @QueryParam("cursor") @Nullable Long cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        int size = Math.max(1, Math.min(MOST, limit == null ? USUAL : limit));
        var page = verbatims.page(
                Study.DEFAULT,
                Optional.ofNullable(source),
                Optional.ofNullable(words).filter(text -> !text.isBlank()),
                cursor == null ? 0 : cursor,
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
                .add("saysNothing", item.verbatim().saysNothing())
                .add("person", Respondent.label(item.response().respondentId()))
                .add("responseState", Kebab.of(item.response().state()))
                .add(
                        "source",
                        Json.createObjectBuilder()
                                .add("id", item.source().id())
                                .add("name", item.source().name())
                                .add("kind", Kebab.of(item.source().kind())));
        item.response().submittedAt().ifPresent(time -> json.add("collectedAt", time.toString()));
        if (!item.question().wording().isBlank()) {
            json.add("question", item.question().wording());
        }
        return json.build();
    }
}
