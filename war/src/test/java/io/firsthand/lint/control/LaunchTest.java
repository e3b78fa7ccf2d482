package io.firsthand.lint.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.instruments.control.Instruments;
import io.firsthand.instruments.entity.BankOption;
import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.LocalText;
import io.firsthand.instruments.entity.OptionOrder;
import io.firsthand.lint.entity.Advice;
import io.firsthand.lint.entity.Fix;
import io.firsthand.lint.entity.Level;
import io.firsthand.lint.entity.SurveyDraft;
import io.firsthand.lint.entity.SurveyDraft.Asked;
import io.firsthand.lint.entity.SurveyDraft.LiveWording;
import io.firsthand.lint.entity.SurveyDraft.Setup;
import io.firsthand.lint.entity.SurveyDraft.Setup.Kept;
import io.firsthand.lint.entity.TypedQuestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What has to hold before people see a survey, and what one click mends. */
class LaunchTest {
    private static final Instruments INSTRUMENTS = new Instruments();
    private static final Lint LINT = new Lint();
    private static final Map<String, String> NOTICE =
            INSTRUMENTS.notice().required().stream().collect(Collectors.toMap(element -> element, element -> "Said."));

    @Test
    void a_filled_draft_with_consent_and_notice_may_go_live() {
        assertThat(LINT.launch(draft("CON1", "TRG1", "WOR2").done())).isEmpty();
    }

    @Nested
    class The_notice {
        @Test
        void blocks_for_each_element_that_is_missing() {
            var notice = new HashMap<>(NOTICE);
            notice.remove("retention");
            notice.put("complaint", "  ");

            assertThat(said(draft("CON1", "TRG1", "WOR2").notice(notice).done()))
                    .containsExactly(
                            "Q22 block retention: The notice does not say: retention.",
                            "Q22 block complaint: The notice does not say: complaint.");
        }

        @Test
        void blocks_when_consent_is_the_basis_and_nobody_is_asked_first() {
            assertThat(said(draft("TRG1", "WOR2").done()))
                    .containsExactly("Q22 block CON1: CON1 is missing: nobody is asked for consent.");
            assertThat(said(draft("TRG1", "CON1", "WOR2").done()))
                    .containsExactly("Q22 block CON1: CON1 is not first.");
        }

        @Test
        void blocks_when_consent_can_be_skipped() {
            var consent = question("CON1");
            var asked =
                    List.of(new Asked(consent, consent.showIf(), false, consent.ends()), Asked.of(question("TRG1")));

            assertThat(said(filled(SurveyDraft.of("en", asked)).done()))
                    .containsExactly("Q22 block CON1: CON1 does not require an answer.");
        }

        @Test
        void only_advises_when_consent_is_asked_on_another_basis() {
            assertThat(said(draft("CON1", "TRG1", "WOR2")
                            .setup(new Setup("other", "normal", 0, 3, Set.of()))
                            .done()))
                    .containsExactly(
                            "Q22 warn CON1: CON1 asks for consent although the answers are used on another basis.");
        }
    }

    @Nested
    class Gaps {
        @Test
        void block_when_they_are_not_filled_and_are_named_once() {
            assertThat(said(draft("CON1", "CTX1", "LNG1")
                            .values(Map.of("decision", "start"))
                            .done()))
                    .containsExactly("Q29 block product: {product} is not filled; it stands in CTX1.");
        }

        @Test
        void block_when_a_bracket_of_a_template_is_left() {
            assertThat(said(draft("CON1", "TRG1")
                            .texts(Map.of("the thanks", "Thank you for [task just done]."))
                            .done()))
                    .containsExactly("Q29 block the thanks: “[task just done]” is left in the thanks.");
        }

        @Test
        void only_advise_when_what_fills_them_does_not_fit() {
            assertThat(said(draft("CON1", "SCR2")
                            .values(Map.of("product", "Acme", "decision", "to start."))
                            .done()))
                    .containsExactly("Q29 warn decision: {decision} ends in a full stop.");
            assertThat(said(draft("CON1", "SCR2")
                            .values(Map.of("product", "Acme", "decision", "to start"))
                            .done()))
                    .containsExactly("Q29 warn decision: {decision} begins with “to”; give the verb in its base form.");
        }
    }

