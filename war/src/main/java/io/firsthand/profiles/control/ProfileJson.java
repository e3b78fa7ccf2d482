package io.firsthand.profiles.control;

import io.firsthand.corpus.entity.Respondent;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.profiles.control.Profiles.Card;
import io.firsthand.profiles.control.Profiles.CardClaim;
import io.firsthand.profiles.control.Profiles.CardQuote;
import io.firsthand.profiles.entity.Profile;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.jspecify.annotations.Nullable;

/** A profile as REST shows it and as a revision keeps it. */
public final class ProfileJson {
    private ProfileJson() {}

    /** Returns the whole profile. */
    public static JsonObject of(Card card) {
        var fields = Json.createObjectBuilder();
        card.fields().forEach((field, claims) -> {
            var array = Json.createArrayBuilder();
            claims.forEach(claim -> array.add(claim(claim)));
            fields.add(Kebab.of(field), array);
        });
        return head(card.profile()).add("fields", fields).build();
    }

    /** Returns the profile without its statements. */
    public static JsonObjectBuilder head(Profile profile) {
        var words = profile.words();
        var json = Json.createObjectBuilder()
                .add("id", profile.id())
                .add("type", Kebab.of(profile.type()))
                .add("label", words.label())
                .add("revision", profile.revision())
                .add("createdAt", profile.createdAt().toString());
        add(json, "goal", words.goal());
        var job = Json.createObjectBuilder();
        add(job, "situation", words.situation());
        add(job, "motivation", words.motivation());
        add(job, "outcome", words.outcome());
        profile.jobStatement().ifPresent(sentence -> job.add("sentence", sentence));
        return json.add("job", job);
    }

    private static void add(JsonObjectBuilder json, String name, @Nullable String value) {
        if (value != null) {
            json.add(name, value);
        }
    }

    private static JsonObjectBuilder claim(CardClaim claim) {
        JsonArrayBuilder quotes = Json.createArrayBuilder();
        claim.evidence().forEach(quote -> quotes.add(quote(quote)));
        var json = Json.createObjectBuilder().add("id", claim.claim().id()).add("quotes", quotes);
        claim.claim().text().ifPresent(text -> json.add("text", text));
        return json;
    }

    private static JsonObjectBuilder quote(CardQuote quote) {
        var context = quote.context();
        var json = Json.createObjectBuilder()
                .add("evidenceId", quote.evidence().id())
                .add("findingId", context.finding().id())
                .add("stance", Kebab.of(quote.stance()))
                .add("type", Kebab.of(context.finding().type()))
                .add("quote", context.quote())
                .add("person", Respondent.label(context.finding().respondentId()))
                .add("source", context.source().name())
                .add("kind", Kebab.of(context.source().kind()))
                .add("polarity", Kebab.of(context.finding().polarity()))
                .add("status", Kebab.of(context.finding().status()));
        context.response().submittedAt().ifPresent(time -> json.add("collectedAt", time.toString()));
        if (!context.question().wording().isBlank()) {
            json.add("question", context.question().wording());
        }
        context.question().promptedness().ifPresent(promptedness -> json.add("promptedness", Kebab.of(promptedness)));
        return json;
    }
}
