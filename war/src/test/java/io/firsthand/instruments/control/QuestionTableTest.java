package io.firsthand.instruments.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.instruments.entity.BankOption;
import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.Condition;
import io.firsthand.instruments.entity.ItemKind;
import io.firsthand.instruments.entity.LocalText;
import io.firsthand.instruments.entity.OptionOrder;
import io.firsthand.instruments.entity.QuestionBank;
import io.firsthand.instruments.entity.ScreenOut;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.spi.Promptedness;
import io.firsthand.tables.control.CsvLines;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of questions, as JSON and as a table: what is written is read back exactly. */
class QuestionTableTest {
    private static final QuestionBank BANK = new Instruments().bank();
    private static final QuestionItem ITEM = new QuestionItem(BANK);

    @Test
    void the_shipped_bank_comes_back_exactly() {
        assertThat(throughJson(BANK.questions())).isEqualTo(BANK.questions());
        assertThat(throughTable(BANK.questions())).isEqualTo(BANK.questions());
    }

    @Property(tries = 500)
    void any_questions_come_back_exactly(@ForAll("questions") @Size(max = 5) List<BankQuestion> questions) {
        List<BankQuestion> numbered = numbered(questions);
        assertThat(throughJson(numbered)).isEqualTo(numbered);
        assertThat(throughTable(numbered)).isEqualTo(numbered);
    }

