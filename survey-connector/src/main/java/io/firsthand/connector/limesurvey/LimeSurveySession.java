package io.firsthand.connector.limesurvey;

import io.firsthand.spi.Column.Role;
import io.firsthand.spi.ConnectionStatus;
import io.firsthand.spi.PluginContext;
import io.firsthand.spi.Question.Option;
import io.firsthand.spi.ReadRequest;
import io.firsthand.spi.ResponsePage;
import io.firsthand.spi.SourceDescription;
import io.firsthand.spi.SurveyDescription;
import io.firsthand.spi.SurveySummary;
import io.firsthand.spi.SurveyTool;
import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A session with one LimeSurvey. What it learned about a survey it keeps until it is closed. */
final class LimeSurveySession implements SurveyTool {
    private static final Pattern SURVEY_ID = Pattern.compile("[1-9]\\d{0,9}");
    private static final Pattern RESPONSE_ID = Pattern.compile("[1-9]\\d{0,9}");

    /** An export of ids alone may span more ids than one of answers: it is a tenth of the size. */
    private static final long ID_WINDOWS = 5;

    private final LimeSurveySettings settings;
    private final PluginContext context;
    private final LimeSurveyTrouble trouble;
    private final LimeSurveyJson json;
    private final RemoteControl remote;
    private final Map<String, SurveyDefinition> definitions = new HashMap<>();
    private final Map<String, List<List<Option>>> options = new HashMap<>();
    private @Nullable Planned planned;
    private long idSpan;
    private boolean closed;

    LimeSurveySession(LimeSurveySettings settings, PluginContext context) {
        this.settings = settings;
        this.context = context;
        this.trouble = new LimeSurveyTrouble(settings.endpoint(), context.clock());
        this.json = new LimeSurveyJson(trouble);
        this.remote = new RemoteControl(settings, context, trouble);
        this.idSpan = settings.window() * ID_WINDOWS;
    }

    private record Planned(String surveyId, SourceDescription source, ReadPlan plan) {}

    @Override
    public ConnectionStatus check() {
        refuseWhenClosed();
        List<SurveySummary> surveys = list();
        Optional<String> version = version();
        if (surveys.isEmpty() && version.isEmpty()) {
            throw trouble.nothingVisible();
        }
        List<String> remarks = new ArrayList<>();
        if (settings.zone() == null) {
            remarks.add("No time zone is set, so times are read as UTC. LimeSurvey writes local times: set the zone of "
                    + "its server.");
        }
        if (version.isEmpty()) {
            remarks.add("This user may not ask for LimeSurvey's version. That is fine; Firsthand was built for 6.14.");
        }
        if (surveys.isEmpty()) {
            remarks.add("There is no survey yet.");
        }
        String count = surveys.size() == 1 ? "1 survey" : surveys.size() + " surveys";
        return new ConnectionStatus(
                "Logged in to LimeSurvey; " + count + " can be seen.", version.orElse(null), remarks);
    }

    @Override
    public List<SurveySummary> surveys() {
        refuseWhenClosed();
        return list();
    }

    @Override
    public SurveyDescription describe(String surveyId) {
        refuseWhenClosed();
        definitions.remove(surveyId);
        options.clear();
        SurveyDefinition survey = definition(surveyId);
        JsonValue titles = remote.call(
                "get_language_properties",
                number(surveyId),
                Json.createArrayBuilder().add("surveyls_title").build(),
                Json.createValue(survey.languages().get(0)));
        refuseUnless(titles, surveyId, "get_language_properties");
        Map<String, MappedColumn> columns = columns(survey, null);
        return new SurveyDescription(
                surveyId,
                json.title(titles),
                columns.values().stream().map(MappedColumn::column).toList(),
                survey.languages(),
                hash(survey, columns),
                remarks(survey, columns));
    }

    @Override
    public ResponsePage read(ReadRequest request) {
        refuseWhenClosed();
        String surveyId = request.surveyId();
        SurveyDefinition survey = definition(surveyId);
        if (!survey.active()) {
            definitions.remove(surveyId);
            throw trouble.notActive(surveyId);
        }
        boolean done = false;
        try {
            ReadPlan plan = plan(survey, request.source());
            Windows windows = new Windows(remote, json, trouble, surveyId);
            ResponsePage page = new Pulling(
                            windows, plan, settings.window(), context.clock().instant(), () -> count(surveyId))
                    .page(request);
            done = true;
            return page;
        } finally {
            if (!done) {
                // the survey may have been changed or imported again: its field names are asked for anew
                definitions.remove(surveyId);
                options.clear();
                planned = null;
            }
        }
    }

