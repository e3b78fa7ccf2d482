package io.firsthand.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.firsthand.it.Api;
import io.firsthand.it.Transcripts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many transcripts at once, in the ways that meeting tools and people write them. */
@BrowserTest
@SuppressWarnings("StringConcatToTextBlock") // line ends must be visible
class TranscriptsBrowserIT {
    private static final Api RESEARCHER = Api.as("researcher");
    private static final Api REVIEWER = Api.as("reviewer");

    @Test
    void eight_transcripts_are_described_once_and_read_without_names(Visit visit, @TempDir Path folder)
            throws IOException {
        visit.expectRefusal(422, "/preview").open("/");
        visit.page()
                .getByLabel("Drop your file")
                .first()
                .setInputFiles(transcripts(folder).toArray(Path[]::new));

        visit.at("Read interviews").sees("8 transcripts, one interview each.");
        var rows = visit.page().getByRole(AriaRole.ROW);
        assertThat(rows).hasCount(9);
        var teams = rows.filter(new Locator.FilterOptions().setHasText("2026-11-03 Orchard.vtt"));
        assertThat(teams).containsText("Nov 3, 2026");
        assertThat(teams).containsText("ready");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("questions.txt")))
                .containsText("write the other speakers' names before their words");
        assertThat(visit.exactly(AriaRole.BUTTON, "Read 7 interviews")).isVisible();
        visit.requireNoBarrier("several transcripts");
        visit.press("Leave out “questions.txt”");

        visit.press("Read 7 interviews");
        assertThat(visit.page().getByRole(AriaRole.ALERT)).containsText("Say whether they may be quoted.");
        visit.click(visit.field("Yes, everybody agreed"));
        visit.field("Who says that they agreed?").fill("Grace");
        visit.field("Where the agreement is written down").fill("forms in the blue folder");
        visit.click(visit.field("I asked the questions"));
        visit.press("Read 7 interviews").at("What people say");

        visit.open("/");
        visit.follow("2026-11-03 Orchard.vtt");
        visit.sees("Declared by Grace.").sees("Written down: forms in the blue folder.");
        visit.sees("What made you look, [name]?");
        assertThat(visit.page().getByText("Ottilie")).hasCount(0);
        visit.at("How you asked").sees("Only you see this").sees("Leading: “how great");
        visit.requireNoBarrier("hints on a transcript");
        visit.photograph("transcript-hints-1280");
    }

    @Test
    void a_table_among_several_files_is_refused_before_anything_is_sent(Visit visit, @TempDir Path folder)
            throws IOException {
        visit.open("/");
        visit.page().getByLabel("Drop your file").first().setInputFiles(new Path[] {
            Files.writeString(folder.resolve("talk.txt"), "Interviewer: Why?\nP1: It broke.\n"),
            Files.writeString(folder.resolve("table.csv"), "a,b\n1,2\n")
        });
        assertThat(visit.page().getByRole(AriaRole.ALERT)).containsText("“table.csv” is none; drop it alone.");
    }

    @Test
    void a_turn_is_corrected_and_its_proof_sheets_say_so(Visit visit) {
        long source = Transcripts.read(
                RESEARCHER,
                "corrected by hand.txt",
                "[0:01] Interviewer: Why did you look?\n[7:13] Uwe: The bran leaked. I was worried that the roof would fall. I was"
                        + " afraid of the wynd.\n");
        var evidence = RESEARCHER.get("findings?type=concern&source=" + source).items().stream()
                .map(finding -> REVIEWER.post(
                        "findings/" + finding.getInt("id") + "/reviews",
                        "{\"decision\":\"approve\",\"contextSeen\":[\"question\",\"whole-answer\"]}"))
                .map(review -> review.json().getJsonObject("finding"))
                .toList()
                .stream()
                .filter(finding -> finding.getString("quote").contains("the roof would fall"))
                .map(finding -> finding.getInt("evidenceId"))
                .findFirst()
                .orElseThrow();

        visit.open("/answers?source=" + source).sees("at 7:13").press("Correct");
        var form = visit.find(AriaRole.FORM, "Correct this turn");
        visit.field("The words as they were said")
                .fill("The barn leaked. I was worried that the roof would fall. I was afraid of the wind.");
        assertThat(form).containsText("afraid of the wind");
        assertThat(form).containsText("was approved");
        assertThat(form).containsText("keeps its words and what was decided.");
        visit.requireNoBarrier("correcting a turn");
        visit.photograph("correct-turn");
        visit.click(visit.field("I compared it with the recording"));
        visit.press("Save").hears("Corrected. 1 approved quote is to be looked at again.");
        assertThat(visit.page().getByText("The barn leaked.")).isVisible();
        assertThat(visit.page().getByText("version 2")).isVisible();
        assertThat(visit.exactly(AriaRole.BUTTON, "Correct")).isFocused();

        visit.open("/evidence/" + evidence).sees("7:13 into the recording");
        visit.sees("P01").sees("(version 2)").sees("characters 17 to");
        visit.press("Check it now");
        visit.requireNoBarrier("proof sheet of a turn");
        visit.photograph("proof-of-a-turn");
    }

    private static List<Path> transcripts(Path folder) throws IOException {
        var files = new ArrayList<Path>();
        files.add(Files.writeString(
                folder.resolve("2026-11-03 Orchard.vtt"),
                "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Grace Pell>What made you look, Ottilie?</v>\n\n"
                        + "00:00:05.000 --> 00:00:09.000\n<v Ottilie Brand>I was worried that the apples would freeze.</v>\n\n"
                        + "00:00:10.000 --> 00:00:12.000\n<v Grace Pell>How great was the shed?</v>\n\n"
                        + "00:00:13.000 --> 00:00:15.000\n<v Ottilie Brand>I bought a shed.</v>\n"));
        files.add(Files.writeString(
                folder.resolve("GMT20261104-140102_Recording.transcript.vtt"),
                "WEBVTT\n\n1\n00:00:01.000 --> 00:00:04.000\nGrace Pell: Why did you look?\n\n"
                        + "2\n00:00:05.000 --> 00:00:09.000\nUwe: The old barn leaked.\n"));
        files.add(Files.writeString(
                folder.resolve("barn.srt"),
                "1\n00:00:01,000 --> 00:00:04,000\nInterviewer: Why did you look?\n\n"
                        + "2\n00:00:05,000 --> 00:00:09,000\nVera: I was afraid the roof would fall.\n"));
        files.add(Files.writeString(
                folder.resolve("otter.txt"),
                "Grace Pell  0:01\nWhy did you look?\n\nSpeaker 2  0:07\nThe price had doubled.\n\nGrace Pell  0:12\nAnd then?\n\n"
                        + "Speaker 2  0:15\nI called my sister.\n"));
        for (int i = 1; i <= 3; i++) {
            files.add(Files.writeString(
                    folder.resolve("talk " + i + ".txt"),
                    "Interviewer: What happened on day " + i + "?\nP" + i + ": We ran out of crates.\n"));
        }
        files.add(Files.writeString(folder.resolve("questions.txt"), "Interviewer: Why?\nInterviewer: And then?\n"));
        return files;
    }
}
