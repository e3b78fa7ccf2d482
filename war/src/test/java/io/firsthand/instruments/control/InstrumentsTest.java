package io.firsthand.instruments.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.firsthand.instruments.entity.Anchor;
import io.firsthand.instruments.entity.Audience;
import io.firsthand.instruments.entity.BankOption;
import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.Condition;
import io.firsthand.instruments.entity.GuideBlock;
import io.firsthand.instruments.entity.GuideBook;
import io.firsthand.instruments.entity.GuideLine;
import io.firsthand.instruments.entity.GuideScript;
import io.firsthand.instruments.entity.ItemKind;
import io.firsthand.instruments.entity.LocalText;
import io.firsthand.instruments.entity.OptionOrder;
import io.firsthand.instruments.entity.Pack;
import io.firsthand.instruments.entity.PackShelf;
import io.firsthand.instruments.entity.Preset;
import io.firsthand.instruments.entity.QuestionBank;
import io.firsthand.spi.Promptedness;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the shipped files claim, computed again: every change of an item, pack or guide must pass. */
class InstrumentsTest {
    private static final QuestionBank BANK = new Instruments().bank();
    private static final PackShelf SHELF = new Instruments().shelf();
    private static final GuideBook GUIDES = new Instruments().guides();
    private static final Pattern GAP = Pattern.compile("\\{([^}]*)}");

    @Nested
    class The_bank {
        @Test
        void has_76_items_and_6_permissions() {
            assertThat(BANK.questions().stream().filter(BankQuestion::permission))
                    .hasSize(6);
            assertThat(BANK.questions().stream().filter(question -> !question.permission()))
                    .hasSize(76);
        }

        @Test
        void carries_everything_of_an_item() {
            assertThat(question("WOR4"))
                    .isEqualTo(new BankQuestion(
                            "WOR4",
                            1,
                            false,
                            ItemKind.SC,
                            text("Is that still a concern today?", "Ist das heute noch eine Sorge?"),
                            new LocalText(Map.of(
                                    "en",
                                    "You wrote: \"{answer:WOR2}\". Is that still a concern today?",
                                    "de",
                                    "Sie haben geschrieben: „{answer:WOR2}“. Ist das heute noch eine Sorge?",
                                    "de-x-du",
                                    "Du hast geschrieben: „{answer:WOR2}“. Ist das heute noch eine Sorge?")),
                            List.of(
                                    option("open", "Yes", "Ja"),
                                    option("partly", "Partly", "Teilweise"),
                                    option("gone", "No longer", "Nicht mehr"),
                                    option(
                                            "true",
                                            "It turned out to be a real problem",
                                            "Es wurde zu einem echten Problem"),
                                    option(
                                            "nothing",
                                            "Nothing nearly stopped me",
                                            "Nichts hat mich beinahe abgehalten")),
                            null,
                            null,
                            0,
                            OptionOrder.AS_LISTED,
                            true,
                            0,
                            false,
                            List.of("concern"),
                            "status",
                            null,
                            Condition.parse("subst(WOR2) or subst(WOR3)"),
                            List.of("WOR2"),
                            List.of(),
                            text("status of the worry", "Stand der Sorge"),
                            false,
                            false,
                            null,
                            null,
                            null,
                            null));
        }

        @Test
        void fills_tails_and_yes_no_from_one_place() {
            assertThat(question("SEE4").options().get(7))
                    .isEqualTo(new BankOption(
                            "other", text("something else (please say)", "anderes (bitte angeben)"), null, true));
            assertThat(question("CON4").options())
                    .containsExactly(option("yes", "Yes", "Ja"), option("no", "No", "Nein"));
        }

        @Test
        void keeps_tails_last() {
            assertThat(BANK.questions()).allSatisfy(question -> {
                var tails = question.options().stream().map(BankOption::tail).toList();
                assertThat(tails).as(question.id()).isSorted();
            });
        }