    @Override
    public Set<String> present(String surveyId, Set<String> responseIds) {
        refuseWhenClosed();
        SurveyDefinition survey = definition(surveyId);
        if (!survey.active()) {
            definitions.remove(surveyId);
            throw trouble.notActive(surveyId);
        }
        TreeSet<Long> asked = new TreeSet<>();
        for (String each : responseIds) {
            if (RESPONSE_ID.matcher(each).matches()) {
                asked.add(Long.valueOf(each));
            }
        }
        Windows windows = new Windows(remote, json, trouble, surveyId);
        Set<String> present = new HashSet<>();
        while (!asked.isEmpty()) {
            long first = asked.first();
            SortedSet<Long> together = asked.headSet(first + idSpan);
            long last = together.last();
            try {
                SortedSet<Long> existing = windows.ids(first, last).orElseThrow(() -> trouble.emptied(surveyId));
                together.stream().filter(existing::contains).forEach(id -> present.add(Long.toString(id)));
                together.clear();
            } catch (LimeSurveyTrouble.WindowTooLargeException e) {
                // less is asked for, not the same again: there is no cursor here that could remember it
                if (last - first < Pulling.LEAST_WINDOW) {
                    throw e.reported();
                }
                idSpan = Math.max(Pulling.LEAST_WINDOW, (last - first + 1) / 4);
            }
        }
        return Set.copyOf(present);
    }

    @Override
    public void close() {
        closed = true;
        remote.close();
    }

    @Override
    public String toString() {
        return "LimeSurveySession[" + settings.endpoint() + "]";
    }

    // --- calls

    private List<SurveySummary> list() {
        JsonValue result = remote.call("list_surveys");
        Optional<String> refusal = RemoteControl.status(result);
        if (refusal.isEmpty()) {
            return json.surveys(result);
        }
        if (refusal.get().contains("No surveys found")) {
            return List.of();
        }
        if (refusal.get().contains("No permission")) {
            throw trouble.nothingVisible();
        }
        throw trouble.refused("list_surveys", refusal.get());
    }

    private Optional<String> version() {
        JsonValue result = remote.call("get_site_settings", Json.createValue("versionnumber"));
        return result instanceof JsonString version ? Optional.of(version.getString()) : Optional.empty();
    }

    private SurveyDefinition definition(String surveyId) {
        SurveyDefinition known = definitions.get(surveyId);
        if (known != null) {
            return known;
        }
        JsonValue properties = remote.call(
                "get_survey_properties",
                number(surveyId),
                Json.createArrayBuilder(List.of("active", "language", "additional_languages"))
                        .build());
        refuseUnless(properties, surveyId, "get_survey_properties");
        JsonValue fieldMap = remote.call("get_fieldmap", number(surveyId));
        refuseUnless(fieldMap, surveyId, "get_fieldmap");
        SurveyDefinition survey = json.survey(surveyId, properties, fieldMap);
        definitions.put(surveyId, survey);
        return survey;
    }

    private long count(String surveyId) {
        JsonValue summary = remote.call("get_summary", number(surveyId));
        Optional<String> refusal = RemoteControl.status(summary);
        if (refusal.filter("No permission"::equals).isPresent()) {
            throw trouble.mayNotExport(surveyId);
        }
        refuseUnless(summary, surveyId, "get_summary");
        OptionalLong count = json.count(summary);
        return count.orElseThrow(() -> trouble.notActive(surveyId));
    }

    private List<List<Option>> options(SurveyQuestion question) {
        if (!question.type().hasAnswerOptions()) {
            return List.of();
        }
        List<List<Option>> known = options.get(question.id());
        if (known == null) {
            JsonValue properties = remote.call("get_question_properties", number(question.id()));
            RemoteControl.status(properties).ifPresent(status -> {
                throw trouble.refused("get_question_properties", status);
            });
            known = json.options(properties);
            options.put(question.id(), known);
        }
        return known;
    }

