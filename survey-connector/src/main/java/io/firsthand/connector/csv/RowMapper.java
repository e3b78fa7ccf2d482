package io.firsthand.connector.csv;

import io.firsthand.spi.Answer;
import io.firsthand.spi.Column;
import io.firsthand.spi.Column.Role;
import io.firsthand.spi.Question;
import io.firsthand.spi.SourceDescription;
import io.firsthand.spi.SurveyResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns rows into responses: only the columns that somebody chose, each as what it was declared. */
final class RowMapper {
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?\\d{1,30}(?:\\.\\d{1,30})?");
    private static final Pattern BETWEEN_OPTIONS = Pattern.compile("[;|]");

    private static final int MOST_NAMED = 100;

    private record Chosen(Column column, int index) {}

    private final List<Chosen> answers = new ArrayList<>();
    private final int id;
    private final int person;
    private final int date;
    private final int state;
    private final int consent;
    private final int language;
    private final WrittenTime times;

    /**
     * Prepares the mapping.
     *
     * @throws io.firsthand.spi.SurveyToolException with {@code INVALID_INPUT} when a chosen column is not in the file
     */
    RowMapper(SourceDescription source, Layout layout, CsvSettings settings) {
        for (Column column : source.columns()) {
            if (column.role() != Role.IGNORED && layout.indexOf(column.key()) < 0) {
                throw Trouble.unusable(
                        "'" + settings.name() + "' has no column '" + column.key() + "'; it has " + namesOf(layout));
            }
            if (column.role() == Role.TEXT || column.role() == Role.ANSWER) {
                answers.add(new Chosen(column, layout.indexOf(column.key())));
            }
        }
        this.id = index(source, layout, Role.ID);
        this.person = index(source, layout, Role.PERSON);
        this.date = index(source, layout, Role.DATE);
        this.state = index(source, layout, Role.STATE);
        this.consent = index(source, layout, Role.CONSENT);
        this.language = index(source, layout, Role.LANGUAGE);
        String dated = date < 0 ? "" : layout.columns().get(date).key();
        this.times = layout.times().getOrDefault(dated, new WrittenTime(false, settings.zone()));
    }

    private static String namesOf(Layout layout) {
        List<String> keys = layout.columns().stream().map(Column::key).toList();
        String named = String.join(", ", keys.subList(0, Math.min(MOST_NAMED, keys.size())));
        return keys.size() > MOST_NAMED ? named + " and " + (keys.size() - MOST_NAMED) + " more" : named;
    }

    /** Returns the value of the id column, or "" without one. */
    String givenId(List<String> cells) {
        return id < 0 ? "" : cells.get(id).strip();
    }

    SurveyResponse response(String responseId, List<String> cells) {
        String rawTime = valueOf(cells, date);
        Instant time = rawTime == null ? null : times.read(rawTime).orElse(null);
        String written = valueOf(cells, language);
        String agreed = valueOf(cells, consent);
        return new SurveyResponse(
                responseId,
                stateOf(cells),
                time,
                rawTime,
                written == null ? null : CellWords.language(written),
                valueOf(cells, person),
                agreed == null ? null : CellWords.consent(agreed),
                answersOf(cells));
    }

    /** A state that is blank or unknown does not count as completed: better a missing answer than half of one. */
    private SurveyResponse.State stateOf(List<String> cells) {
        if (state < 0) {
            return SurveyResponse.State.COMPLETED;
        }
        SurveyResponse.State known = CellWords.state(cells.get(state));
        return known == null ? SurveyResponse.State.PARTIAL : known;
    }

    private Map<String, Answer> answersOf(List<String> cells) {
        Map<String, Answer> mapped = new LinkedHashMap<>();
        for (Chosen chosen : answers) {
            mapped.put(chosen.column.key(), answer(chosen.column, cells.get(chosen.index)));
        }
        return mapped;
    }

    private static Answer answer(Column column, String cell) {
        if (cell.isBlank()) {
            return new Answer.Skipped(null);
        }
        Question question = column.question();
        if (column.role() == Role.TEXT || question == null) {
            return new Answer.FreeText(cell);
        }
        return switch (question.kind()) {
            case OPEN_TEXT, SHORT_TEXT -> new Answer.FreeText(cell);
            case SINGLE_CHOICE, YES_NO -> new Answer.Choice(List.of(option(question, cell)), null);
            case MULTIPLE_CHOICE ->
                new Answer.Choice(
                        Arrays.stream(BETWEEN_OPTIONS.split(cell))
                                .filter(part -> !part.isBlank())
                                .map(part -> option(question, part.strip()))
                                .toList(),
                        null);
            case NUMBER ->
                PLAIN_NUMBER.matcher(cell.strip()).matches()
                        ? new Answer.Numeric(new BigDecimal(cell.strip()))
                        : new Answer.Unsupported("number", cell);
            case DATE -> new Answer.Moment(cell);
            // a file says nothing about bounds, rows or orders
            case SCALE, GRID, RANKING, OTHER ->
                new Answer.Unsupported(question.kind().name().toLowerCase(Locale.ROOT), cell);
        };
    }

    private static Question.Option option(Question question, String label) {
        return question.options().stream()
                .filter(option -> option.label().equals(label) || option.code().equals(label))
                .findFirst()
                .orElse(new Question.Option(label, label));
    }

    private static @Nullable String valueOf(List<String> cells, int index) {
        return index < 0 || cells.get(index).isBlank() ? null : cells.get(index);
    }

    private static int index(SourceDescription source, Layout layout, Role role) {
        return source.first(role).map(column -> layout.indexOf(column.key())).orElse(-1);
    }
}
