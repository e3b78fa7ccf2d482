package io.firsthand.lint.boundary;

import io.firsthand.instruments.entity.ItemKind;
import io.firsthand.instruments.entity.OptionOrder;
import io.firsthand.lint.control.AdviceJson;
import io.firsthand.lint.control.Lint;
import io.firsthand.lint.entity.TypedQuestion;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Checks of a question that somebody is writing; nothing is stored. */
@Path("question-checks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class QuestionChecksResource {
    private static final int LONGEST_WORDING = 2000;
    private static final int LONGEST_LABEL = 500;
    private static final int MOST_OPTIONS = 300;
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,3}");
    private static final List<String> TAILS = List.of("other", "none", "dk", "pns");

    @Inject
    private Lint lint;

    /** Returns what the rules say about one question by itself, most severe first. */
    @POST
    @Requires(Role.VIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject check(InputStream json) {
        var question = question(JsonBody.read(json));
        return Json.createObjectBuilder()
                .add("language", question.language())
                .add("known", lint.knows(question.language()))
                .add("advice", AdviceJson.of(lint.question(question.asBankQuestion(), question.language()), lint))
                .build();
    }

    private static TypedQuestion question(JsonBody body) {
        String language = body.optionalText("language", 35).orElse("en");
        if (!TAG.matcher(language).matches()) {
            throw ProblemException.invalid(
                    body.at("language"), "'language' must be a BCP 47 tag such as 'en' or 'de'.");
        }
        String wording = body.text("wording", LONGEST_WORDING);
        ItemKind kind =
                body.optionalText("kind", 10).map(code -> kind(body, code)).orElse(ItemKind.OT);
        var options = new ArrayList<TypedQuestion.Option>();
        var codes = new HashSet<String>();
        for (JsonBody option : body.objects("options", MOST_OPTIONS)) {
            String label = option.text("label", LONGEST_LABEL);
            String code = option.optionalText("code", 60).orElse("o" + (options.size() + 1));
            option.end();
            if (!codes.add(code)) {
                throw ProblemException.invalid(option.at("code"), "Two options have the code '" + code + "'.");
            }
            options.add(new TypedQuestion.Option(code, label, TAILS.contains(code)));
        }
        int sides = body.optionalNumber("sides", 0, 2).orElse(0L).intValue();
        OptionOrder order = body.optionalChoice("order", OptionOrder.class).orElse(OptionOrder.AS_LISTED);
        boolean exhaustive = body.flag("exhaustive", false);
        body.end();
        return new TypedQuestion(
                "question",
                language.toLowerCase(Locale.ROOT).replace('_', '-'),
                kind,
                wording,
                options,
                sides,
                order,
                exhaustive,
                false,
                null,
                null,
                null,
                false,
                false);
    }

    private static ItemKind kind(JsonBody body, String code) {
        try {
            return ItemKind.ofCode(code);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(body.at("kind"), e.getMessage() + ".");
        }
    }
}
