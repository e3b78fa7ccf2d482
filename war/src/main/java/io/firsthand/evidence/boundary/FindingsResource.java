package io.firsthand.evidence.boundary;

import io.firsthand.evidence.control.FindingJson;
import io.firsthand.evidence.control.Findings;
import io.firsthand.evidence.control.Gates;
import io.firsthand.evidence.control.Reviews;
import io.firsthand.evidence.control.Tags;
import io.firsthand.evidence.entity.Review;
import io.firsthand.evidence.entity.StoredFinding;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.problem.entity.Parameters;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.security.control.CurrentPerson;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import io.firsthand.spi.Finding;
import io.firsthand.spi.Span;
import io.firsthand.studies.entity.Study;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Findings: list them with their whole answers, mark words by hand, decide. */
@Path("findings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FindingsResource {
    private static final int MOST = 200;
    private static final int USUAL = 50;
    private static final int LONGEST_NOTE = 1000;

    @Inject
    private Findings findings;

    @Inject
    private Reviews reviews;

    @Inject
    private Tags tags;

    @Inject
    private Gates gates;

    @Inject
    private CurrentPerson person;

    /** Lists findings, each in its whole answer, by id; {@code next} is the cursor of the next page. */
    @GET
    @Requires(Role.RESEARCHER)
    @Transactional
    public JsonObject list(
            @QueryParam("type") @Nullable String type,
            @QueryParam("state") @Nullable String state,
            @QueryParam("source") @Nullable String source,
            @QueryParam("answer") @Nullable String answer,
            @QueryParam("theme") @Nullable String theme,
            @QueryParam("tag") @Nullable String tag,
            @QueryParam("force") @Nullable String force,
            @QueryParam("stage") @Nullable String stage,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        int size = Parameters.limit(limit, MOST, USUAL);
        var filter = filter(type, state, source, answer, theme, tag, force, stage);
        var page = findings.page(
                filter, Parameters.number("cursor", cursor, 0, Long.MAX_VALUE).orElse(0L), size);
        var items = Json.createArrayBuilder();
        page.forEach(item -> items.add(FindingJson.of(item)));
        var json = Json.createObjectBuilder().add("items", items);
        if (page.size() == size) {
            json.add("next", page.get(size - 1).finding().id());
        }
        return json.build();
    }

    /** Reads what to list from parameters. */
    static Findings.Filter filter(
            @Nullable String type,
            @Nullable String state,
            @Nullable String source,
            @Nullable String answer,
            @Nullable String theme,
            @Nullable String tag,
            @Nullable String force,
            @Nullable String stage) {
        return new Findings.Filter(
                Study.DEFAULT,
                Parameters.choice("type", type, Finding.Type.class),
                Parameters.choice("state", state, StoredFinding.State.class),
                Parameters.id("source", source),
                Parameters.id("answer", answer),
                Parameters.id("theme", theme),
                Parameters.id("tag", tag),
                Parameters.choice("force", force, Finding.Force.class),
                Parameters.choice("stage", stage, Finding.Stage.class));
    }

    /** Makes a finding of words that a person selected. */
    @POST
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response mark(InputStream json, @Context UriInfo uri) {
        var body = JsonBody.read(json);
        var id = body.clientId();
        long answer = body.number("answerId", 1, Long.MAX_VALUE);
        var span = span(body);
        var given = body.names().contains("tags") ? body.ids("tags", Tags.MOST_ON_A_FINDING) : List.<Long>of();
        var type = given.isEmpty()
                ? body.choice("type", Finding.Type.class)
                : body.optionalChoice("type", Finding.Type.class).orElse(Finding.Type.TAGGED);
        var mark = new Reviews.Mark(
                id,
                person.name(),
                answer,
                span,
                type,
                story(body),
                body.optionalText("note", LONGEST_NOTE).orElse(null),
                given);
        body.end();
        var finding = reviews.mark(mark);
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(String.valueOf(finding.id()))
                        .build())
                .entity(FindingJson.of(findings.inContext(finding.id())))
                .build();
    }

    /** Returns one finding in its whole answer, with what the checks say and what was decided. */
    @GET
    @Path("{id}")
    @Requires(Role.RESEARCHER)
    @Transactional
    public JsonObject finding(@PathParam("id") long id) {
        var context = findings.inContext(id);
        var checks = Json.createArrayBuilder();
        gates.results(context)
                .forEach(result -> checks.add(Json.createObjectBuilder()
                        .add("gate", result.gate().number())
                        .add("name", Kebab.of(result.gate()))
                        .add("passed", result.passed())
                        .add("words", result.words())));
        var decisions = Json.createArrayBuilder();
        reviews.of(id).forEach(review -> decisions.add(json(review)));
        return Json.createObjectBuilder(FindingJson.of(context))
                .add("checks", checks)
                .add("reviews", decisions)
                .build();
    }

    /** Stores a decision; the client makes its id, so that repeating the request changes nothing. */
    @POST
    @Path("{id}/reviews")
    @Requires(Role.REVIEWER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response decide(@PathParam("id") long id, InputStream json, @Context UriInfo uri) {
        var body = JsonBody.read(json);
        var decision = body.choice("decision", Review.Decision.class);
        var request = new Reviews.Request(
                body.clientId(),
                person.name(),
                decision,
                body.optionalText("reason", 1000),
                seen(body),
                body.optionalChoice("type", Finding.Type.class),
                decision == Review.Decision.TRIM ? Optional.of(span(body)) : Optional.empty());
        body.end();
        var review = reviews.decide(id, request);
        return Response.created(uri.getAbsolutePathBuilder().path(review.id()).build())
                .entity(json(review)
                        .add("finding", FindingJson.of(findings.inContext(id)))
                        .build())
                .build();
    }

    /** Takes back words that the signed-in person marked, as long as nobody has decided about them. */
    @DELETE
    @Path("{id}")
    @Requires(Role.RESEARCHER)
    @Transactional
    public void unmark(@PathParam("id") long id) {
        reviews.unmark(id, person.name());
    }

    /** Says what a finding is in the story of a switch; what is left out is not known. */
    @PUT
    @Path("{id}/story")
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public JsonObject tell(@PathParam("id") long id, InputStream json) {
        var body = JsonBody.read(json);
        var story = story(body);
        var note = body.optionalText("note", LONGEST_NOTE).orElse(null);
        body.end();
        reviews.tell(id, story, note, person.name());
        return FindingJson.of(findings.inContext(id));
    }

    /** Puts a tag on a finding. */
    @PUT
    @Path("{id}/tags/{tag}")
    @Requires(Role.RESEARCHER)
    @Transactional
    public JsonObject tag(@PathParam("id") long id, @PathParam("tag") long tag) {
        tags.put(findings.finding(id), List.of(tag), person.name());
        return FindingJson.of(findings.inContext(id));
    }

    /** Takes a tag off a finding. */
    @DELETE
    @Path("{id}/tags/{tag}")
    @Requires(Role.RESEARCHER)
    @Transactional
    public JsonObject untag(@PathParam("id") long id, @PathParam("tag") long tag) {
        tags.takeOff(findings.finding(id), tag, person.name());
        return FindingJson.of(findings.inContext(id));
    }

    private static Finding.Job story(JsonBody body) {
        return new Finding.Job(
                body.optionalChoice("force", Finding.Force.class).orElse(null),
                body.optionalChoice("stage", Finding.Stage.class).orElse(null),
                null);
    }

    private static Set<Review.Context> seen(JsonBody body) {
        return body.texts("contextSeen", 10, 40).stream()
                .map(code -> Kebab.parse(code, Review.Context.class)
                        .orElseThrow(() -> ProblemException.invalid(
                                body.at("contextSeen"), "'contextSeen' holds 'question' and 'whole-answer'.")))
                .collect(Collectors.toSet());
    }

    private static Span span(JsonBody body) {
        int start = (int) body.number("start", 0, Integer.MAX_VALUE);
        int end = (int) body.number("end", 1, Integer.MAX_VALUE);
        if (end <= start) {
            throw ProblemException.invalid(body.at("end"), "'end' must be greater than 'start'.");
        }
        return new Span(start, end);
    }

    private static JsonObjectBuilder json(Review review) {
        var json = Json.createObjectBuilder()
                .add("id", review.id())
                .add("decision", Kebab.of(review.decision()))
                .add("reviewer", review.reviewer())
                .add("selfReviewed", review.isSelfReviewed())
                .add("createdAt", review.createdAt().toString());
        review.reason().ifPresent(reason -> json.add("reason", reason));
        return json;
    }
}
