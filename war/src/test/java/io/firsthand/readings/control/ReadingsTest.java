package io.firsthand.readings.control;

import static io.firsthand.database.control.EmptyDatabase.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.firsthand.audit.control.Audit;
import io.firsthand.corpus.control.SaidWords;
import io.firsthand.corpus.entity.Reading;
import io.firsthand.corpus.entity.Reading.Scope;
import io.firsthand.database.control.EmptyDatabase;
import io.firsthand.evidence.control.Findings;
import io.firsthand.evidence.control.Tags;
import io.firsthand.evidence.entity.StoredFinding;
import io.firsthand.evidence.entity.WordsErased;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.readings.control.Readings.Dated;
import io.firsthand.readings.entity.SwitchStage;
import io.firsthand.sources.control.Sources;
import io.firsthand.spi.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Talks and replies as a whole on the real engine. */
class ReadingsTest {
    private static final Reading FIRST_TALK = new Reading(Scope.TALK, 1);

    @RegisterExtension
    final EmptyDatabase database = new EmptyDatabase();

    private Readings readings;
    private SaidWords said;
    private StoredFinding byRule;
    private StoredFinding byHand;

    /** Two transcripts, the first with two people, and a survey with two replies between them. */
    @BeforeEach
    void bring_in_two_talks_and_a_survey() {
        var clock = Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC);
        var em = database.em();
        var audit = with(new Audit(), Map.of("em", em, "clock", clock));
        var tags = with(new Tags(), Map.of("em", em));
        readings = with(
                new Readings(),
                Map.of(
                        "em", em,
                        "findings", with(new Findings(), Map.of("em", em, "tags", tags)),
                        "sources", with(new Sources(), Map.of("em", em)),
                        "audit", audit,
                        "clock", clock));
        said = new SaidWords(database);
        said.source(1, "transcript", "Barn");
        said.question(1, 1, "What happened?");
        said.question(2, 1, "And then?");
        said.question(3, 1, "Both of you?");
        said.response(1, 1, 7);
        said.response(2, 1, 8);
        said.verbatim(11, 1, 2, 3, "we did");
        said.verbatim(12, 1, 1, 1, "the roof leaked");
        said.verbatim(13, 1, 1, 2, "I worried about rain");
        byRule = said.found(1, 13, 7, new Span(2, 20), "R", "jtbd@1");
        byHand = said.found(1, 12, 7, new Span(0, 15), "marked:Ada", "person:Ada");
        said.source(2, "csv", "Survey");
        said.question(4, 2, "Why?");
        for (int reply = 3; reply <= 4; reply++) {
            said.response(reply, 2, reply);
            said.verbatim(17 + reply, 2, reply, 4, "because " + reply);
        }
        said.source(3, "interviews", "Shed");
        said.question(5, 3, "When?");
        said.question(6, 3, "How?");
        said.response(5, 3, 9);
        said.response(6, 3, 9);
        said.verbatim(31, 3, 5, 6, "by hand");
        said.verbatim(32, 3, 6, 5, "in May");
    }

    private static List<String> lines(List<Readings.Line> lines) {
        return lines.stream()
                .map(line -> line.reading().code() + " " + line.source().name() + " " + line.turns() + "·"
                        + line.people() + "·" + line.findings() + "·" + line.marked()
                        + line.mark().map(mark -> " read by " + mark.readBy()).orElse(""))
                .toList();
    }

    private static List<String> texts(Readings.Whole whole) {
        return whole.turns().stream()
                .map(turn -> turn.question().wording() + " " + turn.verbatim().text() + " "
                        + turn.findings().stream().map(found -> found.quote()).toList())
                .toList();
    }

    private static String refused(ThrowingCallable change) {
        return catchThrowableOfType(ProblemException.class, change).problem().detail();
    }

    @Test
    void talks_are_listed_as_a_whole_and_replies_one_by_one() {
        assertThat(lines(readings.list(1, Optional.empty(), 0, 10)))
                .containsExactly("s1 Barn 3·2·2·1", "s3 Shed 2·1·0·0");
        assertThat(lines(readings.list(1, Optional.empty(), 1, 10))).containsExactly("s3 Shed 2·1·0·0");
        assertThat(lines(readings.list(1, Optional.of(1L), 0, 10))).containsExactly("s1 Barn 3·2·2·1");
        assertThat(lines(readings.list(1, Optional.of(2L), 0, 10)))
                .containsExactly("r3 Survey 1·1·0·0", "r4 Survey 1·1·0·0");
    }

    @Test
    void a_transcript_is_read_in_the_order_of_its_turns_with_what_was_found() {
        var whole = readings.whole(1, FIRST_TALK);
        assertThat(texts(whole))
                .containsExactly(
                        "What happened? the roof leaked [the roof leaked]",
                        "And then? I worried about rain [worried about rain]",
                        "Both of you? we did []");
        assertThat(whole.previous()).isEmpty();
        assertThat(whole.next()).contains(new Reading(Scope.TALK, 3));
    }

    @Test
    void a_talk_held_here_is_read_in_the_order_in_which_its_words_came() {
        assertThat(texts(readings.whole(1, new Reading(Scope.TALK, 3))))
                .containsExactly("How? by hand []", "When? in May []");
    }

    @Test
    void a_reply_is_read_with_its_neighbours_in_the_same_source() {
        var whole = readings.whole(1, new Reading(Scope.REPLY, 4));
        assertThat(texts(whole)).containsExactly("Why? because 4 []");
        assertThat(whole.previous()).contains(new Reading(Scope.REPLY, 3));
        assertThat(whole.next()).isEmpty();
    }

    @Test
    void a_reply_of_a_talk_and_a_survey_as_a_talk_are_no_readings() {
        assertThatThrownBy(() -> readings.whole(1, new Reading(Scope.REPLY, 1))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> readings.whole(1, new Reading(Scope.TALK, 2))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> readings.whole(1, new Reading(Scope.TALK, 99))).isInstanceOf(ProblemException.class);
    }

    @Test
    void what_was_read_to_its_end_says_by_whom_until_it_is_to_be_read_again() {
        readings.mark(1, FIRST_TALK, true, "Ada");
        readings.mark(1, FIRST_TALK, true, "Bea");
        assertThat(lines(readings.list(1, Optional.of(1L), 0, 10))).containsExactly("s1 Barn 3·2·2·1 read by Ada");
        assertThat(readings.whole(1, FIRST_TALK).mark().orElseThrow().readBy()).isEqualTo("Ada");
        readings.mark(1, FIRST_TALK, false, "Bea");
        assertThat(readings.whole(1, FIRST_TALK).mark()).isEmpty();
    }

    private void date(long person, SwitchStage stage, String day, Optional<Long> finding) {
        readings.date(
                1, FIRST_TALK, new Dated(person, stage, Optional.of(day).filter(d -> !d.isEmpty()), finding), "Ada");
        database.em().flush();
    }

    private List<String> timeline() {
        return readings.whole(1, FIRST_TALK).dates().stream()
                .map(date -> date.respondentId() + " " + date.stage() + " " + date.day()
                        + date.findingId().map(id -> " " + id).orElse(""))
                .toList();
    }

    @Test
    void a_timeline_holds_one_date_a_stage_for_each_person() {
        date(7, SwitchStage.T5, "2026-03-14", Optional.empty());
        date(7, SwitchStage.T1, "2025", Optional.of(byRule.id()));
        date(8, SwitchStage.E1, "2026-01", Optional.empty());
        date(7, SwitchStage.T5, "2026-04", Optional.of(byHand.id()));
        assertThat(timeline())
                .containsExactly("7 T1 2025 " + byRule.id(), "8 E1 2026-01", "7 T5 2026-04 " + byHand.id());
        date(7, SwitchStage.T1, "", Optional.empty());
        assertThat(timeline()).containsExactly("8 E1 2026-01", "7 T5 2026-04 " + byHand.id());
    }

    @Test
    void a_timeline_takes_only_people_who_speak_and_words_of_theirs() {
        assertThat(refused(() -> date(3, SwitchStage.T1, "2026", Optional.empty())))
                .contains("does not speak here");
        assertThat(refused(() -> date(8, SwitchStage.T1, "2026", Optional.of(byRule.id()))))
                .contains("none of this person's words");
    }

    @Test
    void a_timeline_goes_with_the_words_it_was_read_out_of() {
        date(7, SwitchStage.T1, "2025", Optional.of(byRule.id()));
        readings.forget(new WordsErased(1));
        database.em().clear();
        assertThat(timeline()).isEmpty();
    }
}
