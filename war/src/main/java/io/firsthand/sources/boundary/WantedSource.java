package io.firsthand.sources.boundary;

import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.sources.control.Sources;
import io.firsthand.sources.control.Sources.Declaration;
import io.firsthand.spi.Column;
import io.firsthand.spi.Promptedness;
import io.firsthand.spi.Question;
import io.firsthand.spi.SourceDescription;
import io.firsthand.spi.SourceDescription.Kind;
import io.firsthand.spi.SourceDescription.PermissionBasis;
import io.firsthand.spi.SurveyDescription;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a request wants a source to be, read to its end before any file is opened or any tool is asked.
 *
 * @param uploadId the file, if it is one
 * @param connectionId the connection, if it is a survey that already runs
 * @param surveyId the tool's id of that survey
 * @param into the source to describe anew, if it is there already
 * @param name what people call it, unless the file or survey says
 * @param kind what it is
 * @param basis what permits quoting
 * @param declaredBy who says so
 * @param reference where the agreement can be looked up
 * @param html whether answers are HTML
 * @param askedByMe whether who sends the request asked the questions
 * @param columns the columns to read
 */
record WantedSource(
        Optional<String> uploadId,
        Optional<Long> connectionId,
        Optional<String> surveyId,
        Optional<Long> into,
        Optional<String> name,
        Kind kind,
        PermissionBasis basis,
        Optional<String> declaredBy,
        Optional<String> reference,
        boolean html,
        boolean askedByMe,
        List<WantedColumn> columns) {
    private static final int MOST_COLUMNS = 2000;
    private static final int MOST_NAMED = 20;

    /** What stands for the tool of a source that a program fills. */
    private static final String PROGRAM = "push";

    /**
     * What a request wants of one column.
     *
     * @param pointer where its key stands in the request
     * @param key the column as the file or tool names it
     * @param role what it holds
     * @param wording what was asked, unless the file or tool says
     * @param feeds what the question asks about
     * @param promptedness how much the question leads
     */
    record WantedColumn(
            String pointer,
            String key,
            Column.Role role,
            Optional<String> wording,
            List<String> feeds,
            @Nullable Promptedness promptedness) {

        static WantedColumn read(JsonBody entry) {
            var column = new WantedColumn(
                    entry.at("key"),
                    entry.rawText("key", 2000).orElse(""),
                    entry.choice("role", Column.Role.class),
                    entry.optionalText("wording", 4000),
                    entry.texts("feeds", 10, 40),
                    entry.optionalChoice("promptedness", Promptedness.class).orElse(null));
            entry.end();
            return column;
        }

        Column of(Column described) {
            if (role != Column.Role.TEXT && role != Column.Role.ANSWER) {
                return described.as(role);
            }
            var asked = Sources.asked(described);
            return new Column(
                    key,
                    role,
                    new Question(
                            asked.id(),
                            wording.orElse(asked.wording()),
                            asked.kind(),
                            asked.options(),
                            feeds,
                            promptedness),
                    List.of());
        }
    }

    /**
     * Reads a request.
     *
     * @throws ProblemException naming the first member that does not fit
     */
    static WantedSource read(JsonBody body) {
        var uploadId = body.optionalText("uploadId", 36);
        var connectionId = body.optionalNumber("connectionId", 1, Long.MAX_VALUE);
        var surveyId = body.optionalText("surveyId", 200);
        var kind = body.choice("kind", Kind.class);
        if (kind == Kind.PUSH && (uploadId.isPresent() || connectionId.isPresent())) {
            throw ProblemException.invalid(
                    body.at("kind"),
                    "A source of the kind 'push' is filled by a program; leave 'uploadId' and 'connectionId' out.");
        }
        if (kind != Kind.PUSH && uploadId.isPresent() == connectionId.isPresent()) {
            throw ProblemException.invalid(
                    body.at("uploadId"),
                    "Give either 'uploadId', or 'connectionId' with 'surveyId'; only a source of the kind 'push' has neither.");
        }
        if (connectionId.isPresent() != surveyId.isPresent()) {
            throw ProblemException.invalid(
                    body.at("surveyId"), "'connectionId' and 'surveyId' go together: a survey is one of a connection.");
        }
        var wanted = new WantedSource(
                uploadId,
                connectionId,
                surveyId,
                body.optionalNumber("into", 1, Long.MAX_VALUE),
                kind == Kind.PUSH ? Optional.of(body.text("name", 200)) : body.optionalText("name", 200),
                kind,
                body.choice("basis", PermissionBasis.class),
                body.optionalText("basisDeclaredBy", 200),
                body.optionalText("basisReference", 500),
                body.flag("html", false),
                body.flag("askedByMe", false),
                body.objects("columns", MOST_COLUMNS).stream()
                        .map(WantedColumn::read)
                        .toList());
        body.end();
        if (wanted.askedByMe() && kind != Kind.INTERVIEW) {
            throw ProblemException.invalid(
                    body.at("askedByMe"), "'askedByMe' is said of a source of the kind 'interview' only.");
        }
        if (wanted.columns().isEmpty()) {
            throw ProblemException.invalid(body.at("columns"), "'columns' is missing; name the columns to read.");
        }
        return wanted;
    }

    /** Returns what is to be stored of a source that a program fills: its columns are those that the request names. */
    Declaration ofProgram() {
        var pushed = columns.stream().map(WantedSource::pushed).toList();
        if (pushed.stream().map(Column::key).distinct().count() < pushed.size()) {
            throw ProblemException.invalid("/columns", "Two columns have the same key; each is named once.");
        }
        var keys = pushed.stream().map(Column::key).collect(Collectors.joining("\n"));
        var described = new SurveyDescription(
                PROGRAM,
                name.orElseThrow(),
                pushed,
                List.of(),
                UUID.nameUUIDFromBytes(keys.getBytes(StandardCharsets.UTF_8)).toString(),
                List.of());
        return of(described, PROGRAM, PROGRAM);
    }

    private static Column pushed(WantedColumn wanted) {
        if (wanted.role() != Column.Role.TEXT && wanted.role() != Column.Role.ANSWER) {
            throw ProblemException.invalid(
                    wanted.pointer().replaceAll("/key$", "/role"),
                    "A column that a program fills is 'text' or 'answer'; id, person, time, state, language and consent are"
                            + " members of each line.");
        }
        if (wanted.key().isBlank() || wanted.key().length() > 200) {
            throw ProblemException.invalid(wanted.pointer(), "The key of a column has 1 to 200 characters.");
        }
        return new Column(wanted.key(), wanted.role(), Question.open(wanted.key(), "", List.of(), null), List.of());
    }

    /** Returns what is to be stored, once the file or survey has said what it holds. */
    Declaration of(SurveyDescription described, String tool, String survey) {
        var columns = columns(described);
        requireDeclaration(basis, declaredBy.orElse(null), columns);
        return new Declaration(
                into,
                name.orElse(described.title()),
                tool,
                survey,
                described.definitionHash(),
                uploadId,
                connectionId,
                new SourceDescription(kind, basis, columns),
                declaredBy,
                reference,
                html,
                askedByMe);
    }

    /**
     * Refuses consent that neither a column nor a person declares.
     *
     * @throws ProblemException saying what to do
     */
    static void requireDeclaration(PermissionBasis basis, @Nullable String declaredBy, List<Column> columns) {
        boolean says = columns.stream().anyMatch(column -> column.role() == Column.Role.CONSENT);
        if (basis == PermissionBasis.CONSENT && !says && declaredBy == null) {
            throw ProblemException.invalid(
                    "/basisDeclaredBy",
                    "No column says whether people agreed, so somebody must declare it: give the name, or choose another basis.");
        }
    }

    private List<Column> columns(SurveyDescription described) {
        var known = described.columns().stream().collect(Collectors.toMap(Column::key, column -> column));
        var found = new ArrayList<Column>();
        for (var wanted : columns) {
            var column = known.get(wanted.key());
            if (column == null) {
                throw ProblemException.invalid(wanted.pointer(), noSuchColumn(wanted.key(), described));
            }
            found.add(wanted.of(column));
        }
        try {
            new SourceDescription(Kind.FEEDBACK, PermissionBasis.UNKNOWN, found);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("/columns", String.valueOf(e.getMessage()));
        }
        return found.stream()
                .filter(column -> column.role() != Column.Role.IGNORED)
                .toList();
    }

    private static String noSuchColumn(String key, SurveyDescription described) {
        var names = described.columns().stream()
                .map(column -> shortened(column.key()))
                .limit(MOST_NAMED)
                .toList();
        return "The file has no column '" + shortened(key) + "'; it has "
                + described.columns().size() + ": " + String.join(", ", names)
                + (described.columns().size() > names.size() ? " …" : "") + ".";
    }

    private static String shortened(String key) {
        return key.length() <= 60 ? key : key.substring(0, 59) + "…";
    }
}
