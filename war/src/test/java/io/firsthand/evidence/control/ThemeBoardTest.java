package io.firsthand.evidence.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.evidence.entity.Term;
import io.firsthand.evidence.entity.ThemeProfile;
import io.firsthand.spi.Span;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Findings that a person grouped by hand, grouped again by the machine, in several orders, since each finding only meets those before
 * it. A pair of findings is right when both put it together. What the halves are stands in docs/themes.md.
 */
class ThemeBoardTest {
    private static final ThemeWords WORDS = new ThemeWords();
    private static final List<Quote> QUOTES = quotes();
    private static final int ORDERS = 10;

    /** Figures less one point; docs/themes.md holds them. */
    private static final double MEASURING = 0.14;

    private static final double TUNING = 0.72;

    private record Quote(String half, String list, String theme, List<Term> terms) {}

    /** Pairs: together in both, in the machine's only, in the person's only. */
    private record Pairs(long both, long machine, long person) {
        Pairs plus(Pairs other) {
            return new Pairs(both + other.both, machine + other.machine, person + other.person);
        }

        double f1() {
            return 2.0 * both / (2.0 * both + machine + person);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "precision %.3f, recall %.3f, F1 %.3f",
                    (double) both / (both + machine),
                    (double) both / (both + person),
                    f1());
        }
    }

    @Test
    void quotes_that_were_never_tuned_by_are_grouped_as_well_as_written_down() {
        var pairs = pairs("measuring");
        assertThat(pairs.f1()).as("measuring half: %s", pairs).isGreaterThan(MEASURING);
    }

    @Test
    void quotes_that_were_tuned_by_are_grouped_as_well_as_written_down() {
        var pairs = pairs("tuning");
        assertThat(pairs.f1()).as("tuning half: %s", pairs).isGreaterThan(TUNING);
    }

    @Test
    void equal_findings_in_equal_order_make_equal_themes() {
        var list = lists("tuning").values().iterator().next();
        assertThat(themes(list, new Random(7))).isEqualTo(themes(list, new Random(7)));
    }

    @Test
    void a_finding_without_content_words_fits_no_theme() {
        var board = new ThemeBoard(0);
        board.put(1, ThemeProfile.of("=price\t1\tprice\t1"));
        board.count(List.of(), 1);
        assertThat(board.fit(List.of())).isEmpty();
    }

    @Test
    void words_of_one_meaning_are_one_theme() {
        var board = new ThemeBoard(1);
        var profile = new ThemeProfile();
        profile.add(terms("the monthly fee"));
        board.put(1, profile);
        var terms = terms("far too expensive");
        board.count(terms, 1);
        assertThat(board.fit(terms).map(ThemeBoard.Fit::theme)).contains(1L);
    }

    private static Pairs pairs(String half) {
        var sum = new Pairs(0, 0, 0);
        for (var list : lists(half).values()) {
            for (int order = 0; order < ORDERS; order++) {
                sum = sum.plus(compare(list, themes(list, new Random(order))));
            }
        }
        return sum;
    }

    private static Pairs compare(List<Quote> quotes, List<Long> themes) {
        var sum = new Pairs(0, 0, 0);
        for (int i = 0; i < quotes.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean person = quotes.get(i).theme().equals(quotes.get(j).theme());
                boolean machine = themes.get(i).equals(themes.get(j));
                sum = sum.plus(
                        new Pairs(person && machine ? 1 : 0, machine && !person ? 1 : 0, person && !machine ? 1 : 0));
            }
        }
        return sum;
    }

    /** Returns the theme of each quote, after they came in a random order. */
    private static List<Long> themes(List<Quote> quotes, Random random) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < quotes.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        var board = new ThemeBoard(0);
        var themes = new ArrayList<>(Collections.nCopies(quotes.size(), 0L));
        long last = 0;
        for (int i : order) {
            var terms = quotes.get(i).terms();
            board.count(terms, 1);
            var fit = board.fit(terms);
            if (fit.isEmpty()) {
                last++;
                board.put(last, new ThemeProfile());
            }
            long theme = fit.map(ThemeBoard.Fit::theme).orElse(last);
            board.join(theme, terms);
            themes.set(i, theme);
        }
        return themes;
    }

    private static Map<String, List<Quote>> lists(String half) {
        return QUOTES.stream()
                .filter(quote -> quote.half().equals(half))
                .collect(Collectors.groupingBy(Quote::list, TreeMap::new, Collectors.toList()));
    }

    private static List<Term> terms(String text) {
        return WORDS.of(text, new Span(0, text.codePointCount(0, text.length())), List.of(), Set.of());
    }

    private static List<Quote> quotes() {
        var file =
                Objects.requireNonNull(ThemeBoardTest.class.getResourceAsStream("/io/firsthand/evidence/themes.jsonl"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().map(ThemeBoardTest::quote).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Quote quote(String line) {
        try (var reader = Json.createReader(new StringReader(line))) {
            JsonObject json = reader.readObject();
            return new Quote(
                    json.getString("half"),
                    json.getString("study") + " " + json.getString("type"),
                    json.getString("theme"),
                    terms(json.getString("quote")));
        }
    }
}
