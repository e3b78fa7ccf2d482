package io.firsthand.connector.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.spi.Answer;
import io.firsthand.spi.Column;
import io.firsthand.spi.Column.Role;
import io.firsthand.spi.ConnectionSettings;
import io.firsthand.spi.Cursor;
import io.firsthand.spi.PluginContext;
import io.firsthand.spi.Question;
import io.firsthand.spi.ReadRequest;
import io.firsthand.spi.ResponsePage;
import io.firsthand.spi.SourceDescription;
import io.firsthand.spi.SurveyDescription;
import io.firsthand.spi.SurveyResponse;
import io.firsthand.spi.SurveyTool;
import io.firsthand.spi.SurveyToolException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What a transcript becomes: replies with their questions, and one response a person. */
class TranscriptSurveyTest {
    private static final String TALK =
            "Interviewer: Why?\nCustomer: It broke.\nInterviewer: And then?\nCustomer: I looked.\n";

    @Test
    void each_reply_is_described_with_its_question_and_a_sample() {
        assertThat(describe("Customer: Hello.\nInterviewer: Why\ndid you look?\nCustomer: " + "😝".repeat(81) + "\n")
                        .columns())
                .containsExactly(
                        new Column(
                                "turn 1", Role.TEXT, Question.open("turn-1", "", List.of(), null), List.of("Hello.")),
                        new Column(
                                "turn 3",
                                Role.TEXT,
                                Question.open("turn-3", "Why did you look?", List.of(), null),
                                List.of("😝".repeat(80))));
    }

    @Test
    void the_definition_changes_with_turns_and_questions_and_not_with_replies() {
        String hash = describe(TALK).definitionHash();

        assertThat(describe(TALK.replace("It broke.", "It burst.")).definitionHash())
                .isEqualTo(hash)
                .matches("[0-9a-f]{32}");
        assertThat(describe(TALK.replace("Why?", "When?")).definitionHash()).isNotEqualTo(hash);
        assertThat(describe("Customer: Hello.\n" + TALK).definitionHash()).isNotEqualTo(hash);
    }

    @Test
    void one_file_imported_twice_gives_the_same_ids() {
        assertThat(read(TALK)).isEqualTo(read(TALK)).hasSize(1);
    }

    @Test
    void two_transcripts_with_the_same_speakers_and_turns_are_two_responses_of_two_people() {
        SurveyResponse one = read(TALK).get(0);
        SurveyResponse other = read(TALK.replace("It broke.", "It burst.")).get(0);

        assertThat(Set.of(one.id(), other.id())).hasSize(2);
        assertThat(one.personKey()).isEqualTo(one.id());
        assertThat(other.personKey()).isEqualTo(other.id());
        assertThat(one.answers())
                .isEqualTo(Map.of("turn 2", said("P01", "It broke."), "turn 4", said("P01", "I looked.")));
        assertThat(other.answers())
                .isEqualTo(Map.of("turn 2", said("P01", "It burst."), "turn 4", said("P01", "I looked.")));
    }

    @Test
    void everybody_who_is_interviewed_is_a_response_with_replies_of_their_own() {
        List<SurveyResponse> people =
                read("Interviewer: Why?\nCem: It broke.\nBob: Twice.\nInterviewer: And then?\nCem: I looked.\n");

        assertThat(people.stream().map(SurveyResponse::answers))
                .containsExactly(
                        Map.of("turn 2", said("P01", "It broke."), "turn 5", said("P01", "I looked.")),
                        Map.of("turn 3", said("P02", "Twice.")));
        assertThat(people.stream().map(person -> person.id().substring(32))).containsExactly("-1", "-2");
        assertThat(people.get(0).answers().keySet()).containsExactly("turn 2", "turn 5");
    }

    @Test
    void without_an_interviewer_everybody_is_read_and_nothing_was_asked() {
        String talk = "Ann: One.\nBob: Two.\nAnn: Three.\n";

        assertThat(describe(talk).columns().stream().map(Column::question))
                .containsExactly(
                        Question.open("turn-1", "", List.of(), null),
                        Question.open("turn-2", "", List.of(), null),
                        Question.open("turn-3", "", List.of(), null));
        assertThat(read(talk).stream().map(SurveyResponse::answers))
                .containsExactly(
                        Map.of("turn 1", said("P01", "One."), "turn 3", said("P01", "Three.")),
                        Map.of("turn 2", said("P02", "Two.")));
    }

    @Test
    void each_reply_has_its_time_and_its_speakers_code() {
        String talk = "[7:13] Interviewer: Why?\n[07:15.5] Bob: It broke.\n[1:02:03] Cem: Twice.\nInterviewer: And?\n"
                + "Bob: I looked.\n";

        assertThat(read(talk).stream().map(SurveyResponse::answers))
                .containsExactly(
                        Map.of(
                                "turn 2",
                                new Answer.FreeText("It broke.", new Answer.Spoken(Duration.ofMillis(435_500), "P01")),
                                "turn 5",
                                said("P01", "I looked.")),
                        Map.of(
                                "turn 3",
                                new Answer.FreeText(
                                        "Twice.",
                                        new Answer.Spoken(
                                                Duration.ofHours(1)
                                                        .plusMinutes(2)
                                                        .plusSeconds(3),
                                                "P02"))));
    }

    @Test
    void the_same_talk_with_other_times_is_the_same_response() {
        assertThat(read("[0:01] Ann: Why?\n[0:03] Bob: It broke.\n").get(0).id())
                .isEqualTo(
                        read("[0:02] Ann: Why?\n[0:09] Bob: It broke.\n").get(0).id());
    }

