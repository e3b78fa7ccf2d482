package io.firsthand.interviews.control;

import static io.firsthand.database.control.EmptyDatabase.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.audit.control.Audit;
import io.firsthand.database.control.EmptyDatabase;
import io.firsthand.evidence.control.Erasure;
import io.firsthand.interviews.control.Interviews.Outcome;
import io.firsthand.interviews.control.Interviews.Result;
import io.firsthand.interviews.control.Interviews.Wanted;
import io.firsthand.interviews.control.Interviews.Withdrawn;
import io.firsthand.interviews.entity.NewEntry;
import io.firsthand.interviews.entity.NewEntry.Kind;
import io.firsthand.lint.control.Lint;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.sources.control.Sources;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A talk on the real engine: what waits for being handed over, and what no longer does. */
class InterviewsTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    @RegisterExtension
    final EmptyDatabase database = new EmptyDatabase();

    private EntityManager em;
    private Interviews interviews;
    private long talk;

    @BeforeEach
    void plan_a_talk() {
        em = database.em();
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var audit = with(new Audit(), Map.of("em", em, "clock", clock));
        var sources = with(new Sources(), Map.of("em", em, "audit", audit, "clock", clock));
        var erasure = with(new Erasure(), Map.of("em", em));
        interviews = with(
                new Interviews(),
                Map.of(
                        "em",
                        em,
                        "scripts",
                        ScriptsTest.SCRIPTS,
                        "sources",
                        sources,
                        "erasure",
                        erasure,
                        "audit",
                        audit,
                        "clock",
                        clock));
        talk = interviews
                .plan(new Wanted("SW", "quick-15", "en", ScriptsTest.FILLED, Optional.empty(), Optional.empty()), "Ada")
                .id();
    }

    private static NewEntry entry(String name, int version, Kind kind, String content) {
        return new NewEntry(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString(),
                version,
                kind,
                NOW,
                5,
                Optional.of("B5"),
                false,
                Json.createReader(new StringReader(content)).readObject());
    }

    private static NewEntry note(int version, String text) {
        return entry("note", version, Kind.NOTE, "{\"text\":\"" + text + "\"}");
    }

    private List<Outcome> keep(NewEntry... entries) {
        return interviews.keep(talk, List.of(entries), "Grace").stream()
                .map(Result::outcome)
                .toList();
    }

    private Map<String, String> contents() {
        em.flush();
        em.clear();
        return interviews.entries(talk).stream()
                .collect(java.util.stream.Collectors.toMap(
                        entry -> entry.kind().name(), entry -> entry.content().toString(), (one, other) -> other));
    }

    private void hold() {
        keep(
                entry("take part", 1, Kind.CONSENT, "{\"item\":\"take-part\",\"answer\":\"yes\"}"),
                entry("begin", 1, Kind.MARK, "{\"mark\":\"begin\"}"),
                entry("quote", 1, Kind.QUOTE, "{\"text\":\"It rained.\"}"));
        assertThat(interviews.handout(talk)).as("nothing before the end").isEmpty();
        assertThat(interviews.waiting()).isEmpty();
        keep(entry("end", 1, Kind.MARK, "{\"mark\":\"end\"}"));
    }

    private void handOver() {
        var words = interviews.handout(talk).orElseThrow().words();
        interviews.describe(talk, words, "Grace");
        interviews.handedOver(talk, words);
        em.flush();
        em.clear();
    }

    @Test
    void hints_are_about_asks_in_ones_own_words_for_nobody_else_and_come_after_the_talk() {
        var hints = with(new Hints(), Map.of("interviews", interviews, "lint", new Lint()));
        keep(
                entry("take part", 1, Kind.CONSENT, "{\"item\":\"take-part\",\"answer\":\"yes\"}"),
                entry("begin", 1, Kind.MARK, "{\"mark\":\"begin\"}"),
                entry("as written", 1, Kind.QUOTE, "{\"text\":\"It rained.\"}"),
                entry("own", 1, Kind.QUOTE, "{\"text\":\"Yes.\",\"said\":\"How great was the rain?\"}"));
        assertThatThrownBy(() -> hints.ofTalk(talk, "Grace"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        early -> assertThat(early.problem().status()).isEqualTo(409));
        keep(entry("end", 1, Kind.MARK, "{\"mark\":\"end\"}"));

        assertThat(hints.ofTalk(talk, "Grace")).satisfies(found -> {
            assertThat(found.asks()).isEqualTo(1);
            assertThat(found.hints()).singleElement().satisfies(hint -> {
                assertThat(hint.advice().rule()).isEqualTo("Q01");
                assertThat(hint.ask()).contains(new Hints.Ask("How great was the rain?", Duration.ofMillis(5)));
            });
        });
        assertThatThrownBy(() -> hints.ofTalk(talk, "Ada"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        other -> assertThat(other.problem().status()).isEqualTo(404));
        interviews.withdraw(talk, Withdrawn.ALL, "the person");
        assertThat(hints.ofTalk(talk, "Grace").asks()).isZero();
    }

    @Test
    void words_wait_from_the_end_until_they_are_handed_over() {
        hold();
        assertThat(interviews.waiting()).isEqualTo(Map.of(talk, "Grace"));
        handOver();
        assertThat(interviews.handout(talk)).isEmpty();
        assertThat(interviews.waiting()).isEmpty();
        assertThat(interviews.interview(talk).sourceId()).isPresent();
    }

    @Test
    void a_note_after_the_end_leaves_nothing_to_hand_over() {
        hold();
        handOver();
        keep(note(1, "long pause"));
        assertThat(interviews.waiting()).isEqualTo(Map.of(talk, "Grace"));
        interviews.rest(talk);
        assertThat(interviews.waiting()).isEmpty();
    }

    @Test
    void what_is_written_while_words_are_handed_over_waits_again() {
        hold();
        var words = interviews.handout(talk).orElseThrow().words();
        interviews.describe(talk, words, "Grace");
        keep(entry("quote", 2, Kind.QUOTE, "{\"text\":\"It poured.\"}"));
        keep(entry("quoting", 1, Kind.CONSENT, "{\"item\":\"quote-internal\",\"answer\":\"yes\"}"));
        interviews.handedOver(talk, words);
        assertThat(interviews.waiting()).isEqualTo(Map.of(talk, "Grace"));
    }

    @Test
    void everything_withdrawn_is_emptied_here_at_once_and_waits_for_the_corpus() {
        hold();
        handOver();
        interviews.withdraw(talk, Withdrawn.ALL, "the person");
        assertThat(contents())
                .containsEntry("QUOTE", "{}")
                .containsEntry("CONSENT", "{\"item\":\"take-part\",\"answer\":\"yes\"}");
        assertThat(interviews.waiting()).isEqualTo(Map.of(talk, "Grace"));
        assertThat(interviews.handout(talk).orElseThrow().words()).isEqualTo(new Words(List.of(), List.of()));
        assertThat(keep(note(1, "more"))).containsExactly(Outcome.REFUSED);
    }

    @Test
    void sending_again_changes_nothing_and_another_content_is_told() {
        var first = note(1, "one");
        var nowhere = new NewEntry(first.id(), 4, Kind.NOTE, NOW, 5, Optional.of("B9.1"), false, first.content());
        assertThat(Stream.of(first, first, note(1, "two"), note(3, "three"), note(2, "late"), nowhere)
                        .flatMap(one -> keep(one).stream()))
                .containsExactly(
                        Outcome.STORED,
                        Outcome.KNOWN,
                        Outcome.DIFFERS,
                        Outcome.STORED,
                        Outcome.OUTDATED,
                        Outcome.REFUSED);
        assertThat(contents()).isEqualTo(Map.of("NOTE", "{\"text\":\"three\"}"));
    }
}
