package io.firsthand.instruments.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.GuideScript;
import io.firsthand.instruments.entity.LocalText;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for every German word of the shipped instruments; each message names the place. */
class GermanTest {
    private static final Instruments INSTRUMENTS = new Instruments();
    private static final String SIE = "de";
    private static final String DU = "de-x-du";
    private static final List<Place> ALL = places();

    private static final Pattern GAP = Pattern.compile("\\{[^}]*}");
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!:]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’-]+");
    private static final Pattern SAYS_SIE =
            Pattern.compile("\\b(Sie|Ihnen|Ihr\\p{L}*)\\b", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SAYS_DU = Pattern.compile(
            "\\b(du|dich|dir|dein\\p{L}*|euch|euer|eure\\p{L}*)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ORDERS_DU = Pattern.compile(
            "\\b(Denk|denk|Geh|geh|lass|führ|nenn|sprich|schreib|zeig)\\b", Pattern.UNICODE_CHARACTER_CLASS);

    private static final int LONGEST_SENTENCE_WORDS = 24;
    private static final int LONGEST_WORDING_WORDS = 42;

    /**
     * A text and where it stands.
     *
     * @param path members that lead to it, such as {@code questions/WOR2/wording}
     * @param text the text
     */
    private record Place(String path, LocalText text) {
        private String german(String language) {
            return text.in(language);
        }

        /** Whether a respondent or an interviewee reads or hears it. */
        private boolean isSpoken() {
            return path.matches(
                    ".*/(wording|pipedWording|label|texts(/\\d+)?|lines/.*/text|probes/\\d+|deepAsks/.*/text|openTextHelp)|anchors/.*/text");
        }
    }

    @Nested
    class Every_text {
        @Test
        void is_there_in_english_and_german_and_nothing_else() {
            assertThat(ALL).hasSizeGreaterThan(600);
            assertThat(where(place -> !place.text().byLanguage().containsKey(SIE)))
                    .isEmpty();
            assertThat(where(place -> !List.of("en", SIE, DU)
                            .containsAll(place.text().byLanguage().keySet())))
                    .isEmpty();
        }

        @Test
        void keeps_the_gaps_of_the_english_one() {
            for (String language : List.of(SIE, DU)) {
                assertThat(where(place -> !gaps(place.text().base()).equals(gaps(place.german(language)))))
                        .isEmpty();
            }
        }

        @Test
        void keeps_placeholders_as_they_are() {
            assertThat(where(place -> Pattern.compile("}\\p{L}|}-|\\p{L}\\{")
                            .matcher(place.german(SIE) + " " + place.german(DU))
                            .find()))
                    .isEmpty();
        }

        @Test
        void avoids_the_words_that_mislead() {
            assertThat(where(place -> Pattern.compile(
                                    "\\b(fast|realisier\\p{L}*|Angst|anonym\\p{L}*|Quartal\\p{L}*|immer|nie|beziehungsweise|bzw|oder\\?)\\b",
                                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS)
                            .matcher(place.german(SIE) + " " + place.german(DU))
                            .find()))
                    .isEmpty();
        }

        @Test
        void joins_no_word_of_more_than_25_letters_without_a_hyphen() {
            assertThat(where(place -> Pattern.compile("\\p{L}{26,}")
                            .matcher(place.german(SIE) + " " + place.german(DU))
                            .find()))
                    .isEmpty();
        }
    }

    @Nested
    class Address {
        @Test
        void is_never_du_where_sie_is_wanted() {
            assertThat(where(place -> SAYS_DU.matcher(place.german(SIE)).find()
                            || ORDERS_DU.matcher(place.german(SIE)).find()))
                    .isEmpty();
        }

        @Test
        void is_never_sie_where_du_is_wanted() {
            assertThat(where(place -> SAYS_SIE.matcher(place.german(DU)).find()))
                    .isEmpty();
        }

        @Test
        void differs_where_du_has_words_of_its_own() {
            assertThat(where(place -> place.text().byLanguage().containsKey(DU)
                            && (place.german(DU).equals(place.german(SIE))
                                    || !SAYS_SIE.matcher(place.german(SIE)).find())))
                    .isEmpty();
        }
    }

    @Nested
    class Spoken_words {
        @Test
        void are_short() {
            var tooLong = new TreeMap<String, Long>();
            for (Place place : ALL) {
                for (String language : List.of(SIE, DU)) {
                    String words = place.german(language);
                    long longest = SENTENCE_END
                            .splitAsStream(words)
                            .mapToLong(GermanTest::words)
                            .max()
                            .orElse(0);
                    if (place.isSpoken()
                            && (longest > LONGEST_SENTENCE_WORDS || words(words) > LONGEST_WORDING_WORDS)) {
                        tooLong.put(place.path() + " " + language, longest);
                    }
                }
            }
            assertThat(ALL.stream().filter(Place::isSpoken)).hasSizeGreaterThan(400);
            assertThat(tooLong).isEmpty();
        }

        @Test
        void ask_nobody_the_same_twice_in_one_talk() {
            var book = INSTRUMENTS.guides();
            for (String language : List.of(SIE, DU)) {
                for (var guide : book.guides()) {
                    assertThat(book.presets()).allSatisfy(preset -> {
                        GuideScript script = book.script(guide, preset);
                        assertThat(script.blocks().stream()
                                        .flatMap(block -> block.lines().stream())
                                        .map(line -> line.text().in(language)))
                                .as(guide.id() + " " + preset.id() + " " + language)
                                .doesNotHaveDuplicates();
                    });
                }
            }
        }

        @Test
        void keep_choices_apart() {
            for (String language : List.of("en", SIE, DU)) {
                assertThat(INSTRUMENTS.bank().questions())
                        .allSatisfy(question -> assertThat(labels(question, language))
                                .as(question.id() + " " + language)
                                .doesNotHaveDuplicates());
            }
        }

        @Test
        void name_no_worry_before_people_did() {
            assertThat(Stream.of("WOR1", "WOR2").map(id -> wording(id, SIE)))
                    .noneMatch(words -> words.matches(".*(Sorge|Bedenken|Einwand|Zweifel).*"));
        }
    }

    /** A metric is comparable only while its words stay: a change here begins a new series. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PMF1|Wie würden Sie sich fühlen, wenn Sie {product} nicht mehr nutzen könnten?|Wie würdest du dich fühlen, wenn du {product} nicht mehr nutzen könntest?
            PMF2|Welche Art von Menschen hätte Ihrer Meinung nach am meisten von {product}?|Welche Art von Menschen hätte deiner Meinung nach am meisten von {product}?
            PMF3|Was ist der größte Nutzen, den Sie von {product} haben?|Was ist der größte Nutzen, den du von {product} hast?
            PMF4|Wie können wir {product} für Sie verbessern?|Wie können wir {product} für dich verbessern?
            NPS1|Wie wahrscheinlich ist es, dass Sie {company} im Freundes- oder Kollegenkreis weiterempfehlen?|Wie wahrscheinlich ist es, dass du {company} im Freundes- oder Kollegenkreis weiterempfiehlst?
            CES2|{company} hat es mir leicht gemacht, mein Anliegen zu erledigen.|{company} hat es mir leicht gemacht, mein Anliegen zu erledigen.
            """)
    void standard_questions_have_one_fixed_translation_that_is_ours(String id, String sie, String du) {
        assertThat(wording(id, SIE)).isEqualTo(sie);
        assertThat(wording(id, DU)).isEqualTo(du);
        assertThat(question(id).source()).matches(".*(German: translation, ours|as PMF2; German too)");
    }

    @Test
    void standard_choices_are_fixed_too() {
        assertThat(labels(question("PMF1"), SIE))
                .containsExactly(
                        "Sehr enttäuscht",
                        "Etwas enttäuscht",
                        "Nicht enttäuscht (so nützlich ist es eigentlich nicht)",
                        "Trifft nicht zu – ich nutze {product} nicht mehr");
        assertThat(labels(question("NPS1"), SIE))
                .containsExactly("Überhaupt nicht wahrscheinlich", "Neutral", "Äußerst wahrscheinlich");
        assertThat(labels(question("CES2"), SIE))
                .containsExactly(
                        "Stimme ganz und gar nicht zu",
                        "Stimme nicht zu",
                        "Stimme eher nicht zu",
                        "Weder noch",
                        "Stimme eher zu",
                        "Stimme zu",
                        "Stimme voll und ganz zu");
        assertThat(labels(question("CSA1"), SIE))
                .containsExactly(
                        "Sehr unzufrieden", "Eher unzufrieden", "Weder noch", "Eher zufrieden", "Sehr zufrieden");
    }

    private static BankQuestion question(String id) {
        return INSTRUMENTS.bank().question(id).orElseThrow(() -> new AssertionError("no question " + id));
    }

    private static String wording(String id, String language) {
        return question(id).wording().in(language);
    }

    private static List<String> labels(BankQuestion question, String language) {
        return question.options().stream()
                .flatMap(option -> Stream.ofNullable(option.label()))
                .map(label -> label.in(language))
                .toList();
    }

    private static List<String> where(Predicate<Place> fault) {
        return ALL.stream()
                .filter(fault)
                .map(place -> place.path() + " " + new TreeMap<>(place.text().byLanguage()))
                .toList();
    }

    private static TreeSet<String> gaps(String words) {
        var gaps = new TreeSet<String>();
        GAP.matcher(words).results().map(MatchResult::group).forEach(gaps::add);
        return gaps;
    }

    private static long words(String words) {
        return WORD.matcher(words).results().count();
    }

    private static List<Place> places() {
        var places = new ArrayList<Place>();
        collect("", INSTRUMENTS.bank(), places);
        collect("", INSTRUMENTS.shelf(), places);
        collect("", INSTRUMENTS.guides(), places);
        return places;
    }

    private static void collect(String path, Object value, List<Place> places) {
        if (value instanceof LocalText text) {
            places.add(new Place(path, text));
        } else if (value instanceof Collection<?> elements) {
            int index = 0;
            for (Object element : elements) {
                collect(path + "/" + index++, element, places);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> collect(path + "/" + key, element, places));
        } else if (value instanceof Record) {
            Arrays.stream(value.getClass().getRecordComponents()).forEach(component -> {
                Object member = member(value, component);
                if (member != null) {
                    String id = value instanceof BankQuestion question ? question.id() : path;
                    collect(id.isEmpty() ? component.getName() : id + "/" + component.getName(), member, places);
                }
            });
        }
    }

    private static Object member(Object value, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(Objects.toString(component), e);
        }
    }
}