    @Test
    void only_the_columns_that_were_selected_are_read() {
        List<Column> columns = describe(TALK).columns();
        List<Column> some = List.of(
                columns.get(1), columns.get(0).as(Role.IGNORED), new Column("turn 99", Role.IGNORED, null, List.of()));

        assertThat(page(TALK, some, Cursor.START, 10).responses().get(0).answers())
                .isEqualTo(Map.of("turn 4", said("P01", "I looked.")));
    }

    @Test
    void pages_and_progress_count_people() {
        String talk = "Interviewer: Why?\nBob: It broke.\nCem: Twice.\nDora: I paid.\n";
        List<SurveyResponse> people = read(talk);
        List<Column> columns = describe(talk).columns();

        assertThat(page(talk, columns, Cursor.START, 2))
                .isEqualTo(new ResponsePage(people.subList(0, 2), List.of(), new Cursor("2"), false, 2, 3));
        assertThat(page(talk, columns, new Cursor("2"), 2))
                .isEqualTo(new ResponsePage(people.subList(2, 3), List.of(), new Cursor("3"), true, 3, 3));
        assertThat(page(talk, columns, new Cursor("3"), 2))
                .isEqualTo(new ResponsePage(List.of(), List.of(), new Cursor("3"), true, 3, 3));
    }

    @Test
    void a_column_of_another_transcript_is_refused_by_name() {
        for (String key : List.of("turn 6", "turn 1", "text")) {
            List<Column> columns =
                    List.of(new Column(key, Role.TEXT, Question.open("asked", "", List.of(), null), List.of()));

            assertThatThrownBy(() -> page(TALK, columns, Cursor.START, 10))
                    .isInstanceOf(SurveyToolException.class)
                    .hasMessage("transcript: INVALID_INPUT: 'talk.txt' has no reply '" + key
                            + "'; it has 4 turns, the interviewer's included; choose among its replies");
        }
    }

    @Test
    void two_thousand_replies_are_read_and_more_are_refused_with_the_way_out() {
        String most = alternating(2_000);
        String tooMany = alternating(2_001);

        assertThat(describe(most).columns()).hasSize(2_000);
        assertThat(read(most).stream().map(person -> person.answers().size())).containsExactly(1_000, 1_000);
        assertThatThrownBy(() -> describe(tooMany))
                .isInstanceOf(SurveyToolException.class)
                .hasMessage("transcript: INVALID_INPUT: 'talk.txt' has 2001 replies, at most 2000 are read from one"
                        + " file; split it into several files");
        assertThatThrownBy(() -> page(tooMany, describe(TALK).columns(), Cursor.START, 10))
                .isInstanceOf(SurveyToolException.class)
                .hasMessageContaining("split it into several files");
    }

    @Test
    void a_transcript_without_replies_is_refused_with_the_way_out() {
        assertThatThrownBy(() -> describe("Interviewer: Why?\n"))
                .isInstanceOf(SurveyToolException.class)
                .hasMessage("transcript: INVALID_INPUT: 'talk.txt' has only turns of somebody who asks; write the other"
                        + " speakers' names before their words");
    }

    @Test
    void a_transcript_with_too_many_replies_is_still_told_as_one() {
        String summary = with(alternating(2_001), tool -> tool.check().summary());

        assertThat(summary).isEqualTo("'talk.txt' can be read: 2001 turns of 2 speakers.");
    }

    @Property(tries = 200)
    void every_reply_is_an_answer_of_exactly_one_person(@ForAll("talks") List<String> turns) {
        String talk = String.join("\n", turns) + "\n";
        List<String> described =
                describe(talk).columns().stream().map(Column::key).toList();

        List<SurveyResponse> people = read(talk);

        assertThat(people.stream().flatMap(person -> person.answers().keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(described);
        assertThat(new HashSet<>(people.stream().map(SurveyResponse::id).toList()))
                .hasSameSizeAs(people);
    }

    @Provide
    Arbitrary<List<String>> talks() {
        return Arbitraries.of("Interviewer: Why?", "Bob: It broke.", "Cem: Why? 😝", "Dora: Well: no.", "and so on")
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                // somebody must reply, or there is nothing to read
                .map(turns -> IntStream.rangeClosed(0, turns.size())
                        .mapToObj(i -> i < turns.size() ? turns.get(i) : "Eve: Yes.")
                        .toList());
    }

    private static String alternating(int turns) {
        StringBuilder talk = new StringBuilder();
        for (int i = 0; i < turns; i++) {
            talk.append(i % 2 == 0 ? "Ann: One.\n" : "Bob: Two.\n");
        }
        return talk.toString();
    }

    private static Answer said(String speaker, String words) {
        return new Answer.FreeText(words, new Answer.Spoken(null, speaker));
    }

    private static SurveyDescription describe(String talk) {
        return with(talk, tool -> tool.describe("talk"));
    }

    private static List<SurveyResponse> read(String talk) {
        return page(talk, describe(talk).columns(), Cursor.START, 10_000).responses();
    }

    private static ResponsePage page(String talk, List<Column> columns, Cursor from, int limit) {
        SourceDescription source = new SourceDescription(
                SourceDescription.Kind.INTERVIEW, SourceDescription.PermissionBasis.CONSENT, columns);
        return with(talk, tool -> tool.read(new ReadRequest("talk", source, from, limit, ReadRequest.Purpose.UPDATE)));
    }

    private static <T> T with(String talk, Function<SurveyTool, T> use) {
        try {
            Path file = Files.writeString(Files.createTempFile("talk", ".txt"), talk);
            try (SurveyTool tool = new TranscriptPlugin()
                    .open(
                            new ConnectionSettings(Map.of("file", file.toString(), "file-name", "talk.txt")),
                            PluginContext.of(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)))) {
                return use.apply(tool);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