        @Test
        void names_only_earlier_items_and_their_codes_in_conditions() {
            var earlier = new HashSet<String>();
            for (BankQuestion question : BANK.questions()) {
                for (var mention : mentions(question).entrySet()) {
                    assertThat(earlier).as(question.id() + " is shown by").contains(mention.getKey());
                    assertThat(question(mention.getKey()).options().stream().map(BankOption::code))
                            .as(question.id() + " is shown by codes of " + mention.getKey())
                            .containsAll(mention.getValue());
                }
                earlier.add(question.id());
            }
        }

        @Test
        void asks_what_is_shown_by_subst_only_after_items_that_people_write() {
            assertThat(BANK.questions().stream()
                            .map(BankQuestion::showIf)
                            .flatMap(Stream::ofNullable)
                            .flatMap(condition -> condition.mentions().entrySet().stream())
                            .filter(mention -> mention.getValue().isEmpty())
                            .map(mention -> question(mention.getKey()).kind()))
                    .isNotEmpty()
                    .allMatch(ItemKind::isOpen);
        }

        @Test
        void leans_on_anchors_and_items_that_exist() {
            assertThat(BANK.questions())
                    .allSatisfy(question -> assertThat(question.ref())
                            .allMatch(ref -> BANK.question(ref).isPresent()
                                    || SHELF.anchor(ref).isPresent()));
        }

        @Test
        void has_only_gaps_that_are_declared() {
            var declared = BANK.placeholders().stream()
                    .map(placeholder -> placeholder.name())
                    .toList();

            assertThat(wordings().flatMap(text -> GAP.matcher(text).results().map(match -> match.group(1))))
                    .isNotEmpty()
                    .allMatch(name -> declared.contains(name.startsWith("answer:") ? "answer:ID" : name));
            assertThat(BANK.questions().stream()
                            .flatMap(question -> question.options().stream())
                            .map(BankOption::from)
                            .flatMap(Stream::ofNullable))
                    .allMatch(list -> declared.contains(list) || list.equals("iso-3166"));
        }

        @Test
        void gives_a_purpose_wherever_we_ask_for_personal_or_contact_data() {
            assertThat(BANK.questions().stream().filter(question -> question.personal() || question.contact()))
                    .extracting(BankQuestion::id)
                    .containsExactly("CON6", "B2B1", "FIR1", "FIR2A", "FIR2B", "FIR3A", "FIR3B", "DEM1", "DEM2");
            assertThat(BANK.questions().stream()
                            .filter(question -> question.personal() || question.contact())
                            .map(BankQuestion::purpose))
                    .doesNotContainNull();
        }

        @Test
        void says_of_each_standard_question_where_it_comes_from() {
            assertThat(BANK.questions().stream().filter(question -> question.lock() != null))
                    .extracting(BankQuestion::id, question -> question.lock())
                    .containsExactly(
                            tuple("PMF1", "pmf"),
                            tuple("PMF2", "pmf"),
                            tuple("PMF3", "pmf"),
                            tuple("PMF4", "pmf"),
                            tuple("NPS1", "nps"),
                            tuple("CES2", "ces2"));
            assertThat(BANK.questions().stream().filter(question -> question.lock() != null))
                    .allSatisfy(question -> assertThat(question.source()).isNotBlank());
            assertThat(Optional.ofNullable(question("NPS1").printWith()).map(LocalText::base))
                    .hasValueSatisfying(text ->
                            assertThat(text).startsWith("Net Promoter, ").endsWith("Systems, Inc."));
        }

        @Test
        void prompts_evidence_only_where_people_answer_in_words_or_pick_from_a_list() {
            assertThat(BANK.questions()).allSatisfy(question -> {
                if (question.promptedness() == Promptedness.LISTED) {
                    assertThat(question.kind()).as(question.id()).isEqualTo(ItemKind.MC);
                } else if (question.promptedness() != null) {
                    assertThat(question.kind().isOpen()).as(question.id()).isTrue();
                }
            });
        }

        @Test
        void labels_both_ends_of_each_scale() {
            assertThat(BANK.questions().stream().filter(question -> question.sides() > 0))
                    .allSatisfy(question -> {
                        ItemKind scale = question.columns() == null ? question.kind() : question.columns();
                        assertThat(question.options().stream().map(BankOption::code))
                                .as(question.id())
                                .contains("1", scale == ItemKind.S7 ? "7" : "5");
                    });
        }
    }

