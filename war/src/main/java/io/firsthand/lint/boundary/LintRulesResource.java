package io.firsthand.lint.boundary;

import io.firsthand.instruments.entity.LocalText;
import io.firsthand.lint.control.AdviceJson;
import io.firsthand.lint.control.Lint;
import io.firsthand.lint.entity.Rule;
import io.firsthand.lint.entity.TypedQuestion;
import io.firsthand.lint.entity.Where;
import io.firsthand.problem.entity.Parameters;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules, to read. */
@Path("lint-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LintRulesResource {
    private static final int LONGEST_TAG = 35;

    @Inject
    private Lint lint;

    /** Returns every rule in order, with wordings that it notices and look-alikes that it does not; those of plugins last. */
    @GET
    @Requires(Role.VIEWER)
    public JsonObject rules(@QueryParam("language") @Nullable String language) {
        String tag = Parameters.text("language", language, LONGEST_TAG).orElse(LocalText.BASE_LANGUAGE);
        var rules = Json.createArrayBuilder();
        lint.rules().forEach(rule -> rules.add(rule(rule, tag)));
        return Json.createObjectBuilder()
                .add("language", tag)
                .add("known", lint.knows(tag))
                .add("rules", rules)
                .add("broken", Json.createArrayBuilder(lint.broken()))
                .build();
    }

    private JsonObjectBuilder rule(Rule rule, String language) {
        var where = Json.createArrayBuilder();
        rule.where().stream().sorted().map(Where::code).forEach(where::add);
        return AdviceJson.rule(rule)
                .add("level", rule.level().code())
                .add("where", where)
                .add("fires", Json.createArrayBuilder(wordings(lint.firing(rule.id(), language))))
                .add("quiet", Json.createArrayBuilder(wordings(lint.quiet(rule.id(), language))));
    }

    private static List<String> wordings(List<TypedQuestion> questions) {
        return questions.stream().map(TypedQuestion::wording).distinct().toList();
    }
}
