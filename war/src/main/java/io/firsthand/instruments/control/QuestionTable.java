package io.firsthand.instruments.control;

import io.firsthand.problem.entity.ProblemException;
import io.firsthand.tables.control.CsvLines;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A file of questions as a table for people: one row a question, one column a member, and a column a language for words, such as
 * {@code wording.de-x-du}. What a file of {@link QuestionItem} holds comes back exactly.
 *
 * <ul>
 *   <li>{@code options} names the codes in order, {@code speed; r*={real}; dk}; {@code label.en} their words, {@code speed=Fast; price=The
 *       price}. A {@code ;} or {@code \} inside words has a {@code \} before it.
 *   <li>{@code ends} reads {@code USE2=never -> N-END; DEM1=a0 -> N-OUT (delete)}.
 *   <li>A cell that begins with {@code = + - @}, a tab, a line end or {@code '} has a {@code '} in front, so that no program takes it for a
 *       formula; reading takes that one sign away again.
 * </ul>
 */
final class QuestionTable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String YES = "yes";
    private static final String ARROW = " -> ";
    private static final String DELETE = " (delete)";
    private static final String WOULD_BE_FORMULA = "=+-@\t\r\n'";

    /** Members that are words, each with a column a language. */
    private static final List<String> WORDS = List.of("wording", "pipedWording", "purpose", "printWith", "figure");

    private static final List<String> NUMBERS = List.of("version", "maxChoices");
    private static final List<String> FLAGS = List.of("permission", "exhaustive", "required", "personal", "contact");
    private static final List<String> LISTS = List.of("feeds", "ref");
    private static final List<String> TEXTS = List.of(
            "id", "kind", "rows", "columns", "sides", "order", "topic", "promptedness", "showIf", "lock", "source");

    /** All columns in their order; a name that ends in a dot stands for one column a language. */
    private static final List<String> COLUMNS = List.of(
            "id",
            "version",
            "kind",
            "wording.",
            "options",
            "label.",
            "feeds",
            "topic",
            "promptedness",
            "purpose.",
            "showIf",
            "ref",
            "ends",
            "order",
            "exhaustive",
            "maxChoices",
            "required",
            "sides",
            "rows",
            "columns",
            "pipedWording.",
            "personal",
            "contact",
            "permission",
            "lock",
            "source",
            "printWith.",
            "figure.");

    private QuestionTable() {}

    /** Returns the table of a file as UTF-8 with a byte order mark, as spreadsheets expect it. */
    static byte[] write(JsonObject file) {
        List<Map<String, String>> rows = file.getJsonArray("questions").getValuesAs(JsonObject.class).stream()
                .map(QuestionTable::cells)
                .toList();
        var names = rows.stream().flatMap(row -> row.keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
        List<String> header = COLUMNS.stream()
                .flatMap(column -> column.endsWith(".")
                        ? names.stream().filter(name -> name.startsWith(column))
                        : List.of(column).stream())
                .toList();
        var lines = new ArrayList<List<String>>();
        lines.add(header);
        rows.forEach(row -> lines.add(
                header.stream().map(name -> guarded(row.getOrDefault(name, ""))).toList()));
        return (BYTE_ORDER_MARK + CsvLines.write(lines)).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> cells(JsonObject item) {
        var cells = new LinkedHashMap<String, String>();
        item.forEach((name, value) -> {
            if (WORDS.contains(name)) {
                value.asJsonObject().forEach((language, words) -> cells.put(name + "." + language, text(words)));
            } else if (name.equals("options")) {
                options(value.asJsonArray(), cells);
            } else if (name.equals("ends")) {
                cells.put(name, ends(value.asJsonArray()));
            } else if (LISTS.contains(name)) {
                cells.put(
                        name,
                        value.asJsonArray().stream().map(QuestionTable::text).collect(Collectors.joining(", ")));
            } else if (FLAGS.contains(name)) {
                cells.put(name, YES);
            } else {
                cells.put(name, text(value));
            }
        });
        return cells;
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    private static void options(JsonArray options, Map<String, String> cells) {
        var codes = new ArrayList<String>();
        var labels = new TreeMap<String, List<String>>();
        for (JsonObject option : options.getValuesAs(JsonObject.class)) {
            String code = option.getString("code");
            codes.add(option.containsKey("from") ? code + "={" + option.getString("from") + "}" : code);
            if (option.containsKey("label")) {
                option.getJsonObject("label")
                        .forEach((language, label) -> labels.computeIfAbsent(language, tag -> new ArrayList<>())
                                .add(code + "="
                                        + text(label).replace("\\", "\\\\").replace(";", "\\;")));
            }
        }
        cells.put("options", String.join("; ", codes));
        labels.forEach((language, words) -> cells.put("label." + language, String.join("; ", words)));
    }

    private static String ends(JsonArray ends) {
        return ends.getValuesAs(JsonObject.class).stream()
                .map(end -> end.getString("if")
                        + ARROW
                        + end.getString("screen")
                        + (end.getBoolean("delete", false) ? DELETE : ""))
                .collect(Collectors.joining("; "));
    }

    private static String guarded(String cell) {
        return !cell.isEmpty() && WOULD_BE_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /**
     * Returns the file that a table holds; whether its members are allowed is for {@link QuestionItem} to say.
     *
     * @throws ProblemException 400 when it is no table in UTF-8, 422 naming a column that is unknown or a cell that is not understood
     */
    static JsonObject read(byte[] bytes) {
        List<List<String>> lines = CsvLines.read(decoded(bytes));
        if (lines.isEmpty()) {
            throw ProblemException.malformed("The table is empty; its first line names the columns.");
        }
        List<String> header = lines.get(0);
        header.forEach(QuestionTable::requireKnown);
        if (new TreeSet<>(header).size() != header.size()) {
            throw ProblemException.malformed("Two columns of the table have the same name.");
        }
        JsonArrayBuilder items = Json.createArrayBuilder();
        for (int line = 1; line < lines.size(); line++) {
            var cells = new LinkedHashMap<String, String>();
            for (int column = 0; column < lines.get(line).size(); column++) {
                if (column >= header.size()) {
                    throw wrong(line, "has more cells than there are columns.");
                }
                String cell = lines.get(line).get(column);
                if (!cell.isEmpty()) {
                    cells.put(header.get(column), cell.charAt(0) == '\'' ? cell.substring(1) : cell);
                }
            }
            if (!cells.isEmpty()) {
                items.add(item(cells, line));
            }
        }
        return Json.createObjectBuilder()
                .add("format", 1)
                .add("questions", items)
                .build();
    }

    private static String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw ProblemException.malformed("The table is not UTF-8.");
        }
    }

    private static void requireKnown(String name) {
        boolean known = COLUMNS.stream()
                .anyMatch(column -> column.endsWith(".")
                        ? name.startsWith(column) && name.length() > column.length()
                        : name.equals(column));
        if (!known) {
            throw ProblemException.malformed(
                    "The first line of the table names a column that questions do not have. The columns are "
                            + String.join(", ", COLUMNS) + "; after a dot comes a language.");
        }
    }

    private static JsonObject item(Map<String, String> cells, int line) {
        JsonObjectBuilder item = Json.createObjectBuilder();
        var words = new TreeMap<String, JsonObjectBuilder>();
        cells.forEach((name, cell) -> {
            int dot = name.indexOf('.');
            String member = dot < 0 ? name : name.substring(0, dot);
            if (WORDS.contains(member)) {
                words.computeIfAbsent(member, key -> Json.createObjectBuilder()).add(name.substring(dot + 1), cell);
            } else if (TEXTS.contains(member)) {
                item.add(member, cell);
            } else if (NUMBERS.contains(member)) {
                item.add(member, number(member, cell, line));
            } else if (FLAGS.contains(member)) {
                flag(item, member, cell, line);
            } else if (LISTS.contains(member)) {
                JsonArrayBuilder list = Json.createArrayBuilder();
                List.of(cell.split(",")).forEach(each -> list.add(each.strip()));
                item.add(member, list);
            } else if (member.equals("ends")) {
                item.add(member, ends(cell, line));
            }
        });
        words.forEach(item::add);
        if (cells.containsKey("options")) {
            item.add("options", options(cells, line));
        } else if (cells.keySet().stream().anyMatch(name -> name.startsWith("label."))) {
            throw wrong(line, "has labels, but its cell 'options' names no codes.");
        }
        return item.build();
    }

    private static int number(String name, String cell, int line) {
        try {
            return Integer.parseInt(cell.strip());
        } catch (NumberFormatException e) {
            throw wrong(line, "has no whole number in '" + name + "'.");
        }
    }

    private static void flag(JsonObjectBuilder item, String name, String cell, int line) {
        String word = cell.strip();
        if (word.equalsIgnoreCase(YES)) {
            item.add(name, true);
        } else if (!word.equalsIgnoreCase("no")) {
            throw wrong(line, "has neither yes nor no in '" + name + "'.");
        }
    }

    private static JsonArrayBuilder ends(String cell, int line) {
        JsonArrayBuilder ends = Json.createArrayBuilder();
        for (String each : cell.split(";")) {
            String end = each.strip();
            int arrow = end.indexOf(ARROW);
            if (arrow < 0) {
                throw wrong(line, "has an end that is not written as 'condition -> screen'.");
            }
            JsonObjectBuilder json = Json.createObjectBuilder().add("if", end.substring(0, arrow));
            String screen = end.substring(arrow + ARROW.length());
            boolean deletes = screen.endsWith(DELETE);
            json.add("screen", deletes ? screen.substring(0, screen.length() - DELETE.length()) : screen);
            if (deletes) {
                json.add("delete", true);
            }
            ends.add(json);
        }
        return ends;
    }

    private static JsonArrayBuilder options(Map<String, String> cells, int line) {
        var labels = new LinkedHashMap<String, Map<String, String>>();
        cells.forEach((name, cell) -> {
            if (name.startsWith("label.")) {
                entries(cell).forEach(entry -> {
                    int equals = entry.indexOf('=');
                    if (equals < 0) {
                        throw wrong(line, "has a label that is not written as 'code=words'.");
                    }
                    labels.computeIfAbsent(entry.substring(0, equals).strip(), code -> new TreeMap<>())
                            .put(
                                    name.substring("label.".length()),
                                    entry.substring(equals + 1).strip());
                });
            }
        });
        JsonArrayBuilder options = Json.createArrayBuilder();
        for (String entry : entries(cells.getOrDefault("options", ""))) {
            int equals = entry.indexOf("={");
            boolean filled = equals > 0 && entry.endsWith("}");
            String code = (filled ? entry.substring(0, equals) : entry).strip();
            JsonObjectBuilder option = Json.createObjectBuilder().add("code", code);
            Map<String, String> words = labels.remove(code);
            if (words != null) {
                JsonObjectBuilder label = Json.createObjectBuilder();
                words.forEach(label::add);
                option.add("label", label);
            }
            if (filled) {
                option.add("from", entry.substring(equals + 2, entry.length() - 1));
            }
            options.add(option);
        }
        if (!labels.isEmpty()) {
            throw wrong(line, "has labels for codes that its cell 'options' does not name.");
        }
        return options;
    }

    /** Parts at every {@code ;} that has no {@code \} before it; blank parts are left out. */
    private static List<String> entries(String cell) {
        var entries = new ArrayList<String>();
        var entry = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length()) {
                entry.append(cell.charAt(++i));
            } else if (c == ';') {
                entries.add(entry.toString().strip());
                entry.setLength(0);
            } else {
                entry.append(c);
            }
        }
        entries.add(entry.toString().strip());
        entries.removeIf(String::isEmpty);
        return entries;
    }

    private static ProblemException wrong(int line, String detail) {
        return ProblemException.malformed("Row " + line + " of the table " + detail);
    }
}
