package io.firsthand.instruments.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.instruments.entity.LocalText;
import io.firsthand.instruments.entity.Notice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NoticeTest {
    private static final Pattern GAP = Pattern.compile("\\{[^}]*}");
    private static final Pattern SIE = Pattern.compile("(?<!^)(?<![.!?:] )\\b(Sie|Ihnen|Ihr\\w*)\\b");
    private static final Pattern DU = Pattern.compile("(?i)\\b(du|dich|dir|dein\\w*)\\b");

    private final Notice notice = new Instruments().notice();

    private Stream<LocalText> texts() {
        return Stream.of(
                        notice.pieces().stream()
                                .flatMap(piece -> Stream.concat(
                                        Stream.of(piece.text()),
                                        piece.variants().stream().map(Notice.Variant::text))),
                        notice.defaults().values().stream(),
                        notice.labels().values().stream())
                .flatMap(texts -> texts);
    }

    private static Set<String> gaps(String text) {
        return new TreeSet<>(
                GAP.matcher(text).results().map(found -> found.group()).toList());
    }

    @Test
    void has_the_pieces_in_the_order_read() {
        assertThat(notice.pieces().stream().map(Notice.Piece::id))
                .containsExactly(
                        "N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "N9", "N10", "N11", "N12a", "N12b", "N13",
                        "N14", "N-NO", "N-OUT", "N-END");
    }

    @Test
    void says_every_element_and_by_which_piece() {
        var said = new TreeMap<String, List<String>>();
        notice.required()
                .forEach(element -> said.put(
                        element,
                        notice.pieces().stream()
                                .filter(piece -> piece.elements().contains(element))
                                .map(Notice.Piece::id)
                                .toList()));
        assertThat(said)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("controller", List.of("N1")),
                        Map.entry("purpose", List.of("N1")),
                        Map.entry("data", List.of("N5")),
                        Map.entry("use", List.of("N6")),
                        Map.entry("sharing", List.of("N7")),
                        Map.entry("voluntary", List.of("N3")),
                        Map.entry("retention", List.of("N8")),
                        Map.entry("rights", List.of("N9")),
                        Map.entry("contact", List.of("N9")),
                        Map.entry("complaint", List.of("N10")),
                        Map.entry("link", List.of("N11")),
                        Map.entry("basis", List.of("N12a", "N12b")))));
    }

    @Test
    void is_there_in_english_and_german_with_the_same_gaps() {
        assertThat(texts()).allSatisfy(text -> {
            assertThat(text.byLanguage()).containsKeys("en", "de");
            assertThat(text.byLanguage().values().stream().map(NoticeTest::gaps).distinct())
                    .hasSize(1);
        });
    }

    @Test
    void keeps_to_one_form_of_address() {
        assertThat(texts()).allSatisfy(text -> {
            var formal = text.byLanguage().getOrDefault("de", "");
            assertThat(DU.matcher(formal).find()).as(formal).isFalse();
            var familiar = text.byLanguage().getOrDefault("de-x-du", "");
            assertThat(SIE.matcher(familiar).find()).as(familiar).isFalse();
            if (!text.byLanguage().containsKey("de-x-du")) {
                assertThat(SIE.matcher(formal).find()).as(formal).isFalse();
            }
        });
    }
}
