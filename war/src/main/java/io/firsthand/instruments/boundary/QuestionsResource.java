package io.firsthand.instruments.boundary;

import io.firsthand.instruments.control.Instruments;
import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.ItemKind;
import io.firsthand.problem.entity.Parameters;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The question bank. */
@Path("questions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class QuestionsResource {
    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_NAME = 60;

    @Inject
    Instruments instruments;

    /**
     * Returns the questions that pass every filter given, in the order of the bank.
     *
     * @param q words that id, wording or purpose must hold, in any case
     * @param feeds a whole feed such as {@code concern} or its first part such as {@code channel}
     * @param kind a kind such as {@code OT}, in any case
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
            @QueryParam("language") @Nullable String language) {
        var json = InstrumentJson.in(language);
        var bank = instruments.bank();
        var filters = new ArrayList<Predicate<BankQuestion>>();
        Parameters.text("q", q, LONGEST_WORDS)
                .ifPresent(words -> filters.add(question -> holds(question, words, json.language())));
        Parameters.text("feeds", feeds, LONGEST_NAME)
                .ifPresent(feed -> filters.add(question ->
                        question.feeds().stream().anyMatch(fed -> fed.equals(feed) || fed.startsWith(feed + "."))));
        Parameters.choice("kind", kind == null ? null : kind.toLowerCase(Locale.ROOT), ItemKind.class)
                .ifPresent(wanted -> filters.add(question -> question.kind() == wanted));
        Parameters.text("topic", topic, LONGEST_NAME)
                .ifPresent(wanted -> filters.add(question -> question.topic().equals(wanted)));
        Parameters.text("pack", pack, LONGEST_NAME)
                .map(id -> instruments.shelf().pack(id).orElseThrow(() -> ProblemException.notFound("pack", id)))
                .ifPresent(asking -> filters.add(question -> asking.allItems().contains(question.id())));
        var found = bank.questions().stream()
                .filter(question -> filters.stream().allMatch(filter -> filter.test(question)))
                .toList();
        return Json.createObjectBuilder()
                .add("questions", json.array(found, question -> json.question(question, bank)))
                .add("openTextHelp", bank.openTextHelp().in(json.language()))
                .build();
    }

    /** Returns one question; 404 when the bank has none with this id. */
    @GET
    @Path("{id}")
    @Requires(Role.VIEWER)
    public JsonObject question(@PathParam("id") String id, @QueryParam("language") @Nullable String language) {
        var json = InstrumentJson.in(language);
        var bank = instruments.bank();
        return bank.question(id)
                .map(question -> json.question(question, bank).build())
                .orElseThrow(() -> ProblemException.notFound("question", id));
    }

    private static boolean holds(BankQuestion question, String words, String language) {
        var purpose = question.purpose();
        String text = question.id() + " " + question.wording().in(language) + " "
                + (purpose == null ? "" : purpose.in(language));
        return text.toLowerCase(Locale.ROOT).contains(words.strip().toLowerCase(Locale.ROOT));
    }
}
