package io.firsthand.instruments.boundary;

import io.firsthand.instruments.control.Instruments;
import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.LocalText;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The question bank. */
@Path("questions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class QuestionsResource {
    @Inject
    Instruments instruments;

    /**
     * Returns the questions that pass every filter given, in the order of the bank.
     *
     * @param q words that id, wording or purpose must hold, in any case
     * @param feeds a whole feed such as {@code concern} or its first part such as {@code channel}
     * @param kind a kind such as {@code OT}
     * @param topic a topic
     * @param pack id of a pack that asks it
     * @param language language of the words
     */
    @GET
    @Requires(Role.VIEWER)
    public JsonObject questions(
            @QueryParam("q") @Nullable String q,
            @QueryParam("feeds") @Nullable String feeds,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("pack") @Nullable String pack,
            @QueryParam("language") @DefaultValue(LocalText.BASE_LANGUAGE) String language) {
        Predicate<BankQuestion> filter = question -> true;
        if (given(q)) {
            filter = filter.and(question -> holds(question, q, language));
        }
        if (given(feeds)) {
            filter = filter.and(question ->
                    question.feeds().stream().anyMatch(feed -> feed.equals(feeds) || feed.startsWith(feeds + ".")));
        }
        if (given(kind)) {
            filter = filter.and(question -> question.kind().name().equalsIgnoreCase(kind));
        }
        if (given(topic)) {
            filter = filter.and(question -> question.topic().equals(topic));
        }
        if (given(pack)) {
            var asking = instruments.shelf().pack(pack).orElseThrow(() -> ProblemException.notFound("pack", pack));
            filter = filter.and(question -> asking.allItems().contains(question.id()));
        }
        var json = new InstrumentJson(language);
        var bank = instruments.bank();
        var found = bank.questions().stream().filter(filter).toList();
        return Json.createObjectBuilder()
                .add("questions", json.array(found, question -> json.question(question, bank)))
                .add("openTextHelp", bank.openTextHelp().in(language))
                .build();
    }

    /** Returns one question; 404 when the bank has none with this id. */
    @GET
    @Requires(Role.VIEWER)
    @Path("{id}")
    public JsonObject question(
            @PathParam("id") String id,
            @QueryParam("language") @DefaultValue(LocalText.BASE_LANGUAGE) String language) {
        var bank = instruments.bank();
        return bank.question(id)
                .map(question ->
                        new InstrumentJson(language).question(question, bank).build())
                .orElseThrow(() -> ProblemException.notFound("question", id));
    }

    private static boolean given(@Nullable String parameter) {
        return parameter != null && !parameter.isBlank();
    }

    private static boolean holds(BankQuestion question, String words, String language) {
        var purpose = question.purpose();
        String text = question.id() + " " + question.wording().in(language) + " "
                + (purpose == null ? "" : purpose.in(language));
        return text.toLowerCase(Locale.ROOT).contains(words.strip().toLowerCase(Locale.ROOT));
    }
}
