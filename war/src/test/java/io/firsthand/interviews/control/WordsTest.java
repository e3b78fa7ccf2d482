package io.firsthand.interviews.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.interviews.entity.Interview;
import io.firsthand.interviews.entity.InterviewEntry;
import io.firsthand.interviews.entity.NewEntry;
import io.firsthand.interviews.entity.NewEntry.Kind;
import io.firsthand.spi.Answer;
import io.firsthand.spi.Column;
import io.firsthand.spi.Promptedness;
import io.firsthand.spi.Question;
import io.firsthand.spi.SurveyResponse;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Instant START = Instant.parse("2026-11-28T10:00:00Z");
    private static final Interview TALK = new Interview(1, 1, null, ScriptsTest.plan("SW", "quick-18"), "Ada", START);
    private static final InterviewEntry TAKES_PART =
            entry(Kind.CONSENT, 0, "B0.4", "{\"item\":\"take-part\",\"answer\":\"yes\"}");
    private static final InterviewEntry MAY_BE_QUOTED =
            entry(Kind.CONSENT, 1_100_000, "B7.5", "{\"item\":\"quote-internal\",\"answer\":\"yes\"}");

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    private static InterviewEntry entry(Kind kind, long offset, String line, String content) {
        var id = UUID.nameUUIDFromBytes(
                (kind + line + content + offset).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new InterviewEntry(
                0,
                new NewEntry(
                        id.toString(),
                        1,
                        kind,
                        START.plusMillis(offset),
                        offset,
                        Optional.of(line).filter(place -> !place.isEmpty()),
                        false,
                        json(content)),
                "Ada",
                START.plusMillis(offset));
    }

    private static InterviewEntry quote(long offset, String line, String text) {
        return entry(Kind.QUOTE, offset, line, "{\"text\":\"" + text + "\"}");
    }

    private static Words words(InterviewEntry... entries) {
        var all = new ArrayList<>(List.of(TAKES_PART, MAY_BE_QUOTED));
        all.addAll(List.of(entries));
        return Words.of(TALK, all);
    }

    private static List<String> promptedness(InterviewEntry... entries) {
        var words = words(entries);
        var columns = new java.util.HashMap<String, Column>();
        words.columns().forEach(column -> columns.put(column.key(), column));
        return words.responses().stream()
                .map(response -> response.answers().keySet().iterator().next())
                .map(key -> key + " " + question(columns.get(key)).promptedness())
                .toList();
    }

    private static Question question(Column column) {
        return java.util.Objects.requireNonNull(column.question());
    }

    @Test
    void a_quote_is_a_response_whose_question_is_the_ask_as_it_was_worded() {
        var quote = quote(751_000, "B5.2", "I was afraid nobody would open it.");
        var words = words(quote);
        assertThat(words.columns())
                .containsExactly(new Column(
                        "B5.2",
                        Column.Role.TEXT,
                        Question.open(
                                "B5.2",
                                "What, if anything, nearly stopped you?",
                                List.of("objection", "concern"),
                                Promptedness.ON_TOPIC),
                        List.of()));
        assertThat(words.responses())
                .containsExactly(new SurveyResponse(
                        quote.entryId(),
                        SurveyResponse.State.COMPLETED,
                        START.plusSeconds(751),
                        "00:12:31",
                        "en",
                        "interview/1/P01",
                        true,
                        Map.of(
                                "B5.2",
                                new Answer.FreeText(
                                        "I was afraid nobody would open it.",
                                        new Answer.Spoken(Duration.ofMillis(751_000), null)))));
    }

    @Test
    void nothing_is_handed_over_unless_the_person_takes_part() {
        var quote = quote(1000, "B1.1", "It was a Monday.");
        var nobodyAsked = Words.of(TALK, List.of(quote));
        var refused = entry(Kind.CONSENT, 2000, "B0.4", "{\"item\":\"take-part\",\"answer\":\"no\"}");
        assertThat(nobodyAsked).isEqualTo(new Words(List.of(), List.of()));
        assertThat(words(quote, refused)).isEqualTo(new Words(List.of(), List.of()));
    }

    @Test
    void without_a_yes_to_quoting_words_are_counted_only() {
        var quote = quote(1000, "B1.1", "It was a Monday.");
        var no = entry(Kind.CONSENT, 1_200_000, "B7.5", "{\"item\":\"quote-internal\",\"answer\":\"no\"}");
        assertThat(Stream.of(Words.of(TALK, List.of(TAKES_PART, quote)), words(quote, no), words(quote))
                        .map(words -> words.responses().get(0).consented()))
                .containsExactly(false, false, true);
    }

    @Test
    void what_follows_a_slip_or_the_hint_counts_as_after_a_hint_in_that_block() {
        assertThat(promptedness(
                        quote(10, "B5.1", "One."),
                        entry(Kind.MARK, 20, "B5", "{\"mark\":\"supplied\"}"),
                        quote(30, "B5.1", "Two."),
                        quote(40, "B6.1", "Three.")))
                .containsExactly("B5.1 UNPROMPTED", "B5.1/hint CUED", "B6.1 UNPROMPTED");
        assertThat(promptedness(
                        quote(10, "B5.2", "One."),
                        entry(Kind.MARK, 20, "B5.3", "{\"mark\":\"asked\"}"),
                        quote(30, "B5.3", "Two."),
                        quote(40, "B5.2", "Three.")))
                .containsExactly("B5.2 ON_TOPIC", "B5.3 CUED", "B5.2/hint CUED");
        assertThat(promptedness(entry(Kind.QUOTE, 10, "B5.1", "{\"text\":\"One.\",\"supplied\":true}")))
                .containsExactly("B5.1/hint CUED");
    }

    @Test
    void an_ask_worded_otherwise_is_another_question_and_words_without_an_ask_have_none() {
        var words = words(
                entry(Kind.QUOTE, 10, "B5.1", "{\"text\":\"One.\",\"said\":\"What made you think so?\"}"),
                quote(20, "", "Two."),
                quote(30, "B7.2", "A closer is no evidence."),
                entry(Kind.QUOTE, 40, "B5", "{\"text\":\"Three.\",\"speaker\":\"Head of IT\"}"));
        assertThat(words.columns().stream()
                        .map(column -> column.key() + " " + question(column).wording()))
                .containsExactly("B5.1/e5a78996 What made you think so?", "talk ", "B5 ");
        assertThat(words.responses().stream().map(SurveyResponse::personKey))
                .containsExactly("interview/1/P01", "interview/1/P01", "interview/1/P01/head of it");
    }

    @Test
    void the_hash_follows_words_and_permissions() {
        var quote = quote(1000, "B1.1", "It was a Monday.");
        assertThat(words(quote).hash())
                .isEqualTo(words(quote).hash())
                .isNotEqualTo(Words.of(TALK, List.of(TAKES_PART, quote)).hash())
                .isNotEqualTo(words(quote(1000, "B1.1", "It was a Tuesday.")).hash());
    }
}