    @Nested
    class Packs {
        @Test
        void are_ten_and_ask_what_the_bank_has() {
            assertThat(SHELF.packs())
                    .extracting(Pack::id)
                    .containsExactly("QP", "WD", "FW", "LU", "WL", "NL", "PMF", "RB", "BC", "SC");
            assertThat(SHELF.packs().stream().flatMap(pack -> pack.allItems().stream()))
                    .allMatch(id -> BANK.question(id).isPresent());
        }

        @Test
        void take_the_time_and_have_the_open_texts_that_they_state() {
            for (Pack pack : SHELF.packs()) {
                for (Audience audience : Audience.values()) {
                    var items = pack.itemsOf(audience);
                    assertThat(BANK.time(items))
                            .as(pack.id() + audience)
                            .isEqualTo(pack.time().get(audience));
                    assertThat(BANK.openTexts(items)).as(pack.id() + audience).isEqualTo(pack.openTexts());
                }
            }
        }

        @Test
        void end_in_five_minutes_with_screens_and_additions() {
            var screens = SHELF.settings()
                    .openingTime()
                    .plus(BANK.time(SHELF.settings().closingCounted()));

            assertThat(screens).isEqualTo(Duration.ofSeconds(39));
            for (Pack pack : SHELF.packs()) {
                var addition = Optional.ofNullable(pack.mayAdd());
                var added = addition.map(add -> BANK.time(add.of().subList(0, add.atMost())))
                        .orElse(Duration.ZERO);
                assertThat(longest(pack).plus(screens).plus(added))
                        .as(pack.id())
                        .isLessThanOrEqualTo(SHELF.settings().maxTime());
            }
        }

        @Test
        void show_an_item_by_an_earlier_one_if_they_ask_it() {
            for (Pack pack : SHELF.packs()) {
                for (Audience audience : Audience.values()) {
                    var items = pack.itemsOf(audience);
                    for (String item : items) {
                        var mentioned = mentions(question(item)).keySet();
                        var before = items.subList(0, items.indexOf(item));
                        var asked = mentioned.stream().filter(items::contains).toList();
                        assertThat(before).as(pack.id() + " " + item).containsAll(asked);
                        assertThat(asked.isEmpty()).as(pack.id() + " " + item).isEqualTo(mentioned.isEmpty());
                    }
                }
            }
        }

        @Test
        void ask_what_leans_on_something_only_after_it() {
            for (Pack pack : SHELF.packs()) {
                var anchor = Optional.ofNullable(pack.anchor()).flatMap(SHELF::anchor);
                for (Audience audience : Audience.values()) {
                    var items = pack.itemsOf(audience);
                    for (String item : items) {
                        var before = items.subList(0, items.indexOf(item));
                        assertThat(question(item).ref())
                                .as(pack.id() + " " + item)
                                .satisfiesAnyOf(
                                        refs -> assertThat(refs).isEmpty(),
                                        refs -> assertThat(refs).anyMatch(ref -> meets(anchor, before, ref)));
                    }
                }
            }
        }

        @Test
        void end_by_conditions_on_their_own_items() {
            assertThat(SHELF.packs().stream().flatMap(pack -> pack.ends().stream()))
                    .extracting(end -> end.condition().toString())
                    .containsExactly(
                            "USE2=never", "USE1 in {none,once,dk}", "not SCR1=r*", "not SCR4=none", "SCR2=nopart");
            assertThat(SHELF.packs())
                    .allSatisfy(pack -> assertThat(pack.ends())
                            .allSatisfy(end -> end.condition().mentions().forEach((item, codes) -> {
                                assertThat(pack.items()).contains(item);
                                assertThat(codes).allMatch(question(item)::hasOption);
                            })));
        }

