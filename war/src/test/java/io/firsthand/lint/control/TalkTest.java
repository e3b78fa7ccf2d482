package io.firsthand.lint.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.instruments.control.Instruments;
import io.firsthand.instruments.entity.Guide;
import io.firsthand.instruments.entity.GuideLine;
import io.firsthand.instruments.entity.GuideScript;
import io.firsthand.instruments.entity.LocalText;
import io.firsthand.instruments.entity.Preset;
import io.firsthand.lint.entity.Advice;
import io.firsthand.lint.entity.Turn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Guides and what interviewers say. */
class TalkTest {
    private static final Lint LINT = new Lint();

    @Nested
    class A_guide {
        private final Guide guide = new Instruments().guides().guide("SW").orElseThrow();
        private final Preset preset =
                new Instruments().guides().preset("quick-18").orElseThrow();
        private final GuideScript script = new Instruments().guides().script(guide, preset);

        @Test
        void needs_a_welcome_that_asks_for_permission() {
            assertThat(said(without(block -> block.block().equals("B0"))))
                    .containsExactly(
                            "Q19 warn: Its parts take 16 minutes, planned are 18.",
                            "Q19 warn B0: It has no welcome (B0).",
                            "Q22 block B0: The welcome (B0) does not ask whether people take part.");
        }

        @Test
        void gives_a_third_of_its_time_to_first_thought_and_doubts() {
            assertThat(said(change("B5", block -> minutes(block, "2.5"))))
                    .containsExactly(
                            "Q19 warn B2: First thought (B2) and doubts (B5) have 5.5 of 17.5 minutes; less than a third.");
        }

        @Test
        void gives_a_minute_to_each_must_ask() {
            assertThat(said(change("B3", block -> minutes(block, "0.5"))))
                    .containsExactly(
                            "Q19 warn: Its parts take 15.5 minutes, planned are 18.",
                            "Q19 warn B3: B3 has 1 must-ask and 0.5 minutes; each needs one.");
        }

        @Test
        void names_no_worry_before_people_could() {
            assertThat(said(change("B2", block -> asking(block, "What were your concerns back then?"))))
                    .containsExactly(
                            "Q07 warn B2/1: It names a worry (“concerns”) before people could name their own in B5.");
        }

        @Test
        void asks_no_leading_question() {
            assertThat(said(change("B6", block -> asking(block, "How great was the first week?"))))
                    .containsExactly("Q01 warn B6/1: Leading: “how great was”.");
        }

        private GuideScript without(Predicate<GuideScript.Block> leftOut) {
            return new GuideScript(
                    guide,
                    preset,
                    script.blocks().stream().filter(leftOut.negate()).toList());
        }

        private GuideScript change(String id, UnaryOperator<GuideScript.Block> change) {
            return new GuideScript(
                    guide,
                    preset,
                    script.blocks().stream()
                            .map(block -> block.block().equals(id) ? change.apply(block) : block)
                            .toList());
        }

        private GuideScript.Block minutes(GuideScript.Block block, String minutes) {
            return copy(block, new BigDecimal(minutes), block.lines());
        }

        private GuideScript.Block asking(GuideScript.Block block, String ask) {
            var lines = new ArrayList<>(List.of(GuideLine.of(GuideLine.Kind.MUST, LocalText.english(ask))));
            return copy(block, block.minutes(), lines);
        }

        private static GuideScript.Block copy(GuideScript.Block block, BigDecimal minutes, List<GuideLine> lines) {
            return new GuideScript.Block(
                    block.block(),
                    block.title(),
                    minutes,
                    block.stages(),
                    block.forces(),
                    lines,
                    block.probes(),
                    block.probesPerRole(),
                    block.captures());
        }

        private static List<String> said(GuideScript script) {
            return LINT.guide(script, "en").stream().map(TalkTest::line).toList();
        }
    }

    @Nested
    class An_interviewer {
        @Test
        void gets_hints_only_and_only_on_own_words() {
            assertThat(LINT
                            .turns(
                                    List.of(
                                            new Turn(true, "Don't you think it saves time?", true),
                                            new Turn(false, "Don't you know it? ".repeat(20), true)),
                                    "en")
                            .stream()
                            .map(TalkTest::line))
                    .containsExactly("Q01 info 1: Leading: “don't you”.");
        }

        @Test
        void is_told_when_talking_more_than_a_quarter() {
            assertThat(said(30)).containsExactly("Q28 info: You spoke 30 % of the words; 25 % leave people room.");
            assertThat(said(25)).isEmpty();
        }

        @Test
        void may_talk_in_welcome_and_close() {
            assertThat(LINT.turns(
                            List.of(
                                    new Turn(true, "word ".repeat(90), false),
                                    new Turn(false, "word ".repeat(10), true)),
                            "en"))
                    .isEmpty();
        }

        private static List<String> said(int share) {
            return LINT
                    .turns(
                            List.of(
                                    new Turn(true, "word ".repeat(share), true),
                                    new Turn(false, "word ".repeat(100 - share), true)),
                            "en")
                    .stream()
                    .map(TalkTest::line)
                    .toList();
        }
    }

    private static String line(Advice one) {
        String subject = one.place().subject();
        return one.rule() + " " + one.level().code() + (subject.isEmpty() ? "" : " " + subject) + ": " + one.message();
    }
}
