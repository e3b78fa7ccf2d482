package io.firsthand.instruments.boundary;

import io.firsthand.instruments.control.Instruments;
import io.firsthand.instruments.control.OwnQuestions;
import io.firsthand.instruments.control.OwnQuestions.Imported;
import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.Parameters;
import io.firsthand.security.control.CurrentPerson;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The question bank as a file to carry to another installation, as JSON or as a table; what is written is read back exactly. */
@Path("question-files")
@RequestScoped
public class QuestionFilesResource {
    private static final String CSV = "text/csv";

    @Inject
    private Instruments instruments;

    @Inject
    private OwnQuestions own;

    @Inject
    private CurrentPerson person;

    /** Returns the questions that are offered, as JSON in every language they have. */
    @GET
    @Path("json")
    @Requires(Role.VIEWER)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Response json(@QueryParam("origin") @Nullable String origin) {
        return named("firsthand-questions.json", own.file(questions(origin)));
    }

    /** Returns the questions that are offered, as a table for spreadsheets. */
    @GET
    @Path("csv")
    @Requires(Role.VIEWER)
    @Produces(CSV)
    @Transactional
    public Response csv(@QueryParam("origin") @Nullable String origin) {
        return named("firsthand-questions.csv", own.table(questions(origin)));
    }

    /** Takes the questions of a JSON file into the bank. */
    @POST
    @Path("json")
    @Requires(Role.RESEARCHER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public JsonObject takeJson(InputStream file) {
        return report(own.take(JsonBody.read(file), person.name()));
    }

    /** Takes the questions of a table into the bank. */
    @POST
    @Path("csv")
    @Requires(Role.RESEARCHER)
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public JsonObject takeCsv(InputStream table) {
        return report(own.takeTable(JsonBody.bytes(table), person.name()));
    }

    private List<BankQuestion> questions(@Nullable String origin) {
        var whose = Parameters.choice("origin", origin, QuestionsResource.Origin.class);
        return own.bank().questions().stream()
                .filter(question -> whose.map(wanted -> wanted == QuestionsResource.Origin.SHIPPED)
                        .map(shipped -> shipped
                                == instruments.bank().question(question.id()).isPresent())
                        .orElse(true))
                .toList();
    }

    private static Response named(String name, Object file) {
        return Response.ok(file)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static JsonObject report(Imported imported) {
        return Json.createObjectBuilder()
                .add("added", Json.createArrayBuilder(imported.added()))
                .add("renewed", Json.createArrayBuilder(imported.renewed()))
                .add("unchanged", Json.createArrayBuilder(imported.unchanged()))
                .build();
    }
}
