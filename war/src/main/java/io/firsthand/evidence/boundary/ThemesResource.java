package io.firsthand.evidence.boundary;

import io.firsthand.evidence.control.FindingJson;
import io.firsthand.evidence.control.Findings;
import io.firsthand.evidence.control.Themes;
import io.firsthand.problem.entity.Parameters;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import io.firsthand.spi.Finding;
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

/** Themes: what people say, counted by people, with two quotes each in their whole answer. */
@Path("themes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ThemesResource {
    private static final int MOST = 30;
    private static final int USUAL = 5;

    @Inject
    private Themes themes;

    @Inject
    private Findings findings;

    /** Returns the widest themes of a type. */
    @GET
    @Requires(Role.VIEWER)
    @Transactional
    public JsonObject list(
            @QueryParam("type") @Nullable String type,
            @QueryParam("source") @Nullable String source,
            @QueryParam("limit") @Nullable String limit) {
        int size = Parameters.limit(limit, MOST, USUAL);
        var wanted = Parameters.choice("type", type, Finding.Type.class).orElseThrow(() -> Parameters.missing("type"));
        var overview = themes.overview(Study.DEFAULT, wanted, Parameters.id("source", source), size);
        var items = Json.createArrayBuilder();
        for (var theme : overview.themes()) {
            var words = Json.createArrayBuilder();
            theme.words().forEach(words::add);
            var quotes = Json.createArrayBuilder();
            findings.inContext(theme.quotes()).forEach(quote -> quotes.add(FindingJson.of(quote)));
            items.add(Json.createObjectBuilder()
                    .add("term", theme.term())
                    .add("words", words)
                    .add("people", theme.people())
                    .add("findings", theme.findings())
                    .add("quotes", quotes));
        }
        return Json.createObjectBuilder()
                .add("people", overview.people())
                .add("findings", overview.findings())
                .add("items", items)
                .build();
    }
}