    @Property(tries = 1000)
    void any_cells_come_back_exactly(@ForAll @Size(min = 1, max = 4) List<@Size(min = 1, max = 4) List<String>> lines) {
        var filled = lines.stream()
                .filter(line -> line.stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
        var header = new ArrayList<List<String>>(List.of(List.of("a", "b")));
        header.addAll(filled);
        assertThat(CsvLines.read(CsvLines.write(header))).isEqualTo(header);
    }

    @Test
    void no_cell_is_a_formula() {
        var question = changed("=1+1", "+49 30", "-", "@SUM", "'quoted'", "plain");
        String table = new String(QuestionTable.write(ITEM.file(List.of(question))), StandardCharsets.UTF_8);

        assertThat(CsvLines.read(table).get(1))
                .filteredOn(cell -> !cell.isEmpty())
                .noneMatch(cell -> "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0)
                .contains("'=1+1", "'@SUM", "''quoted'");
        assertThat(throughTable(List.of(question))).containsExactly(question);
    }

    @Test
    void a_table_that_was_separated_by_semicolons_is_read_too() {
        var file = QuestionTable.read(
                "id;version;kind;wording.de;feeds;topic\r\nTQ1;2;OT;\"Was; und wie?\";pain, goal;delivery\r\n"
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(file.getJsonArray("questions"))
                .hasToString("[{\"id\":\"TQ1\",\"version\":2,\"kind\":\"OT\",\"feeds\":[\"pain\",\"goal\"],"
                        + "\"topic\":\"delivery\",\"wording\":{\"de\":\"Was; und wie?\"}}]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id,colour                   | The first line of the table names a column that questions do not have. The columns are
            id,id                       | Two columns of the table have the same name.
            id#TQ1,2                   | Row 1 of the table has more cells than there are columns.
            id,version#TQ1,two         | Row 1 of the table has no whole number in 'version'.
            id,required#TQ1,perhaps    | Row 1 of the table has neither yes nor no in 'required'.
            id,ends#TQ1,N-END          | Row 1 of the table has an end that is not written as 'condition -> screen'.
            id,options,label.en#O,a,b=B | Row 1 of the table has labels for codes that its cell 'options' does not name.
            id,label.en#O,a=A           | Row 1 of the table has labels, but its cell 'options' names no codes.
            id,options,label.en#O,a,b   | Row 1 of the table has a label that is not written as 'code=words'.
            id#"TQ1                    | The table has a quote that is not closed.
            """)
    void what_is_wrong_with_a_table_is_named_by_its_row(String table, String detail) {
        byte[] bytes = table.replace('#', '\n').getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> QuestionTable.read(bytes))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem().detail()).startsWith(detail));
    }

    private static List<BankQuestion> throughJson(List<BankQuestion> questions) {
        return read(ITEM.file(questions));
    }

    private static List<BankQuestion> throughTable(List<BankQuestion> questions) {
        JsonObject file = ITEM.file(questions);
        JsonObject back = QuestionTable.read(QuestionTable.write(file));
        assertThat(back).isEqualTo(file);
        return read(back);
    }

    private static List<BankQuestion> read(JsonObject file) {
        var bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        return ITEM.readFile(JsonBody.read(new ByteArrayInputStream(bytes))).stream()
                .map(QuestionItem.Placed::question)
                .toList();
    }

    private static BankQuestion changed(String... texts) {
        return new BankQuestion(
                "TQ1",
                1,
                false,
                ItemKind.SC,
                new LocalText(Map.of("en", texts[0], "de", texts[1])),
                null,
                List.of(
                        new BankOption("a", LocalText.english(texts[2]), null, false),
                        new BankOption("b", LocalText.english(texts[5]), null, false)),
                null,
                null,
                0,
                OptionOrder.AS_LISTED,
                false,
                0,
                false,
                List.of("pain"),
                "delivery",
                null,
                null,
                List.of(),
                List.of(),
                LocalText.english(texts[3]),
                false,
                false,
                null,
                texts[4],
                null,
                null);
    }

    private static List<BankQuestion> numbered(List<BankQuestion> questions) {
        var numbered = new ArrayList<BankQuestion>();
        questions.forEach(question -> numbered.add(question.as("Q" + (100 + numbered.size()), question.version())));
        return numbered;
    }

    @Provide
    Arbitrary<List<BankQuestion>> questions() {
        return question().list();
    }

    private static Arbitrary<BankQuestion> question() {
        var form = Arbitraries.of(ItemKind.values())
                .flatMap(kind -> options(kind).map(options -> Tuple.of(kind, options)));
        var words = words().list().ofSize(4);
        var flags = Arbitraries.of(true, false).list().ofSize(5);
        var maybe = Arbitraries.of(true, false).list().ofSize(8);
        var source = text();
        return form.flatMap(kindAndOptions ->
                words.flatMap(texts -> flags.flatMap(flag -> maybe.flatMap(there -> source.map(from -> {
                    ItemKind kind = kindAndOptions.get1();
                    boolean grid = kind == ItemKind.GRID;
                    return new BankQuestion(
                            "TQ1",
                            1 + texts.get(0).base().length(),
                            flag.get(0),
                            kind,
                            texts.get(0),
                            there.get(0) ? texts.get(1) : null,
                            kindAndOptions.get2(),
                            grid ? "outcomes" : null,
                            grid ? ItemKind.S5 : null,
                            there.get(1) ? 2 : 0,
                            there.get(2) ? OptionOrder.RANDOM : OptionOrder.AS_LISTED,
                            flag.get(1),
                            kind == ItemKind.MC && there.get(3) ? 2 : 0,
                            flag.get(2),
                            there.get(4) ? List.of("pain", "channel.discover") : List.of("concern"),
                            "delivery",
                            there.get(5) ? Promptedness.ON_TOPIC : null,
                            there.get(6)
                                    ? Condition.parse("not USE1 in {none,once} and subst(WOR2) or basis=consent")
                                    : null,
                            there.get(7) ? List.of("dec", "WOR2") : List.of(),
                            there.get(0)
                                    ? List.of(
                                            new ScreenOut(Condition.parse("USE2=never"), "N-END", false),
                                            new ScreenOut(Condition.parse("not SCR1=r*"), "N-OUT", true))
                                    : List.of(),
                            there.get(1) ? texts.get(2) : null,
                            flag.get(3),
                            flag.get(4),
                            there.get(2) ? "pmf" : null,
                            there.get(3) ? from : null,
                            there.get(4) ? texts.get(3) : null,
                            there.get(5) ? texts.get(1) : null);
                })))));
    }

    private static Arbitrary<List<BankOption>> options(ItemKind kind) {
        if (kind.isOpen()) {
            return Arbitraries.just(List.of());
        }
        var tails = BANK.question("SEE4").orElseThrow().options().stream()
                .filter(BankOption::tail)
                .toList();
        return words().list().ofMinSize(2).ofMaxSize(4).map(labels -> {
            var options = new ArrayList<BankOption>();
            labels.forEach(label -> options.add(new BankOption("c" + options.size(), label, null, false)));
            options.add(new BankOption("r*", null, "real", false));
            return Stream.concat(options.stream(), tails.stream()).toList();
        });
    }

    private static Arbitrary<LocalText> words() {
        return Arbitraries.maps(Arbitraries.of("en", "de", "de-x-du", "pt-br"), text())
                .ofMinSize(1)
                .map(LocalText::new);
    }

    /** Texts as a request may hold them, with everything that CSV, formulas and our notations treat specially. */
    private static Arbitrary<String> text() {
        Arbitrary<String> special = Arbitraries.strings()
                .withChars("=+-@'\";,\\{}\t\r\n ->.:#ä|")
                .ofMinLength(1)
                .ofMaxLength(12);
        Arbitrary<String> any = Arbitraries.strings().ofMinLength(1).ofMaxLength(12);
        return Arbitraries.oneOf(special, any)
                .map(QuestionTableTest::asStored)
                .filter(text -> text != null && !text.isBlank())
                .map(String::strip);
    }

    private static @Nullable String asStored(String text) {
        boolean whole = text.codePoints().noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
        return whole ? text : null;
    }
}