    private void refuseUnless(JsonValue result, String surveyId, String method) {
        Optional<String> refusal = RemoteControl.status(result);
        if (refusal.isEmpty()) {
            return;
        }
        if (refusal.get().contains("No permission") || refusal.get().contains("Invalid survey")) {
            throw trouble.noSuchSurvey(surveyId);
        }
        throw trouble.refused(method, refusal.get());
    }

    private static JsonValue number(String id) {
        if (!SURVEY_ID.matcher(id).matches()) {
            throw LimeSurveyTrouble.invalid(
                    "'" + id + "' is no number of a survey; use the one that LimeSurvey shows beside its title");
        }
        return Json.createValue(Long.parseLong(id));
    }

    // --- columns

    private ReadPlan plan(SurveyDefinition survey, SourceDescription source) {
        Planned before = planned;
        if (before != null && before.surveyId.equals(survey.id()) && before.source.equals(source)) {
            return before.plan;
        }
        Set<String> wanted = new HashSet<>();
        source.columns().stream()
                .filter(column -> column.role() != Role.IGNORED)
                .forEach(column -> wanted.add(column.key()));
        ZoneId zone = settings.zone() == null ? ZoneOffset.UTC : settings.zone();
        ReadPlan plan = new ReadPlan(survey, columns(survey, wanted), source, new LocalTimes(zone));
        planned = new Planned(survey.id(), source, plan);
        return plan;
    }

    /** Returns all columns by key; answer options are asked for only where a column is wanted, null means all. */
    private Map<String, MappedColumn> columns(SurveyDefinition survey, @Nullable Set<String> wanted) {
        List<MappedColumn> columns = new ArrayList<>();
        for (Field field : survey.metadata()) {
            columns.add(metadata(field));
        }
        for (SurveyQuestion question : survey.questions()) {
            List<MappedColumn> without = new QuestionMapping(question, List.of(), survey.languages()).columns();
            boolean needed = wanted == null
                    || without.stream().anyMatch(column -> wanted.stream().anyMatch(key -> isKey(key, column)));
            columns.addAll(
                    needed ? new QuestionMapping(question, options(question), survey.languages()).columns() : without);
        }
        return ReadPlan.byKey(columns);
    }

    private static boolean isKey(String key, MappedColumn column) {
        return key.equals(column.key()) || key.startsWith(column.key() + " (");
    }

    private static MappedColumn metadata(Field field) {
        Role role = switch (field.name()) {
            case "id" -> Role.ID;
            case "submitdate" -> Role.DATE;
            case "startlanguage" -> Role.LANGUAGE;
            default -> Role.IGNORED;
        };
        return new MappedColumn(field.name(), role, null, List.of(field), cells -> {
            String cell = cells.get(field);
            return cell == null
                    ? new io.firsthand.spi.Answer.Skipped(null)
                    : new io.firsthand.spi.Answer.FreeText(cell);
        });
    }

    private static List<String> remarks(SurveyDefinition survey, Map<String, MappedColumn> columns) {
        List<String> remarks = new ArrayList<>();
        if (!survey.active()) {
            remarks.add(
                    "The survey is not active, so it has no responses that can be read; activate it in LimeSurvey.");
        }
        Set<String> encrypted = new LinkedHashSet<>();
        Set<String> files = new LinkedHashSet<>();
        for (SurveyQuestion question : survey.questions()) {
            if (question.encrypted()) {
                encrypted.add(question.code());
            }
            if (question.type() == QuestionType.FILES) {
                files.add(question.code());
            }
        }
        if (!encrypted.isEmpty()) {
            remarks.add("LimeSurvey encrypts " + String.join(", ", encrypted)
                    + " and would hand the answers out in clear; they are not read unless chosen.");
        }
        if (!files.isEmpty()) {
            remarks.add("Uploaded files (" + String.join(", ", files) + ") are not read.");
        }
        if (columns.containsKey("token")) {
            remarks.add("Responses carry the access code of the person (token); it is not read unless chosen.");
        }
        if (!columns.containsKey("datestamp")) {
            remarks.add("The survey keeps no times, so the time of a response is unknown, and responses left "
                    + "unfinished long ago are read again with each update.");
        }
        return remarks;
    }

    private static String hash(SurveyDefinition survey, Map<String, MappedColumn> columns) {
        StringBuilder text = new StringBuilder().append(survey.languages());
        for (MappedColumn column : columns.values()) {
            text.append('\n').append(column.column()).append(column.fields());
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw new IllegalStateException("the session is closed");
        }
    }
}
