package io.firsthand.blueprints.control;

import static io.firsthand.blueprints.control.Drafts.asking;
import static io.firsthand.blueprints.control.Drafts.filled;
import static io.firsthand.blueprints.control.Drafts.filledWith;
import static io.firsthand.blueprints.control.Drafts.item;
import static io.firsthand.blueprints.control.Drafts.layout;
import static io.firsthand.blueprints.control.Drafts.ofPack;
import static io.firsthand.blueprints.control.Drafts.option;
import static io.firsthand.blueprints.control.Drafts.own;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.blueprints.entity.Draft;
import io.firsthand.blueprints.entity.Layout;
import io.firsthand.blueprints.entity.Placed;
import io.firsthand.blueprints.entity.Remark;
import io.firsthand.blueprints.entity.SurveyLanguage;
import io.firsthand.instruments.entity.Audience;
import io.firsthand.instruments.entity.ItemKind;
import io.firsthand.instruments.entity.Pack;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {
    private static List<String> remarks(Layout layout) {
        return layout.remarks().stream()
                .map(remark -> remark.kind() + " " + remark.at() + ": " + remark.detail())
                .toList();
    }

    @Nested
    class A_pack {
        static Stream<Arguments> packs() {
            return Drafts.INSTRUMENTS.shelf().packs().stream()
                    .flatMap(pack -> Arrays.stream(Audience.values()).map(audience -> Arguments.of(pack, audience)));
        }

        @ParameterizedTest
        @MethodSource("packs")
        void is_ready_once_its_gaps_are_filled_and_takes_the_time_it_states(Pack pack, Audience audience) {
            var layout = layout(filled(ofPack(pack.id(), audience)));
            assertThat(remarks(layout)).isEmpty();
            assertThat(layout.isReady()).isTrue();
            // CON4 is one of the screener's own items
            assertThat(layout.seconds())
                    .isEqualTo(15
                            + pack.time().get(audience).toSeconds()
                            + (pack.id().equals("SC") ? 12 : 24));
            assertThat(layout.openTexts()).isEqualTo(pack.openTexts());
        }

        @Test
        void asks_permission_first_and_the_others_last() {
            var layout = layout(ofPack("RB", Audience.B2B));
            assertThat(layout.questions().stream().map(placed -> placed.part() + " " + placed.id()))
                    .containsExactly(
                            "OPENING CON1", "MAIN TRG1", "MAIN WOR2", "CLOSING CON3", "CLOSING CON4", "CLOSING CON6");
            assertThat(layout.anchor(SurveyLanguage.EN))
                    .contains("Think back to when you decided to {decision}. The questions are about that decision.");
        }

        @Test
        void names_what_fills_its_gaps_and_for_what() {
            var gaps = layout(ofPack("RB", Audience.B2B)).gaps();
            assertThat(gaps.stream().map(gap -> gap.name() + (gap.needed() ? "! " : " ") + gap.usedBy()))
                    .containsExactly(
                            "decision! [anchor]",
                            "product! [TRG1, N1]",
                            "talkMinutes [CON4]",
                            "company! [N1, N6]",
                            "purpose [N1]",
                            "extras [N5]",
                            "processor! [N7]",
                            "place! [N7]",
                            "retention [N8]",
                            "contact! [N9]",
                            "authority! [N10]",
                            "noticeUrl! [N11]");
        }

        @Test
        void says_what_is_missing_while_nothing_is_filled() {
            assertThat(remarks(layout(ofPack("RB", Audience.B2B))))
                    .containsExactly(
                            "GAP decision: {decision} is not filled; anchor needs it.",
                            "GAP product: {product} is not filled; TRG1, N1 need it.",
                            "GAP company: {company} is not filled; N1, N6 need it.",
                            "GAP processor: {processor} is not filled; N7 needs it.",
                            "GAP place: {place} is not filled; N7 needs it.",
                            "GAP contact: {contact} is not filled; N9 needs it.",
                            "GAP authority: {authority} is not filled; N10 needs it.",
                            "GAP noticeUrl: {noticeUrl} is not filled; N11 needs it.");
        }
    }

    @Nested
    class A_condition {
        @Test
        void that_cannot_be_read_is_named_and_not_applied() {
            var layout = layout(asking(item("TRG1", ""), item("WOR2", "TRG1 is long")));
            assertThat(remarks(layout)).containsExactly("LOGIC WOR2: The condition \"TRG1 is long\": '=' is missing.");
            assertThat(layout.questions(Placed.Part.MAIN).stream().map(Placed::showIf))
                    .containsExactly(null, null);
        }

        @Test
        void names_earlier_items_only_and_codes_that_there_are() {
            assertThat(remarks(layout(asking(
                            item("WOR2", "SCR2=alone"),
                            item("SCR2", "SCR2=alone"),
                            item("DRV2", "SEE1=web"),
                            item("PUL1", "SCR2=maybe or subst(WOR2)")))))
                    .containsExactly(
                            "LOGIC WOR2: \"SCR2=alone\" names SCR2, which does not come before WOR2.",
                            "LOGIC SCR2: \"SCR2=alone\" names SCR2, which does not come before SCR2.",
                            "LOGIC DRV2: \"SEE1=web\" names SEE1, which is not asked.",
                            "LOGIC PUL1: \"SCR2=maybe or subst(WOR2)\" asks for 'maybe', and SCR2 has no such answer; it"
                                    + " has alone, with, advised, user, nopart, pns.");
        }

        @Test
        void of_the_bank_may_name_what_is_not_asked_as_long_as_something_is_left() {
            assertThat(remarks(layout(asking(item("WOR2", ""), item("WOR4", "")))))
                    .isEmpty();
            assertThat(remarks(layout(asking(item("WOR4", ""), item("WOR2", "")))))
                    .containsExactly(
                            "UNREACHABLE WOR4: No answer leads to WOR4: it is shown if subst(WOR2) or subst(WOR3),"
                                    + " and nothing that is asked before it can make that true.");
        }

        @Test
        void joins_those_of_bank_and_draft() {
            var layout = layout(asking(item("WLS1", ""), item("TRG1", ""), item("WLS2", "subst(TRG1)")));
            assertThat(String.valueOf(layout.questions(Placed.Part.MAIN).get(2).showIf()))
                    .isEqualTo("not WLS1=open and subst(TRG1)");
        }
    }

    @Nested
    class What_no_answer_can_reach {
        @Test
        void is_found_through_conditions_of_conditions() {
            var layout = layout(asking(
                    item("WLS1", ""),
                    item("TRG1", "WLS1=ours"),
                    item("PUL1", "WLS1=open"),
                    item("WOR2", "subst(TRG1) and subst(PUL1)")));
            assertThat(remarks(layout))
                    .containsExactly("UNREACHABLE WOR2: No answer leads to WOR2: after what comes before it,"
                            + " \"subst(TRG1) and subst(PUL1)\" cannot become true.");
        }

        @Test
        void is_what_comes_after_every_way_ended() {
            var ends = List.of(
                    new Draft.End("SCR2 in {alone,with,advised,user}", "N-END", false),
                    new Draft.End("not SCR2 in {alone,with,advised,user}", "N-OUT", false));
            assertThat(remarks(layout(asking(ends, item("SCR2", ""), item("TRG1", "")))))
                    .containsExactly(
                            "UNREACHABLE TRG1: No answer leads to TRG1: every way ends before it, at \"not SCR2 in"
                                    + " {alone,with,advised,user}\".",
                            "UNREACHABLE CON3: No answer leads to CON3: every way ends before it, at \"not SCR2 in"
                                    + " {alone,with,advised,user}\".",
                            "UNREACHABLE last page: No answer leads to the last page: every way ends before it, at \"not"
                                    + " SCR2 in {alone,with,advised,user}\".");
        }

        @Test
        void is_an_end_that_another_comes_before() {
            var ends = List.of(
                    new Draft.End("SCR2 in {nopart,user}", "N-OUT", false),
                    new Draft.End("SCR2=nopart", "N-END", false));
            var layout = layout(asking(ends, item("SCR2", "")));
            assertThat(remarks(layout))
                    .containsExactly(
                            "UNREACHABLE end SCR2=nopart: No answer ends the survey at \"SCR2=nopart\": it cannot"
                                    + " become true, or another end comes before it.");
            assertThat(layout.paths().screens()).containsExactly("N-NO", "N-OUT", "N-END");
        }

        @Test
        void counts_how_many_may_be_chosen() {
            var layout = layout(asking(
                    item("DRV2", ""),
                    item("TRG1", "DRV2=price and DRV2=trust"),
                    item("PUL1", "DRV2=price and DRV2=trust and DRV2=speed"),
                    item("WOR2", "DRV2=price and DRV2=dk")));
            assertThat(layout.remarks().stream().map(Remark::at)).containsExactly("PUL1", "WOR2");
        }

        @Test
        void is_not_claimed_when_there_are_too_many_ways() {
            var items = new java.util.ArrayList<Draft.Item>();
            var all = new StringBuilder("subst(OW00)");
            for (int i = 0; i < 20; i++) {
                var id = "OW" + i / 10 + i % 10;
                items.add(own(id, "What happened?", ItemKind.OT));
                all.append(" and subst(").append(id).append(')');
            }
            items.add(item("TRG1", all.toString()));
            var layout = layout(asking(items.toArray(Draft.Item[]::new)));
            assertThat(layout.paths().isComplete()).isFalse();
            assertThat(layout.remarks().stream().map(Remark::kind)).containsExactly(Remark.Kind.LONG);
        }
    }

    @Nested
    class An_end {
        @Test
        void needs_known_words_and_an_answer_that_it_asks_for() {
            var ends = List.of(new Draft.End("mode=normal", "N-X", false), new Draft.End("", "N-END", false));
            assertThat(remarks(layout(asking(ends, item("TRG1", "")))))
                    .containsExactly(
                            "LOGIC end 1: There are no closing words 'N-X'.",
                            "LOGIC end 1: \"mode=normal\" asks for no answer, so it never ends anything.",
                            "LOGIC end 2: The condition \"\": it ends too early.");
        }

        @Test
        void that_screens_out_makes_its_question_required() {
            var ends = List.of(new Draft.End("SCR2=nopart", "N-OUT", false));
            assertThat(layout(asking(ends, item("SCR2", "")))
                            .questions(Placed.Part.MAIN)
                            .get(0)
                            .required())
                    .isTrue();
            assertThat(layout(asking(item("SCR2", "")))
                            .questions(Placed.Part.MAIN)
                            .get(0)
                            .required())
                    .isFalse();
        }
    }

    @Nested
    class A_gap {
        @Test
        void is_checked_for_its_form_as_advice() {
            var draft = asking(item("TRG1", ""), item("SCR1", ""));
            draft = filledWith(draft, "decision", List.of("To start using Acme Plan."));
            draft = filledWith(draft, "real", List.of("Acme Plan"));
            var layout = layout(draft);
            assertThat(remarks(layout))
                    .containsExactly(
                            "FORM decision: {decision} begins with \"to\"; the sentence says it already: \"decided to …\".",
                            "FORM real: {real} is a list of 2 to 8 short texts; it has 1.");
            assertThat(layout.isReady()).isTrue();
        }

        @Test
        void that_nobody_knows_blocks() {
            assertThat(remarks(layout(asking(own("OWN1", "What did {thing} do?", ItemKind.OT)))))
                    .containsExactly(
                            "UNKNOWN_GAP thing: {thing} in OWN1 is no placeholder that anything fills. Write the"
                                    + " words themselves.");
        }

        @Test
        void inside_what_fills_another_is_used_too() {
            var layout = layout(filledWith(asking(item("WOR2", "")), "product", null));
            assertThat(remarks(layout)).containsExactly("GAP product: {product} is not filled; N1 needs it.");
            assertThat(layout.elements().stream()
                            .filter(element -> !element.missingIn().isEmpty())
                            .map(Layout.Element::name))
                    .containsExactly("controller", "purpose");
        }

        @Test
        void of_a_name_is_filled_once_for_all_languages() {
            var english = filled(ofPack("LU", Audience.B2C));
            var both = new Draft(
                    english.name(),
                    null,
                    null,
                    Audience.B2C,
                    List.of(SurveyLanguage.EN, SurveyLanguage.DE),
                    english.anchor(),
                    Map.of(),
                    english.fillings(),
                    english.items(),
                    english.ends(),
                    english.basis(),
                    english.mode(),
                    english.closing(),
                    Map.of());
            var layout = layout(both);
            assertThat(layout.fillings().value("product", SurveyLanguage.DE)).contains("Acme Plan");
            assertThat(layout.fillings().value("place", SurveyLanguage.DE)).isEmpty();
        }
    }

    @Nested
    class The_notice {
        private Layout with(Draft.Basis basis, Draft.Mode mode, Map<String, Map<SurveyLanguage, String>> notice) {
            return layout(Drafts.with(
                    List.of(item("TRG1", "")),
                    List.of(),
                    basis,
                    mode,
                    List.of("CON3", "CON4", "CON6", "CON5"),
                    notice));
        }

        private static List<String> words(Layout layout, String... pieces) {
            return layout.notice().stream()
                    .filter(line -> List.of(pieces).contains(line.piece().id()))
                    .map(line ->
                            layout.fillings().fill(line.words().getOrDefault(SurveyLanguage.EN, ""), SurveyLanguage.EN))
                    .toList();
        }

        @Test
        void follows_basis_and_mode() {
            var consent = with(Draft.Basis.CONSENT, Draft.Mode.NORMAL, Map.of());
            assertThat(words(consent, "N1", "N2", "N6", "N8", "N12a", "N12b", "N13", "N14"))
                    .containsExactly(
                            "Acme asks for your experience. We want to learn how people choose and use Acme Plan, to improve"
                                    + " it and the way we explain it.",
                            "It takes about 2 minutes.",
                            "Colleagues at Acme read them and may quote your words without your name.",
                            "After 24 months we delete them or remove everything that points to you.",
                            "We use your answers because you agree. You can withdraw at any time; what was done before stays"
                                    + " lawful.",
                            "Keep this code if you want to withdraw later: {code}");
            var anonymous = with(Draft.Basis.OTHER, Draft.Mode.ANONYMOUS, Map.of());
            assertThat(words(anonymous, "N6", "N9", "N12a", "N13", "N14"))
                    .containsExactly(
                            "Colleagues at Acme read them and may quote your words without your name.",
                            "Questions: privacy@acme.example.",
                            "We cannot tell which answers are yours, so we cannot find or delete them later.");
            assertThat(words(with(Draft.Basis.CONSENT, Draft.Mode.STRICT, Map.of()), "N6"))
                    .containsExactly("Colleagues at Acme read them.");
        }

        @Test
        void decides_which_permissions_are_asked() {
            var consent = with(Draft.Basis.CONSENT, Draft.Mode.STRICT, Map.of());
            assertThat(consent.questions().stream().map(Placed::id))
                    .containsExactly("CON1", "TRG1", "CON2", "CON3", "CON4", "CON6", "CON5");
            var anonymous = with(Draft.Basis.OTHER, Draft.Mode.ANONYMOUS, Map.of());
            assertThat(anonymous.questions().stream().map(Placed::id)).containsExactly("TRG1", "CON3");
            assertThat(anonymous.remarks().stream().map(remark -> remark.kind() + " " + remark.at()))
                    .containsExactly("LEFT_OUT CON4", "LEFT_OUT CON6", "LEFT_OUT CON5", "GAP basisText");
        }

        @Test
        void loses_an_element_with_its_words_and_keeps_it_with_others() {
            var taken = with(Draft.Basis.CONSENT, Draft.Mode.NORMAL, Map.of("N8", Map.of(SurveyLanguage.EN, " ")));
            assertThat(remarks(taken)).containsExactly("NOTICE N8: The notice must say 'retention', and does not yet.");
            var own = with(
                    Draft.Basis.CONSENT,
                    Draft.Mode.NORMAL,
                    Map.of("N8", Map.of(SurveyLanguage.EN, "We delete them after a year.")));
            assertThat(own.isReady()).isTrue();
            assertThat(words(own, "N8")).containsExactly("We delete them after a year.");
        }
    }

    @Nested
    class A_question {
        @Test
        void falls_to_a_hint_after_a_list_on_its_topic() {
            var layout = layout(asking(item("PRF2", ""), item("PRF1", ""), item("DRV1", "")));
            assertThat(layout.questions(Placed.Part.MAIN).stream()
                            .map(placed -> placed.id() + " " + placed.promptedness()))
                    .containsExactly("PRF2 LISTED", "PRF1 CUED", "DRV1 UNPROMPTED");
        }

        @Test
        void may_have_own_words_or_be_an_own_one() {
            var reworded =
                    new Draft.Item("WOR2", 1, Map.of(SurveyLanguage.EN, "What, if anything, held you back?"), "", null);
            var layout = layout(asking(
                    reworded, own("OWN1", "Which one?", ItemKind.SC, option("a", "This"), option("other", "Another"))));
            assertThat(layout.questions(Placed.Part.MAIN).stream()
                            .map(placed -> placed.id() + " "
                                    + placed.question().wording().base() + " "
                                    + placed.question().feeds() + " " + placed.reworded()))
                    .containsExactly(
                            "WOR2 What, if anything, held you back? [objection, concern] true",
                            "OWN1 Which one? [pain] true");
            assertThat(remarks(layout)).isEmpty();
        }

        @Test
        void is_named_when_the_bank_does_not_have_it_or_it_is_asked_twice_or_has_no_words() {
            var silent = new Draft.Item(
                    "OWN1",
                    1,
                    Map.of(),
                    "",
                    new Draft.Own(ItemKind.OT, List.of(), List.of(), "", null, false, 0, false));
            assertThat(remarks(layout(asking(
                            item("XXX1", ""),
                            item("TRG1", ""),
                            item("TRG1", ""),
                            own("WOR2", "Mine?", ItemKind.OT),
                            new Draft.Item("PUL1", 7, Map.of(), "", null),
                            silent))))
                    .containsExactly(
                            "UNKNOWN_ITEM XXX1: The bank has no question XXX1.",
                            "UNKNOWN_ITEM TRG1: TRG1 is asked twice. Take one of them out.",
                            "UNKNOWN_ITEM WOR2: WOR2 is an id of the bank. Give your own question another one.",
                            "VERSION PUL1: The bank has version 1 of PUL1 now, the draft was made with 7; the words shown are"
                                    + " the bank's.",
                            "WORDS OWN1: OWN1 has no words in this language yet.",
                            "FEEDS OWN1: OWN1 serves no field of a profile. Say what an answer is about.");
        }
    }

    @Test
    void a_survey_is_measured_against_five_minutes() {
        var layout = layout(asking(
                item("CTX1", ""),
                item("TRG1", ""),
                item("FRM1", ""),
                item("PUL1", ""),
                item("WOR2", ""),
                item("DRV1", ""),
                item("GOA1", "")));
        assertThat(layout.seconds()).isEqualTo(15 + 7 * 45 + 12);
        assertThat(remarks(layout))
                .containsExactly("LONG survey: It takes 5:42; people give about 5:00. Take out what decides least.");
    }

    @Test
    void an_empty_draft_says_so() {
        assertThat(remarks(layout(asking())))
                .containsExactly("NOTHING_ASKED survey: Nothing is asked yet. Add a question or start from a set.");
    }
}