        @Test
        void write_at_most_four_texts_and_two_in_a_row_unless_exempt() {
            for (Pack pack : SHELF.packs()) {
                for (Audience audience : Audience.values()) {
                    assertThat(pack.openTexts())
                            .isLessThanOrEqualTo(SHELF.order().maxOpenTexts());
                    if (!pack.exempt().contains("Q18")) {
                        assertThat(longestRunOfOpenTexts(pack.itemsOf(audience)))
                                .as(pack.id())
                                .isLessThanOrEqualTo(SHELF.order().maxOpenTextsInARow());
                    }
                }
            }
        }

        @Test
        void keep_an_item_between_twins() {
            for (Pack pack : SHELF.packs()) {
                for (List<String> twins : SHELF.order().twins()) {
                    var items = pack.itemsOf(Audience.B2B);
                    if (items.containsAll(twins)) {
                        assertThat(Math.abs(items.indexOf(twins.get(0)) - items.indexOf(twins.get(1))))
                                .as(pack.id() + twins)
                                .isGreaterThan(1);
                    }
                }
            }
        }

        @Test
        void ask_within_a_topic_without_hints_first() {
            for (Pack pack : SHELF.packs()) {
                var latest = new HashMap<String, Promptedness>();
                for (String item : pack.itemsOf(Audience.B2B)) {
                    var code = question(item).promptedness();
                    if (code != null) {
                        var before = latest.put(question(item).topic(), code);
                        assertThat(before == null || before.compareTo(code) <= 0)
                                .as(pack.id() + " " + item)
                                .isTrue();
                    }
                }
            }
        }

        @Test
        void serve_goals_with_packs_and_guides_that_exist() {
            assertThat(SHELF.goals()).hasSize(5).allSatisfy(goal -> {
                assertThat(goal.packs())
                        .isNotEmpty()
                        .allMatch(id -> SHELF.pack(id).isPresent());
                assertThat(goal.guides())
                        .isNotEmpty()
                        .allMatch(id -> GUIDES.guide(id).isPresent());
            });
            assertThat(SHELF.goals().stream().flatMap(goal -> goal.guides().stream()))
                    .containsExactlyInAnyOrderElementsOf(
                            GUIDES.guides().stream().map(guide -> guide.id()).toList());
        }

        @Test
        void stand_under_anchors_that_exist() {
            assertThat(SHELF.anchors())
                    .extracting(Anchor::code)
                    .containsExactly("dec", "stop", "choice", "use", "area");
            assertThat(SHELF.packs().stream().map(Pack::anchor).flatMap(Stream::ofNullable))
                    .hasSize(9)
                    .allMatch(code -> SHELF.anchor(code).isPresent());
        }
    }

    @Nested
    class Guides {
        @Test
        void are_six_with_blocks_b1_to_b6_between_the_shared_ones() {
            assertThat(GUIDES.guides())
                    .extracting(guide -> guide.id())
                    .containsExactly("SW", "LE", "CA", "TR", "CO", "WA");
            assertThat(GUIDES.shared()).extracting(GuideBlock::block).containsExactly("B0", "B7");
            assertThat(GUIDES.defaults())
                    .extracting(GuideBlock::block)
                    .containsExactly("B1", "B2", "B3", "B4", "B5", "B6");
            assertThat(GUIDES.guides())
                    .allSatisfy(guide -> assertThat(guide.blocks())
                            .extracting(GuideBlock::block)
                            .containsExactly("B1", "B2", "B3", "B4", "B5", "B6"));
        }

        @Test
        void have_blocks_that_add_up_to_each_preset() {
            assertThat(GUIDES.presets())
                    .extracting(Preset::id)
                    .containsExactly("quick-15", "quick-18", "quick-20", "deep-45");
            forEachScript(script -> assertThat(minutes(script.blocks()))
                    .as(name(script))
                    .isEqualByComparingTo(BigDecimal.valueOf(script.preset().minutes())));
        }

        @Test
        void give_a_third_of_the_time_to_first_thought_and_doubts() {
            forEachScript(script -> assertThat(minutes(script.blocks().stream()
                                    .filter(block -> Set.of("B2", "B5").contains(block.block()))
                                    .toList())
                            .multiply(BigDecimal.valueOf(3)))
                    .as(name(script))
                    .isGreaterThanOrEqualTo(BigDecimal.valueOf(script.preset().minutes())));
        }

