package io.firsthand.connector.limesurvey;

import io.firsthand.spi.Answer;
import io.firsthand.spi.Answer.Choice;
import io.firsthand.spi.Answer.FreeText;
import io.firsthand.spi.Answer.Grid;
import io.firsthand.spi.Answer.Moment;
import io.firsthand.spi.Answer.Numeric;
import io.firsthand.spi.Answer.Ranking;
import io.firsthand.spi.Answer.Scale;
import io.firsthand.spi.Answer.Skipped;
import io.firsthand.spi.Answer.Unsupported;
import io.firsthand.spi.Column.Role;
import io.firsthand.spi.Question;
import io.firsthand.spi.Question.Kind;
import io.firsthand.spi.Question.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What LimeSurvey's question types are in Firsthand.
 *
 * <p>Open text gets a column of its own wherever it stands: comments beside a list, each of several texts, each cell of an
 * array of texts. Everything else is one column for a question. A cell that does not fit its type is kept as {@link
 * Unsupported}, and so is a type that we do not know.
 *
 * <p>A cell is null when the page was never reached or the API left it out, and "" when it was shown and left blank, or
 * hidden. Numbers and dates left blank are null too, so nothing is known about those.
 */
final class QuestionMapping {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{0,60}(?:\\.\\d{1,60})?");
    private static final Pattern POINT = Pattern.compile("\\d{1,2}");
    private static final Pattern PERSONAL = Pattern.compile(
            "e-?mail|\\bphone|\\btele?fon|\\bmobile\\b|handynummer|(?:first|last|full|your|sur)[ -]?name|\\bvorname|nachname|"
                    + "\\bihr name|\\baddress|\\banschrift|date of birth|geburtsdatum",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]{0,200}\\}");
    private static final String OTHER = "-oth-";
    private static final String CHOSEN = "Y";
    private static final Skipped NEVER_SHOWN = new Skipped(false);
    private static final Skipped LEFT_BLANK = new Skipped(true);
    private static final Skipped UNKNOWN_WHY = new Skipped(null);

    private static final List<Option> YES_NO = List.of(new Option("Y", "Yes"), new Option("N", "No"));
    private static final List<Option> YES_NO_UNCERTAIN =
            List.of(new Option("Y", "Yes"), new Option("N", "No"), new Option("U", "Uncertain"));
    private static final List<Option> MORE_SAME_LESS =
            List.of(new Option("I", "Increase"), new Option("S", "Same"), new Option("D", "Decrease"));
    private static final List<Option> GENDER = List.of(new Option("F", "Female"), new Option("M", "Male"));

    private final SurveyQuestion question;
    private final List<List<Option>> scales;
    private final List<String> languages;

    /**
     * Maps one question.
     *
     * @param scales its answer options, one list for each scale; empty for types that have none
     * @param languages of the survey, for the question that asks for one
     */
    QuestionMapping(SurveyQuestion question, List<List<Option>> scales, List<String> languages) {
        this.question = question;
        this.scales = scales;
        this.languages = languages;
    }

    /** Returns the columns of the question, in the order shown; at least one. */
    List<MappedColumn> columns() {
        Field own = question.fields().get(0);
        return switch (question.type()) {
            case SHORT_TEXT -> List.of(text(Kind.SHORT_TEXT, own, question.code()));
            case LONG_TEXT, HUGE_TEXT -> List.of(text(Kind.OPEN_TEXT, own, question.code()));
            case SEVERAL_TEXTS, ARRAY_OF_TEXTS ->
                question.fields().stream()
                        .map(field -> text(Kind.SHORT_TEXT, field, field.heading()))
                        .toList();
            case NUMBER -> List.of(one(Kind.NUMBER, List.of(), cells -> number(cells.get(own))));
            case SEVERAL_NUMBERS -> List.of(one(Kind.GRID, List.of(), grid(this::number)));
            case ARRAY_OF_NUMBERS -> List.of(one(Kind.GRID, columnOptions(), gridOfGrids((f, cell) -> number(cell))));
            case DATE -> List.of(one(Kind.DATE, List.of(), cells -> moment(cells.get(own))));
            case YES_NO -> List.of(one(Kind.YES_NO, YES_NO, cells -> choice(cells.get(own), YES_NO)));
            case GENDER -> List.of(one(Kind.SINGLE_CHOICE, GENDER, cells -> choice(cells.get(own), GENDER)));
            case LANGUAGE -> {
                List<Option> options =
                        languages.stream().map(tag -> new Option(tag, tag)).toList();
                yield List.of(one(Kind.SINGLE_CHOICE, options, cells -> choice(cells.get(own), options)));
            }
            case FIVE_POINTS -> List.of(one(Kind.SCALE, ends(5), cells -> point(cells.get(own), 5)));
            case ARRAY_OF_5_POINTS -> List.of(one(Kind.GRID, ends(5), grid(cell -> point(cell, 5))));
            case ARRAY_OF_10_POINTS -> List.of(one(Kind.GRID, ends(10), grid(cell -> point(cell, 10))));
            case ARRAY_OF_YES_NO_UNCERTAIN -> gridOfChoices(YES_NO_UNCERTAIN);
            case ARRAY_OF_MORE_SAME_LESS -> gridOfChoices(MORE_SAME_LESS);
            case ARRAY, ARRAY_BY_COLUMN -> gridOfChoices(scale(0));
            case DUAL_ARRAY -> {
                List<Option> both = new ArrayList<>(scale(0));
                both.addAll(scale(1));
                yield List.of(one(
                        Kind.GRID,
                        both,
                        gridOfGrids((field, cell) ->
                                choice(cell, scale(field.column().equals("1") ? 0 : 1)))));
            }
            case LIST, DROPDOWN -> List.of(one(Kind.SINGLE_CHOICE, scale(0), this::listed));
            case LIST_WITH_COMMENT -> withComments(one(Kind.SINGLE_CHOICE, scale(0), this::listed));
            case MULTIPLE -> List.of(one(Kind.MULTIPLE_CHOICE, ticks(), this::ticked));
            case MULTIPLE_WITH_COMMENTS -> withComments(one(Kind.MULTIPLE_CHOICE, ticks(), this::ticked));
            case RANKING -> List.of(one(Kind.RANKING, scale(0), this::ranked));
            case FILES -> List.of(unsupported(List.of(own)));
            case DISPLAY, EQUATION, UNKNOWN -> List.of(unsupported(question.fields()));
        };
    }

    // --- columns

    private MappedColumn text(Kind kind, Field field, String key) {
        List<String> words = new ArrayList<>();
        words.add(question.wording());
        words.addAll(field.labels());
        String wording = words.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(" – "));
        Role role = question.encrypted() || (kind == Kind.SHORT_TEXT && isPersonal(wording)) ? Role.IGNORED : Role.TEXT;
        return new MappedColumn(
                key, role, asked(key, wording, kind, List.of()), List.of(field), cells -> text(cells.get(field)));
    }

    /** A name in a placeholder is filled in by LimeSurvey and not asked for. */
    private boolean isPersonal(String wording) {
        return PERSONAL.matcher(PLACEHOLDER.matcher(wording).replaceAll(" ")).find()
                || PERSONAL.matcher(question.code()).find();
    }

    private MappedColumn one(Kind kind, List<Option> options, Function<Cells, Answer> answer) {
        List<Field> fields =
                question.fields().stream().filter(field -> !field.isComment()).toList();
        return new MappedColumn(
                question.code(),
                question.encrypted() ? Role.IGNORED : Role.ANSWER,
                asked(question.code(), question.wording(), kind, options),
                fields,
                answer);
    }

    private MappedColumn unsupported(List<Field> fields) {
        return new MappedColumn(
                question.code(),
                Role.IGNORED,
                asked(question.code(), question.wording(), Kind.OTHER, List.of()),
                fields,
                cells -> raw(cells, fields));
    }

    private List<MappedColumn> withComments(MappedColumn main) {
        List<MappedColumn> columns = new ArrayList<>();
        columns.add(main);
        for (Field field : question.fields()) {
            if (field.isComment()) {
                columns.add(text(Kind.OPEN_TEXT, field, field.heading()));
            }
        }
        return columns;
    }

    private List<MappedColumn> gridOfChoices(List<Option> options) {
        return List.of(one(Kind.GRID, options, grid(cell -> choice(cell, options))));
    }

    private static Question asked(String id, String wording, Kind kind, List<Option> options) {
        return new Question(id, wording, kind, options, List.of(), null);
    }

    // --- options

    private List<Option> scale(int number) {
        return number < scales.size() ? scales.get(number) : List.of();
    }

    private static List<Option> ends(int most) {
        return List.of(new Option("1", "1"), new Option(Integer.toString(most), Integer.toString(most)));
    }

    private List<Option> ticks() {
        return question.fields().stream()
                .filter(field -> !field.isComment() && !field.isOther())
                .map(QuestionMapping::option)
                .toList();
    }

    private List<Option> columnOptions() {
        Map<String, Option> columns = new LinkedHashMap<>();
        for (Field field : question.fields()) {
            String label = field.labels().isEmpty()
                    ? field.column()
                    : field.labels().get(field.labels().size() - 1);
            columns.putIfAbsent(field.column(), new Option(field.column(), label));
        }
        return List.copyOf(columns.values());
    }

    private static Option option(Field field) {
        return new Option(
                field.code(),
                field.labels().isEmpty() ? field.code() : field.labels().get(0));
    }

    // --- answers

    private static Answer text(@Nullable String cell) {
        if (cell == null) {
            return NEVER_SHOWN;
        }
        return cell.isEmpty() ? LEFT_BLANK : new FreeText(cell);
    }

    private Answer number(@Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return UNKNOWN_WHY;
        }
        return NUMBER.matcher(cell).matches() && Character.isDigit(cell.charAt(cell.length() - 1))
                ? new Numeric(new BigDecimal(cell))
                : odd(cell);
    }

    private static Answer moment(@Nullable String cell) {
        return cell == null || cell.isEmpty() ? UNKNOWN_WHY : new Moment(LocalTimes.iso(cell));
    }

    private Answer point(@Nullable String cell, int most) {
        if (cell == null || cell.isEmpty()) {
            return blank(cell);
        }
        if (POINT.matcher(cell).matches()) {
            int point = Integer.parseInt(cell);
            if (point >= 1 && point <= most) {
                return new Scale(point, 1, most);
            }
        }
        return odd(cell);
    }

    /** An option that the survey no longer has keeps its code for a label. */
    private static Answer choice(@Nullable String cell, List<Option> options) {
        return cell == null || cell.isEmpty() ? blank(cell) : new Choice(List.of(find(cell, options)), null);
    }

    private static Option find(String code, List<Option> options) {
        return options.stream()
                .filter(option -> option.code().equals(code))
                .findFirst()
                .orElseGet(() -> new Option(code, code));
    }

    private Answer listed(Cells cells) {
        String cell = cells.get(question.fields().get(0));
        return OTHER.equals(cell) ? new Choice(List.of(), orEmpty(other(cells))) : choice(cell, scale(0));
    }

    private Answer ticked(Cells cells) {
        List<Option> chosen = new ArrayList<>();
        boolean shown = false;
        boolean odd = false;
        for (Field field : question.fields()) {
            String cell = cells.get(field);
            shown |= cell != null && !field.isComment();
            if (cell == null || cell.isEmpty() || field.isComment() || field.isOther()) {
                continue;
            }
            odd |= !cell.equals(CHOSEN);
            chosen.add(option(field));
        }
        String other = other(cells);
        if (odd) {
            return raw(cells, question.fields());
        }
        if (chosen.isEmpty() && (other == null || other.isEmpty())) {
            return shown ? LEFT_BLANK : NEVER_SHOWN;
        }
        return new Choice(chosen, other == null || other.isEmpty() ? null : other);
    }

    private Answer ranked(Cells cells) {
        List<Option> ranked = new ArrayList<>();
        boolean shown = false;
        for (Field field : question.fields()) {
            String cell = cells.get(field);
            shown |= cell != null;
            if (cell != null && !cell.isEmpty()) {
                ranked.add(find(cell, scale(0)));
            }
        }
        if (ranked.isEmpty()) {
            return shown ? LEFT_BLANK : NEVER_SHOWN;
        }
        return new Ranking(ranked);
    }

    private @Nullable String other(Cells cells) {
        return question.fields().stream()
                .filter(Field::isOther)
                .findFirst()
                .map(cells::get)
                .orElse(null);
    }

    /** Reads a cell of an array. */
    @FunctionalInterface
    private interface CellReader {
        Answer read(Field field, @Nullable String cell);
    }

    /** Reads a cell of an array whose columns are alike. */
    @FunctionalInterface
    private interface RowReader {
        Answer read(@Nullable String cell);
    }

    private Function<Cells, Answer> grid(RowReader reader) {
        return cells -> {
            Map<String, Answer> rows = new LinkedHashMap<>();
            for (Field field : question.fields()) {
                rows.put(field.code(), reader.read(cells.get(field)));
            }
            return orSkipped(rows);
        };
    }

    private Function<Cells, Answer> gridOfGrids(CellReader reader) {
        return cells -> {
            Map<String, Map<String, Answer>> rows = new LinkedHashMap<>();
            for (Field field : question.fields()) {
                rows.computeIfAbsent(field.row(), row -> new LinkedHashMap<>())
                        .put(field.column(), reader.read(field, cells.get(field)));
            }
            Map<String, Answer> grids = new LinkedHashMap<>();
            rows.forEach((row, columns) -> grids.put(row, orSkipped(columns)));
            return orSkipped(grids);
        };
    }

    /** A grid without any answer is a skipped question; it was shown when one of its cells was. */
    private static Answer orSkipped(Map<String, Answer> rows) {
        if (!rows.values().stream().allMatch(Skipped.class::isInstance)) {
            return new Grid(rows);
        }
        if (rows.containsValue(LEFT_BLANK)) {
            return LEFT_BLANK;
        }
        return rows.containsValue(UNKNOWN_WHY) ? UNKNOWN_WHY : NEVER_SHOWN;
    }

    private static Answer blank(@Nullable String cell) {
        return cell == null ? NEVER_SHOWN : LEFT_BLANK;
    }

    private Answer odd(String cell) {
        return new Unsupported(question.letter(), cell);
    }

    /** All that was sent, so that nothing is lost: the cell alone, or {@code code=cell} in lines. */
    private Answer raw(Cells cells, List<Field> fields) {
        List<Field> filled =
                fields.stream().filter(field -> cells.get(field) != null).toList();
        if (filled.isEmpty()) {
            return NEVER_SHOWN;
        }
        if (filled.stream().allMatch(field -> orEmpty(cells.get(field)).isEmpty())) {
            return LEFT_BLANK;
        }
        if (fields.size() == 1) {
            return odd(orEmpty(cells.get(fields.get(0))));
        }
        return odd(filled.stream()
                .map(field ->
                        (field.code().isEmpty() ? question.code() : field.code()) + "=" + orEmpty(cells.get(field)))
                .collect(Collectors.joining("\n")));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