    @Nested
    class Promises {
        @Test
        void block_when_anonymity_is_promised_and_tokens_are_kept() {
            assertThat(said(draft("CON1", "TRG1", "WOR2")
                            .texts(Map.of("the welcome", "This survey is anonymous."))
                            .setup(new Setup("consent", "normal", 0, 3, Set.of(Kept.IDENTIFIERS)))
                            .done()))
                    .containsExactly(
                            "Q32 block the welcome: “anonymous” in the welcome is not true of tokens or hidden ids.");
        }

        @Test
        void hold_when_nothing_is_kept() {
            assertThat(LINT.launch(draft("CON1", "TRG1", "WOR2")
                            .texts(Map.of("the welcome", "This survey is anonymous."))
                            .done()))
                    .isEmpty();
        }

        @Test
        void block_when_the_address_is_kept_that_is_said_not_to_be() {
            assertThat(said(draft("CON1", "TRG1")
                            .texts(Map.of("the welcome", "We do not store your IP."))
                            .setup(new Setup("consent", "normal", 0, 3, Set.of(Kept.IP)))
                            .done()))
                    .containsExactly(
                            "Q32 block the welcome: “we do not store your ip” in the welcome is not true of the IP address.");
        }

        @Test
        void block_when_names_stand_beside_quotes_that_are_to_be_without() {
            assertThat(said(draft("CON1", "TRG1", "CON3")
                            .setup(new Setup("consent", "normal", 0, 3, Set.of(Kept.DISPLAY_NAMES)))
                            .done()))
                    .containsExactly("Q32 block CON3: “without your name” in CON3 is not true of names beside quotes.");
        }
    }

    @Nested
    class Series {
        @Test
        void drift_when_words_change_within_a_version() {
            var live = Map.of("PAI1", new LiveWording(1, "What got in your way?", List.of()));

            assertThat(said(draft("CON1", "PAI1").live(live).done()))
                    .containsExactly("Q27 warn PAI1: PAI1 differs from the last live survey and still is version 1.");
            assertThat(LINT.launch(draft("CON1", "PAI1")
                            .live(Map.of("PAI1", new LiveWording(2, "What got in your way?", List.of())))
                            .done()))
                    .isEmpty();
        }

        @Test
        void break_when_a_standard_is_changed() {
            var nps = question("NPS1");
            var changed = copy(nps, LocalText.english("How likely are you to recommend {company}?"), nps.order());

            assertThat(LINT.question(changed, "en"))
                    .extracting(Advice::rule, Advice::fix)
                    .containsExactly(org.assertj.core.api.Assertions.tuple("Q23", new Fix.Restore()));
            assertThat(LINT.question(nps, "en")).isEmpty();
        }
    }

    @Nested
    class Shuffling {
        @Test
        void is_warned_of_for_ranges_and_hinted_at_for_long_lists() {
            var size = question("FIR1");
            var shuffled = copy(size, size.wording(), OptionOrder.RANDOM);
            var drivers = question("DRV2");
            var unshuffled = copy(drivers, drivers.wording(), OptionOrder.AS_LISTED);

            assertThat(advice(shuffled, "Q25"))
                    .containsExactly("warn Its options have an order and are shuffled. OrderOptions[order=FIXED]");
            assertThat(advice(unshuffled, "Q25"))
                    .containsExactly(
                            "info It lists 6 options without an order, unshuffled. OrderOptions[order=RANDOM]");
            assertThat(advice(drivers, "Q25")).isEmpty();
            assertThat(advice(size, "Q25")).isEmpty();
        }

        private List<String> advice(BankQuestion item, String rule) {
            return LINT
                    .survey(SurveyDraft.of("en", List.of(Asked.of(item)))
                            .anchor(INSTRUMENTS.shelf().anchor("dec").orElseThrow())
                            .done())
                    .stream()
                    .filter(one -> one.rule().equals(rule))
                    .map(one -> one.level().code() + " " + one.message() + " " + one.fix())
                    .toList();
        }
    }

