package io.firsthand.evidence.boundary;

import io.firsthand.evidence.control.FindingJson;
import io.firsthand.evidence.control.Findings;
import io.firsthand.evidence.control.Themes;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.problem.entity.ProblemException;
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
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
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
            @QueryParam("source") @Nullable Long source,
            @QueryParam("limit") @Nullable Integer limit) {
        int size = Math.max(1, Math.min(MOST, limit == null ? USUAL : limit));
        var overview = themes.overview(Study.DEFAULT, type(type), Optional.ofNullable(source), size);
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

    private static Finding.Type type(@Nullable String text) {
        return Optional.ofNullable(text)
                .flatMap(given -> Kebab.parse(given, Finding.Type.class))
                .orElseThrow(() -> ProblemException.malformed("The parameter 'type' must be one of "
                        + Arrays.stream(Finding.Type.values()).map(Kebab::of).collect(Collectors.joining(", ")) + "."));
    }
}
