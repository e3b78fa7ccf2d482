package io.firsthand.readings.boundary;

import io.firsthand.corpus.entity.Reading;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.Parameters;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.readings.control.ReadingJson;
import io.firsthand.readings.control.Readings;
import io.firsthand.readings.entity.SwitchStage;
import io.firsthand.readings.entity.TimelineDate;
import io.firsthand.security.control.CurrentPerson;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import io.firsthand.studies.entity.Study;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Talks and replies as a whole: their turns, what was found in them, and the timeline of a switch. */
@Path("readings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReadingsResource {
    private static final int MOST = 200;
    private static final int USUAL = 50;

    @Inject
    private Readings readings;

    @Inject
    private CurrentPerson person;

    /** Lists the talks, or the replies of one source, oldest first; {@code next} is the cursor of the next page. */
    @GET
    @Requires(Role.RESEARCHER)
    @Transactional
    public JsonObject list(
            @QueryParam("source") @Nullable String source,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        int size = Parameters.limit(limit, MOST, USUAL);
        var page = readings.list(
                Study.DEFAULT,
                Parameters.id("source", source),
                Parameters.number("cursor", cursor, 0, Long.MAX_VALUE).orElse(0L),
                size);
        var items = Json.createArrayBuilder();
        page.forEach(line -> items.add(ReadingJson.line(line)));
        var json = Json.createObjectBuilder().add("items", items);
        if (page.size() == size) {
            json.add("next", page.get(size - 1).reading().id());
        }
        return json.build();
    }

    /** Returns a talk or a reply as a whole. */
    @GET
    @Path("{reading}")
    @Requires(Role.RESEARCHER)
    @Transactional
    public JsonObject whole(@PathParam("reading") String reading) {
        return ReadingJson.whole(readings.whole(Study.DEFAULT, reading(reading)));
    }

    /** Notes that the signed-in person has read it to its end, or that it is to be read again. */
    @PUT
    @Path("{reading}/read")
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public void mark(@PathParam("reading") String reading, InputStream json) {
        var body = JsonBody.read(json);
        body.require("read");
        boolean read = body.flag("read", false);
        body.end();
        readings.mark(Study.DEFAULT, reading(reading), read, person.name());
    }

    /** Sets when a stage began for a person, or with no date takes it away, and returns the whole. */
    @PUT
    @Path("{reading}/timeline")
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public JsonObject date(@PathParam("reading") String reading, InputStream json) {
        var body = JsonBody.read(json);
        long who = body.number("person", 1, Long.MAX_VALUE);
        var stage = stage(body);
        var day = body.optionalText("date", 10);
        day.filter(text -> !TimelineDate.isDay(text)).ifPresent(text -> {
            throw ProblemException.invalid(
                    body.at("date"), "'date' is a year, a month or a day, such as 2026, 2026-03 or 2026-03-14.");
        });
        var finding = body.optionalNumber("finding", 1, Long.MAX_VALUE);
        body.end();
        var which = reading(reading);
        readings.date(Study.DEFAULT, which, new Readings.Dated(who, stage, day, finding), person.name());
        return ReadingJson.whole(readings.whole(Study.DEFAULT, which));
    }

    private static SwitchStage stage(JsonBody body) {
        var text = body.text("stage", 2);
        return Arrays.stream(SwitchStage.values())
                .filter(stage -> stage.name().equals(text))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        body.at("stage"),
                        "'stage' is one of "
                                + Arrays.stream(SwitchStage.values())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static Reading reading(String code) {
        return Reading.parse(code).orElseThrow(() -> ProblemException.notFound("reading", code));
    }
}