        @Test
        void give_a_minute_to_each_ask_that_must_be_asked() {
            forEachScript(script -> assertThat(script.blocks())
                    .allSatisfy(block -> assertThat(block.minutes())
                            .as(name(script) + block.block())
                            .isGreaterThanOrEqualTo(BigDecimal.valueOf(lines(block, GuideLine.Kind.MUST)))));
        }

        @Test
        void begin_with_permission_to_record() {
            forEachScript(script -> assertThat(lines(script.blocks().get(0), GuideLine.Kind.PERMISSION))
                    .isEqualTo(3));
        }

        @Test
        void ask_about_doubts_openly_first_and_keep_the_hint_for_last() {
            assertThat(GUIDES.guides())
                    .allSatisfy(guide -> assertThat(guide.blocks().get(4).lines())
                            .extracting(GuideLine::kind)
                            .containsExactly(GuideLine.Kind.MUST, GuideLine.Kind.MUST, GuideLine.Kind.IF_NOTHING));
        }

        @Test
        void ask_nobody_twice() {
            forEachScript(script -> {
                var asked = script.blocks().stream()
                        .flatMap(block -> block.lines().stream())
                        .map(line -> line.text().base())
                        .toList();
                assertThat(asked).as(name(script)).doesNotHaveDuplicates();
            });
        }

        @Test
        void keep_what_is_deep_for_the_deep_preset() {
            var guide = GUIDES.guide("CO").orElseThrow();

            assertThat(blocks(script("CO", "quick-20"))).containsExactly("B0", "B1", "B2", "B3", "B4", "B5", "B7");
            assertThat(blocks(script("CO", "deep-45"))).containsExactly("B0", "B1", "B2", "B3", "B4", "B5", "B6", "B7");
            assertThat(texts(script("CO", "deep-45"), 7))
                    .contains("If {area} went exactly as you want it, what would a good day look like?");
            assertThat(texts(script("CO", "quick-20"), 6))
                    .doesNotContain("If {area} went exactly as you want it, what would a good day look like?");
            assertThat(texts(script("SW", "deep-45"), 7))
                    .doesNotContain("If {area} went exactly as you want it, what would a good day look like?");
            assertThat(guide.audience()).isEqualTo(Audience.B2B);
        }

        @Test
        void ask_in_fifteen_minutes_only_what_must_be_asked() {
            assertThat(texts(script("SW", "quick-15"), 2))
                    .containsExactly("Go back further. When did you first notice that {formerWay} wasn't enough?");
            assertThat(texts(script("SW", "quick-18"), 2))
                    .containsExactly(
                            "Go back further. When did you first notice that {formerWay} wasn't enough?",
                            "How were you handling {area} at that point?");
            assertThat(texts(script("SW", "deep-45"), 2))
                    .containsExactly(
                            "Go back further. When did you first notice that {formerWay} wasn't enough?",
                            "How were you handling {area} at that point?",
                            "What had you been doing about it until then?",
                            "How did you feel about {area} around that time?");
        }

        @Test
        void add_their_own_probes_and_captures_to_the_defaults() {
            var doubts = script("CA", "quick-18").blocks().get(5);

            assertThat(doubts.probes())
                    .extracting(LocalText::base)
                    .containsExactly(
                            "What made you think so?",
                            "What did you do about it?",
                            "What, if anything, settled it?",
                            "Who else had doubts?",
                            "Which option was that about?",
                            "What, if anything, could you not find out?");
            assertThat(doubts.captures())
                    .extracting(LocalText::base)
                    .containsExactly(
                            "exact words, holder, status, what settled it, which ask brought it (★1 U, ★2 O, ◇ C)",
                            "whom the worry is about");
            assertThat(doubts.stages()).containsExactly("T4", "T5");
            assertThat(doubts.forces()).containsExactly("ANXIETY");
        }

