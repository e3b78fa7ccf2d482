package io.firsthand.connector.limesurvey;

import io.firsthand.spi.Answer;
import io.firsthand.spi.Column;
import io.firsthand.spi.Column.Role;
import io.firsthand.spi.SourceDescription;
import io.firsthand.spi.SurveyResponse;
import io.firsthand.spi.SurveyResponse.State;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What to ask an export for, and how its rows become responses: the chosen columns, and no more than what tells a finished
 * response from an unfinished one and a recent one from an old one.
 */
final class ReadPlan {
    private static final List<String> ALWAYS = List.of("id", "submitdate", "lastpage");
    private static final List<String> LAST_ACTION = List.of("datestamp", "startdate");

    private final LocalTimes times;
    private final Map<String, MappedColumn> answers = new LinkedHashMap<>();
    private final Map<String, String> headings = new LinkedHashMap<>();
    private final @Nullable Field date;
    private final @Nullable Field language;
    private final @Nullable Field person;
    private final @Nullable Field consent;

    /**
     * Plans how a source is read.
     *
     * @param columns the columns of the survey by key
     * @throws io.firsthand.spi.SurveyToolException when the source reads a column that the survey does not have
     */
    ReadPlan(SurveyDefinition survey, Map<String, MappedColumn> columns, SourceDescription source, LocalTimes times) {
        this.times = times;
        ALWAYS.forEach(name -> survey.metadata(name).ifPresent(this::request));
        LAST_ACTION.forEach(name -> survey.metadata(name).ifPresent(this::request));
        Function<Role, @Nullable Field> single = role -> source.first(role)
                .map(column -> known(columns, column, survey).fields().get(0))
                .orElse(null);
        date = single.apply(Role.DATE);
        language = single.apply(Role.LANGUAGE);
        person = single.apply(Role.PERSON);
        consent = single.apply(Role.CONSENT);
        for (Field each : new @Nullable Field[] {date, language, person, consent}) {
            if (each != null) {
                request(each);
            }
        }
        for (Column column : source.columns()) {
            if (column.role() == Role.TEXT || column.role() == Role.ANSWER) {
                MappedColumn mapped = known(columns, column, survey);
                answers.put(column.key(), mapped);
                mapped.fields().forEach(this::request);
            }
        }
    }

    /**
     * A row as it was read.
     *
     * @param id its id
     * @param response what the host gets
     * @param lastAction when the person last did something, or null when the survey does not keep it
     */
    record Row(long id, SurveyResponse response, @Nullable Instant lastAction) {
        boolean isFinished() {
            return response.state() == State.COMPLETED;
        }
    }

    /** Returns the database names to ask for; never empty, which LimeSurvey would refuse. */
    List<String> fieldNames() {
        return List.copyOf(headings.keySet());
    }

    /** Returns the first heading that a row lacks: it shows names that no longer exist in place of headings. */
    Optional<String> missingIn(JsonObject row) {
        return headings.values().stream()
                .filter(heading -> !row.containsKey(heading))
                .findFirst();
    }

    /** Returns whether a survey tells when people last did something. */
    boolean hasTimes() {
        return LAST_ACTION.stream().anyMatch(headings::containsKey);
    }

    /** Maps one row. */
    Row row(long id, JsonObject row) {
        Cells cells = field -> LimeSurveyJson.text(row.get(headings.get(field.name())));
        Map<String, Answer> mapped = new LinkedHashMap<>();
        answers.forEach((key, column) -> mapped.put(key, column.answer().apply(cells)));
        String submitted = LimeSurveyJson.text(row.get("submitdate"));
        State state = state(submitted, row);
        String written = date == null ? null : cells.get(date);
        boolean dated = state == State.COMPLETED && written != null && !written.isEmpty();
        return new Row(
                id,
                new SurveyResponse(
                        Long.toString(id),
                        state,
                        dated ? times.read(written).orElse(null) : null,
                        dated ? written : null,
                        orNull(cells, language),
                        orNull(cells, person),
                        consented(cells),
                        mapped),
                lastAction(row));
    }

    private State state(@Nullable String submitted, JsonObject row) {
        if (submitted != null && !submitted.isEmpty()) {
            return State.COMPLETED;
        }
        boolean turnedPage = LimeSurveyJson.text(row.get("lastpage")) != null;
        boolean answered = answers.values().stream()
                .flatMap(column -> column.fields().stream())
                .anyMatch(field -> LimeSurveyJson.text(row.get(headings.get(field.name()))) != null);
        return turnedPage || answered ? State.PARTIAL : State.STARTED;
    }

    private @Nullable Instant lastAction(JsonObject row) {
        for (String name : LAST_ACTION) {
            Optional<Instant> time = times.read(LimeSurveyJson.text(row.get(name)));
            if (time.isPresent()) {
                return time.get();
            }
        }
        return null;
    }

    private @Nullable Boolean consented(Cells cells) {
        String cell = consent == null ? null : cells.get(consent);
        if (cell == null) {
            return null;
        }
        return switch (cell) {
            case "Y" -> true;
            case "N", "" -> false;
            default -> null;
        };
    }

    private static @Nullable String orNull(Cells cells, @Nullable Field field) {
        String cell = field == null ? null : cells.get(field);
        return cell == null || cell.isEmpty() ? null : cell;
    }

    private static MappedColumn known(Map<String, MappedColumn> columns, Column column, SurveyDefinition survey) {
        MappedColumn mapped = columns.get(column.key());
        if (mapped == null) {
            throw LimeSurveyTrouble.unknownColumn(column.key(), survey.id());
        }
        return mapped;
    }

    /** An export writes the field's name behind a heading that it has already used. */
    private void request(Field field) {
        if (headings.containsKey(field.name())) {
            return;
        }
        boolean taken = headings.containsValue(field.heading());
        headings.put(field.name(), taken ? field.heading() + " (" + field.name() + ")" : field.heading());
    }

    /** Returns columns by key; a key that two columns claim is told apart by the second one's field name. */
    static Map<String, MappedColumn> byKey(List<MappedColumn> columns) {
        Map<String, MappedColumn> byKey = new LinkedHashMap<>();
        for (MappedColumn column : columns) {
            String key = byKey.containsKey(column.key())
                    ? column.key() + " (" + column.fields().get(0).name() + ")"
                    : column.key();
            byKey.put(key, column.named(key));
        }
        return byKey;
    }
}
