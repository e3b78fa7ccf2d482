package io.firsthand.instruments.boundary;

import io.firsthand.instruments.control.Instruments;
import io.firsthand.instruments.control.LookAlike;
import io.firsthand.instruments.control.OwnQuestions;
import io.firsthand.instruments.control.OwnQuestions.Own;
import io.firsthand.instruments.control.QuestionItem;
import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.Feeds;
import io.firsthand.instruments.entity.ItemKind;
import io.firsthand.instruments.entity.LocalText;
import io.firsthand.instruments.entity.OwnQuestion;
import io.firsthand.instruments.entity.QuestionBank;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.problem.entity.Parameters;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.problem.entity.VersionTag;
import io.firsthand.security.control.CurrentPerson;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The question bank: what ships with Firsthand, and what the team added. */
@Path("questions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class QuestionsResource {
    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_WORDING = 1_000;
    private static final int LONGEST_NAME = 60;

    @Inject
    Instruments instruments;

    @Inject
    OwnQuestions own;

    @Inject
    CurrentPerson person;

    /** Whose question it is. */
    public enum Origin {
        /** It ships with Firsthand. */
        SHIPPED,
        /** The team added it. */
        OWN
    }

    /** A stage or event of the switch timeline. */
    public enum Stage {
        /** First thought. */
        T1,
        /** Passive looking. */
        T2,
        /** Event one. */
        E1,
        /** Active looking. */
        T3,
        /** Event two. */
        E2,
        /** Deciding. */
        T4,
        /** Buying. */
        T5,
        /** First use. */
        T6,
        /** Ongoing use. */
        T7
    }

    /** One of the four forces of a switch. */
    public enum Force {
        /** Trouble with the old. */
        PUSH,
        /** Promise of the new. */
        PULL,
        /** Fear of the new. */
        ANXIETY,
        /** Comfort of the old. */
        HABIT
    }

    /**
     * Returns the questions that pass every filter given, in the order of the bank, own ones last; retired ones only when their state is
     * asked for.
     *
     * @param q words that id, wording or purpose must hold, in any case
     * @param feeds a whole feed such as {@code concern} or its first part such as {@code channel}
     * @param kind a kind such as {@code OT}, in any case
     * @param topic a topic
     * @param pack id of a pack that asks it
     * @param stage a stage of the switch timeline that its answers tell of
     * @param force a force that its answers tell of
     * @param origin whose it is
     * @param state state of an own question
     * @param wordedIn a language it must be there in, whatever the form of address
     * @param like a wording; only questions that look like it are returned, most alike first
     * @param language language of the words
     */
    @GET
    @Requires(Role.VIEWER)
    @Transactional
    public JsonObject questions(
            @QueryParam("q") @Nullable String q,
            @QueryParam("feeds") @Nullable String feeds,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("pack") @Nullable String pack,
            @QueryParam("stage") @Nullable String stage,
            @QueryParam("force") @Nullable String force,
            @QueryParam("origin") @Nullable String origin,
            @QueryParam("state") @Nullable String state,
            @QueryParam("wordedIn") @Nullable String wordedIn,
            @QueryParam("like") @Nullable String like,
            @QueryParam("language") @Nullable String language) {
        var json = InstrumentJson.in(language);
        var filters = new ArrayList<Predicate<BankQuestion>>();
        Parameters.text("q", q, LONGEST_WORDS)
                .ifPresent(words -> filters.add(question -> holds(question, words, json.language())));
        Parameters.text("feeds", feeds, LONGEST_NAME)
                .ifPresent(wanted -> filters.add(anyFeed(feed -> Feeds.isIn(feed, wanted))));
        Parameters.choice("kind", lower(kind), ItemKind.class)
                .ifPresent(wanted -> filters.add(question -> question.kind() == wanted));
        Parameters.text("topic", topic, LONGEST_NAME)
                .ifPresent(wanted -> filters.add(question -> question.topic().equals(wanted)));
        Parameters.choice("stage", lower(stage), Stage.class)
                .ifPresent(wanted ->
                        filters.add(anyFeed(feed -> instruments.guides().tellsOfStage(feed, wanted.name()))));
        Parameters.choice("force", lower(force), Force.class)
                .ifPresent(wanted ->
                        filters.add(anyFeed(feed -> instruments.guides().tellsOfForce(feed, wanted.name()))));
        var whose = Parameters.choice("origin", origin, Origin.class);
        var wantedState = Parameters.choice("state", state, OwnQuestion.State.class);
        InstrumentJson.tag("wordedIn", wordedIn)
                .ifPresent(wanted -> filters.add(question -> LookAlike.speaks(question, wanted)));
        var alike = Parameters.text("like", like, LONGEST_WORDING);
        Parameters.text("pack", pack, LONGEST_NAME)
                .map(id -> instruments.shelf().pack(id).orElseThrow(() -> ProblemException.notFound("pack", id)))
                .ifPresent(asking -> filters.add(question -> asking.allItems().contains(question.id())));
        Map<String, Own> ownById = own.all().stream()
                .filter(one -> wantedState
                        .map(wanted -> one.state() == wanted)
                        .orElse(one.state() != OwnQuestion.State.RETIRED))
                .collect(Collectors.toMap(
                        one -> one.question().id(), Function.identity(), (one, other) -> one, LinkedHashMap::new));
        Stream<BankQuestion> shipped =
                wantedState.isPresent() || whose.filter(Origin.OWN::equals).isPresent()
                        ? Stream.empty()
                        : instruments.bank().questions().stream();
        Stream<BankQuestion> added = whose.filter(Origin.SHIPPED::equals).isPresent()
                ? Stream.empty()
                : ownById.values().stream().map(Own::question);
        List<BankQuestion> found = Stream.concat(shipped, added)
                .filter(question -> filters.stream().allMatch(filter -> filter.test(question)))
                .toList();
        if (alike.isPresent()) {
            found = new LookAlike(found)
                            .to(new LocalText(
                                    Map.of(json.language().replace('_', '-').toLowerCase(Locale.ROOT), alike.get())))
                            .stream()
                            .map(LookAlike.Similar::question)
                            .toList();
        }
        return Json.createObjectBuilder()
                .add(
                        "questions",
                        json.array(
                                found,
                                question -> whole(json, question, Optional.ofNullable(ownById.get(question.id())))))
                .add("openTextHelp", instruments.bank().openTextHelp().in(json.language()))
                .build();
    }

    /** Adds a question of the team; questions that look like it are named beside it. */
    @POST
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response add(InputStream json, @Context UriInfo uri) {
        Own added = own.add(JsonBody.read(json), person.name());
        return written(
                added,
                Response.created(
                        uri.getAbsolutePathBuilder().path(added.question().id()).build()));
    }

    /** Returns one question in its newest version; 404 when the bank has none with this id. */
    @GET
    @Path("{id}")
    @Requires(Role.VIEWER)
    @Transactional
    public Response question(@PathParam("id") String id, @QueryParam("language") @Nullable String language) {
        JsonObject question = read(id, language);
        return Response.ok(question)
                .header(HttpHeaders.ETAG, VersionTag.of(question.getInt("version")))
                .build();
    }

    /** Returns what {@link #question} answers. */
    JsonObject read(String id, @Nullable String language) {
        var json = InstrumentJson.in(language);
        Optional<BankQuestion> shipped = instruments.bank().question(id);
        Optional<Own> added = shipped.isPresent() ? Optional.empty() : own.question(id);
        BankQuestion question =
                shipped.or(() -> added.map(Own::question)).orElseThrow(() -> ProblemException.notFound("question", id));
        return whole(json, question, added).build();
    }

    /** Writes a new version of an own question; {@code If-Match} carries the version that the words were based on. */
    @PUT
    @Path("{id}")
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response write(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream json) {
        var body = JsonBody.read(json);
        QuestionItem.wishedId(body).filter(given -> !given.equals(id)).ifPresent(given -> {
            throw ProblemException.invalid(body.at("id"), "A question keeps its id; leave it out.");
        });
        var words = new QuestionItem.Placed(own.item().readOwn(body, id, 1), body);
        return written(own.renew(id, VersionTag.version("question", ifMatch), words, person.name()), Response.ok());
    }

    /** Takes an own question out of the bank, or in again. What asked it keeps it. */
    @PUT
    @Path("{id}/state")
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response retire(@PathParam("id") String id, InputStream json) {
        var body = JsonBody.read(json);
        boolean retired = body.optionalFlag("retired")
                .orElseThrow(() ->
                        ProblemException.invalid(body.at("retired"), "'retired' is missing; it is true or false."));
        body.end();
        return written(own.retire(id, retired, person.name()), Response.ok());
    }

    /** Returns all versions of a question, newest first, each in every language it has. */
    @GET
    @Path("{id}/versions")
    @Requires(Role.VIEWER)
    @Transactional
    public JsonObject versions(@PathParam("id") String id) {
        var versions = Json.createArrayBuilder();
        Optional<BankQuestion> shipped = instruments.bank().question(id);
        if (shipped.isPresent()) {
            versions.add(Json.createObjectBuilder().add("item", own.item().write(shipped.get())));
        } else {
            own.versions(id)
                    .forEach(one -> versions.add(Json.createObjectBuilder()
                            .add("author", one.author())
                            .add("at", one.at().toString())
                            .add("item", own.item().write(one.question()))));
        }
        return Json.createObjectBuilder().add("versions", versions).build();
    }

    private Response written(Own one, Response.ResponseBuilder response) {
        var json = Json.createObjectBuilder()
                .add("item", own.item().write(one.question()))
                .add("state", Kebab.of(one.state()));
        var similar = Json.createArrayBuilder();
        own.similar(one.question())
                .forEach(other -> similar.add(Json.createObjectBuilder()
                        .add("id", other.question().id())
                        .add("wording", other.question().wording().base())
                        .add("score", Math.round(other.score() * 100) / 100.0)));
        return response.entity(json.add("similar", similar).build())
                .header(HttpHeaders.ETAG, VersionTag.of(one.question().version()))
                .build();
    }

    private JsonObjectBuilder whole(InstrumentJson json, BankQuestion question, Optional<Own> added) {
        QuestionBank bank = instruments.bank();
        var whole =
                json.question(question, bank).add("origin", Kebab.of(added.isPresent() ? Origin.OWN : Origin.SHIPPED));
        added.ifPresent(one -> whole.add("state", Kebab.of(one.state())));
        return whole;
    }

    private static @Nullable String lower(@Nullable String code) {
        return code == null ? null : code.toLowerCase(Locale.ROOT);
    }

    private static Predicate<BankQuestion> anyFeed(Predicate<String> wanted) {
        return question -> question.feeds().stream().anyMatch(wanted);
    }

    private static boolean holds(BankQuestion question, String words, String language) {
        var purpose = question.purpose();
        String text = question.id() + " " + question.wording().in(language) + " "
                + (purpose == null ? "" : purpose.in(language));
        return text.toLowerCase(Locale.ROOT).contains(words.strip().toLowerCase(Locale.ROOT));
    }
}
