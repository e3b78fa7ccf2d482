package io.firsthand.interviews.boundary;

import io.firsthand.interviews.control.HandingOver;
import io.firsthand.interviews.control.Interviews;
import io.firsthand.interviews.control.Interviews.Wanted;
import io.firsthand.interviews.control.Interviews.Withdrawn;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.Parameters;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.security.control.CurrentPerson;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Conducting interviews: planning a talk, keeping what is written down during it, and withdrawing what was said. */
@Path("interviews")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InterviewsResource {
    private static final int MOST = 200;
    private static final int USUAL = 50;
    private static final int MOST_PEOPLE = 1_000_000;
    private static final int LONGEST_FILLING = 300;
    private static final int MOST_FILLINGS = 40;
    private static final String TAG = "[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}";

    @Inject
    private Interviews interviews;

    @Inject
    private HandingOver handingOver;

    @Inject
    private CurrentPerson person;

    /** Lists talks, newest first. */
    @GET
    @Requires(Role.RESEARCHER)
    public JsonObject list(@QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        int size = Parameters.limit(limit, MOST, USUAL);
        long before = Parameters.number("cursor", cursor, 0, Long.MAX_VALUE)
                .filter(id -> id > 0)
                .orElse(Long.MAX_VALUE);
        var page = interviews.list(before, size);
        var summaries = interviews.summaries(page);
        var items = Json.createArrayBuilder();
        page.forEach(interview -> items.add(InterviewJson.head(interview, summaries.get(interview.id()))));
        var json = Json.createObjectBuilder().add("items", items);
        if (page.size() == size) {
            json.add("next", page.get(size - 1).id());
        }
        return json.build();
    }

    /** Plans a talk: a guide in a preset and a language, its gaps filled. */
    @POST
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response plan(InputStream json, @Context UriInfo uri) {
        var interview = interviews.plan(wanted(JsonBody.read(json)), person.name());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(String.valueOf(interview.id()))
                        .build())
                .entity(whole(interview.id()))
                .build();
    }

    private static Wanted wanted(JsonBody body) {
        var guide = body.text("guide", 20);
        var preset = body.text("preset", 40);
        var language = body.optionalText("language", 35).orElse("en").toLowerCase(Locale.ROOT);
        var placeholders = body.textsByName("placeholders", LONGEST_FILLING);
        var label = body.optionalText("label", 80);
        var who = body.optionalNumber("person", 1, MOST_PEOPLE).map(Long::intValue);
        body.end();
        if (!language.matches(TAG)) {
            throw ProblemException.invalid(body.at("language"), "'language' is a BCP 47 tag, such as en or de.");
        }
        if (placeholders.size() > MOST_FILLINGS
                || placeholders.values().stream().anyMatch(value -> value.matches("(?s).*[{}].*"))) {
            throw ProblemException.invalid(
                    body.at("placeholders"),
                    "'placeholders' holds at most " + MOST_FILLINGS + " texts, none of them with a brace.");
        }
        return new Wanted(guide, preset, language, placeholders, label, who);
    }

    /** Returns a talk with its script and the newest version of each entry, in the order of the talk. */
    @GET
    @Path("{id}")
    @Requires(Role.RESEARCHER)
    public JsonObject interview(@PathParam("id") long id) {
        return whole(id);
    }

    private JsonObject whole(long id) {
        var interview = interviews.interview(id);
        var summary = interviews.summaries(List.of(interview));
        return InterviewJson.whole(interview, summary.get(id), interviews.entries(id), interviews.hasWordsWaiting(id));
    }

    /**
     * Keeps what was written down; sending it again changes nothing. Once the talk is over, its exact words are handed over to the
     * corpus; an empty list asks for that again where it was cut off.
     */
    @POST
    @Path("{id}/entries")
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject keep(@PathParam("id") long id, InputStream json) {
        var entries = EntryReader.read(JsonBody.read(json));
        var results = interviews.keep(id, entries, person.name());
        handingOver.handOver(id, person.name());
        var interview = interviews.interview(id);
        var answer = InterviewJson.head(
                interview, interviews.summaries(List.of(interview)).get(id));
        return answer.add("wordsWaiting", interviews.hasWordsWaiting(id))
                .add("results", InterviewJson.results(results))
                .build();
    }

    /** Makes the withdrawal code of a talk; it is in this answer only. */
    @POST
    @Path("{id}/withdrawal-codes")
    @Requires(Role.RESEARCHER)
    public Response makeCode(@PathParam("id") long id) {
        var code = interviews.makeCode(id, person.name());
        return Response.status(Response.Status.CREATED)
                .entity(Json.createObjectBuilder().add("code", code.shown()).build())
                .build();
    }

    /** Withdraws single permissions, or everything that was said. */
    @POST
    @Path("{id}/withdrawals")
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject withdraw(@PathParam("id") long id, InputStream json) {
        var body = JsonBody.read(json);
        var what = body.choice("what", Withdrawn.class);
        body.end();
        interviews.withdraw(id, what, person.name());
        handingOver.handOver(id, person.name());
        return whole(id);
    }
}