        @Test
        void ask_each_role_of_a_committee_apart() {
            var table = script("CO", "quick-18").blocks().get(4);

            assertThat(table.probesPerRole())
                    .extracting(LocalText::base)
                    .containsExactly(
                            "What did that person want to see?",
                            "What did they hope for?",
                            "What, if anything, did they want to keep?");
            assertThat(table.probes()).extracting(LocalText::base).doesNotContain("What did they hope for?");
        }

        @Test
        void use_stages_and_forces_that_exist() {
            var stages = GUIDES.timeline().stream().map(GuideBook.Stage::code).toList();
            var forces = GUIDES.forces().stream().map(GuideBook.Force::code).toList();

            assertThat(stages).containsExactly("T1", "T2", "E1", "T3", "E2", "T4", "T5", "T6", "T7");
            assertThat(forces).containsExactly("PUSH", "PULL", "ANXIETY", "HABIT");
            forEachScript(script -> assertThat(script.blocks()).allSatisfy(block -> {
                assertThat(stages).containsAll(block.stages());
                assertThat(forces).containsAll(block.forces());
            }));
        }

        @Test
        void have_only_gaps_that_are_declared() {
            var declared = BANK.placeholders().stream()
                    .map(placeholder -> placeholder.name())
                    .toList();

            forEachScript(script -> assertThat(script.blocks().stream()
                            .flatMap(block ->
                                    Stream.concat(block.lines().stream().map(GuideLine::text), block.probes().stream()))
                            .flatMap(text -> GAP.matcher(text.base()).results().map(match -> match.group(1))))
                    .isSubsetOf(declared));
        }
    }

    private static BankQuestion question(String id) {
        return BANK.question(id).orElseThrow(() -> new AssertionError("no question " + id));
    }

    private static BankOption option(String code, String english, String german) {
        return new BankOption(code, text(english, german), null, false);
    }

    private static LocalText text(String english, String german) {
        return new LocalText(Map.of("en", english, "de", german));
    }

    private static Map<String, Set<String>> mentions(BankQuestion question) {
        return Optional.ofNullable(question.showIf()).map(Condition::mentions).orElse(Map.of());
    }

    private static Stream<String> wordings() {
        return Stream.concat(
                BANK.questions().stream()
                        .flatMap(question -> Stream.of(question.wording(), question.pipedWording()))
                        .filter(Objects::nonNull)
                        .map(LocalText::base),
                SHELF.anchors().stream().map(anchor -> anchor.text().base()));
    }

    private static Duration longest(Pack pack) {
        return pack.time().values().stream().max(Duration::compareTo).orElseThrow();
    }

    private static boolean meets(Optional<Anchor> anchor, Collection<String> before, String ref) {
        return before.contains(ref) || anchor.filter(found -> found.meets(ref)).isPresent();
    }

    private static int longestRunOfOpenTexts(List<String> items) {
        int longest = 0;
        int run = 0;
        for (String item : items) {
            run = question(item).kind() == ItemKind.OT ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static GuideScript script(String guide, String preset) {
        return GUIDES.script(
                GUIDES.guide(guide).orElseThrow(), GUIDES.preset(preset).orElseThrow());
    }

    private static void forEachScript(Consumer<GuideScript> check) {
        var scripts = new ArrayList<GuideScript>();
        GUIDES.guides().forEach(guide -> GUIDES.presets().forEach(preset -> scripts.add(GUIDES.script(guide, preset))));
        assertThat(scripts).hasSize(24).allSatisfy(check);
    }

    private static BigDecimal minutes(List<GuideScript.Block> blocks) {
        return blocks.stream().map(GuideScript.Block::minutes).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long lines(GuideScript.Block block, GuideLine.Kind kind) {
        return block.lines().stream().filter(line -> line.kind() == kind).count();
    }

    private static List<String> blocks(GuideScript script) {
        return script.blocks().stream().map(GuideScript.Block::block).toList();
    }

    private static List<String> texts(GuideScript script, int block) {
        return script.blocks().get(block).lines().stream()
                .map(line -> line.text().base())
                .toList();
    }

    private static String name(GuideScript script) {
        return script.guide().id() + " in " + script.preset().id() + " ";
    }
}