    @Nested
    class Address_in_German {
        @Test
        void is_one_form_for_a_whole_survey() {
            var formal = TypedQuestion.open("de", "Was haben Sie zuerst getan?").asBankQuestion();
            var informal = TypedQuestion.open("de", "Was hat dich überrascht, wenn überhaupt etwas?")
                    .asBankQuestion();

            assertThat(address(formal, informal)).containsExactly("“Sie” and “dich” stand in one text.");
            assertThat(address(formal, formal)).isEmpty();
            assertThat(address(
                            informal,
                            TypedQuestion.open("de", "Ihr habt gewechselt. Was hat dir geholfen?")
                                    .asBankQuestion()))
                    .isEmpty();
        }

        private List<String> address(BankQuestion... items) {
            return LINT
                    .survey(SurveyDraft.of("de", Stream.of(items).map(Asked::of).toList())
                            .done())
                    .stream()
                    .filter(one -> one.rule().equals("Q33"))
                    .map(Advice::message)
                    .toList();
        }
    }

    @Nested
    class One_click {
        @Test
        void rewords_where_better_words_are_known() {
            assertThat(Stream.of(
                                    "How great was the start?",
                                    "How difficult was it to export a report?",
                                    "How often do you export reports?",
                                    "What do you think of our new editor?",
                                    "Many customers say setup is quick. What was yours like?",
                                    "What nearly stopped you?",
                                    "Which features do you miss?")
                            .map(LaunchTest::fix))
                    .containsExactly(
                            new Fix.Reword("What was the start like?"),
                            new Fix.Reword("How difficult or easy was it to export a report?"),
                            new Fix.Reword("How often do you export reports in the last {window}?"),
                            new Fix.Reword("What do you think of our editor?"),
                            new Fix.Reword("What was yours like?"),
                            new Fix.Reword("What, if anything, nearly stopped you?"),
                            new Fix.Reword("What got in your way the last time?"));
        }

        @Test
        void splits_two_questions() {
            assertThat(fix("What is your role? Who decides on tools?"))
                    .isEqualTo(new Fix.Split("What is your role?", "Who decides on tools?"));
        }

        @Test
        void puts_the_open_question_first() {
            assertThat(LINT.survey(draft("PRF2", "PRF1").done()))
                    .extracting(Advice::rule, Advice::fix)
                    .containsExactly(org.assertj.core.api.Assertions.tuple("Q15", new Fix.Move(1)));
        }
    }

    private static Fix fix(String wording) {
        return LINT.question(TypedQuestion.open("en", wording).asBankQuestion(), "en").stream()
                .flatMap(one -> one.oneClick().stream())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> said(SurveyDraft draft) {
        return LINT.launch(draft).stream()
                .filter(one -> one.level() != Level.INFO)
                .map(one -> one.rule() + " " + one.level().code() + " "
                        + one.place().subject() + ": " + one.message())
                .toList();
    }

    private static SurveyDraft.Edit draft(String... ids) {
        var asked = new ArrayList<Asked>();
        Stream.of(ids).map(LaunchTest::question).map(Asked::of).forEach(asked::add);
        return filled(SurveyDraft.of("en", asked));
    }

    private static SurveyDraft.Edit filled(SurveyDraft.Edit draft) {
        return draft.anchor(INSTRUMENTS.shelf().anchor("dec").orElseThrow())
                .notice(NOTICE)
                .values(Map.of("product", "Acme Plan", "company", "Acme", "decision", "start using Acme Plan"));
    }

    private static BankQuestion question(String id) {
        return INSTRUMENTS.bank().question(id).orElseThrow();
    }

    private static BankQuestion copy(BankQuestion q, LocalText wording, OptionOrder order) {
        List<BankOption> options = q.options();
        return new BankQuestion(
                q.id(),
                q.version(),
                q.permission(),
                q.kind(),
                wording,
                q.pipedWording(),
                options,
                q.rows(),
                q.columns(),
                q.sides(),
                order,
                q.exhaustive(),
                q.maxChoices(),
                q.required(),
                q.feeds(),
                q.topic(),
                q.promptedness(),
                q.showIf(),
                q.ref(),
                q.ends(),
                q.purpose(),
                q.personal(),
                q.contact(),
                q.lock(),
                q.source(),
                q.printWith(),
                q.figure());
    }
}
