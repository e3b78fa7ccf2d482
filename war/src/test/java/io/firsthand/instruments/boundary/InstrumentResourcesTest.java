package io.firsthand.instruments.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.instruments.control.Instruments;
import io.firsthand.instruments.control.OwnGuides;
import io.firsthand.instruments.control.OwnQuestions;
import io.firsthand.instruments.control.PluginPacks;
import io.firsthand.instruments.entity.PluginPack;
import io.firsthand.problem.entity.ProblemException;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InstrumentResourcesTest {
    private final QuestionsResource questions = new QuestionsResource();
    private final PacksResource packs = new PacksResource();
    private final GuidesResource guides = new GuidesResource();

    InstrumentResourcesTest() {
        questions.instruments = new Instruments();
        questions.own = OwnQuestions.none(questions.instruments);
        packs.instruments = new Instruments();
        packs.plugins = new PluginPacks() {
            @Override
            public List<PluginPack> all() {
                return List.of();
            }
        };
        guides.instruments = new Instruments();
        guides.own = OwnGuides.none();
    }

    @Nested
    class Questions {
        @Test
        void are_all_there_without_a_filter() {
            assertThat(find(null, null, null, null, null)).hasSize(82);
            assertThat(find("", " ", "", "", "")).hasSize(82);
        }

        @Test
        void are_filtered_by_words_feed_kind_topic_and_pack() {
            assertThat(find("NEARLY", null, null, null, null)).containsExactly("WOR2", "OBJ3");
            assertThat(find("retreat|no such words", null, null, null, null)).isEmpty();
            assertThat(find(null, "channel", null, null, null)).containsExactly("SEE1", "SEE2", "SEE5");
            assertThat(find(null, "concern", "ot", "worry", null)).containsExactly("WOR1", "WOR2", "WOR3");
            assertThat(find(null, null, null, null, "RB")).containsExactly("TRG1", "WOR2");
        }

        @Test
        void are_filtered_by_stage_force_and_origin() {
            assertThat(filter("T1", null, null)).containsExactly("FRM1", "CHN1");
            assertThat(filter(null, "habit", null))
                    .contains("PAI2", "OBJ3", "SEE3")
                    .doesNotContain("WOR2");
            assertThat(filter("t5", "ANXIETY", null)).contains("WOR1", "WOR2").doesNotContain("TRG1");
            assertThat(filter("T1", null, "own")).isEmpty();
            assertThat(filter("T1", null, "shipped")).hasSize(2);
        }

        @Test
        void are_found_by_looking_like_a_wording() {
            assertThat(like("What nearly stopped you?", "en")).first().isEqualTo("WOR2");
            assertThat(like("Was hat dich beinahe davon abgehalten?", "de-x-du"))
                    .first()
                    .isEqualTo("WOR2");
            assertThat(like("Which colour should our logo have?", "en")).isEmpty();
        }

        private List<String> filter(@Nullable String stage, @Nullable String force, @Nullable String origin) {
            return ids(questions
                    .questions(null, null, null, null, null, stage, force, origin, null, null, null, "en")
                    .getJsonArray("questions"));
        }

        private List<String> like(String wording, String language) {
            return ids(questions
                    .questions(null, null, null, null, null, null, null, null, null, null, wording, language)
                    .getJsonArray("questions"));
        }

        @Test
        void are_refused_for_an_unknown_pack() {
            assertThatThrownBy(() -> find(null, null, null, null, "ZZ"))
                    .isInstanceOf(ProblemException.class)
                    .extracting(InstrumentResourcesTest::detail)
                    .isEqualTo("There is no pack 'ZZ'. List them to see the ids.");
        }

        @Test
        void show_all_that_one_carries() {
            var question = questions.read("SCR3", "en");

            assertThat(question)
                    .hasToString("{\"id\":\"SCR3\",\"version\":1,\"permission\":false,\"kind\":\"SC\","
                            + "\"language\":\"en\",\"wording\":\"When was that, roughly?\",\"options\":["
                            + "{\"code\":\"m0\",\"label\":\"Less than a month ago\",\"tail\":false},"
                            + "{\"code\":\"m1\",\"label\":\"1–3 months ago\",\"tail\":false},"
                            + "{\"code\":\"m4\",\"label\":\"4–6 months ago\",\"tail\":false},"
                            + "{\"code\":\"m7\",\"label\":\"7–12 months ago\",\"tail\":false},"
                            + "{\"code\":\"m13\",\"label\":\"Longer ago\",\"tail\":false},"
                            + "{\"code\":\"dk\",\"label\":\"don't know or don't remember\",\"tail\":true}],"
                            + "\"order\":\"fixed\",\"exhaustive\":false,\"required\":false,\"feeds\":[\"time.decision\"],"
                            + "\"topic\":\"time\",\"ref\":[\"dec\",\"SCR2\"],\"ends\":[],\"purpose\":\"recall lag\","
                            + "\"personal\":false,\"contact\":false,\"seconds\":12,\"origin\":\"shipped\"}");
        }

        @Test
        void fall_back_to_english() {
            assertThat(questions.read("WOR2", "fr").getString("wording"))
                    .isEqualTo("What, if anything, nearly stopped you?");
        }

        @Test
        void come_in_german_with_either_form_of_address() {
            assertThat(List.of("de", "DE", "de-AT", "de-x-du", "de-AT-x-du", "de_DE"))
                    .extracting(language -> questions.read("WOR2", language).getString("wording"))
                    .containsExactly(
                            "Was hat Sie, wenn überhaupt etwas, beinahe davon abgehalten?",
                            "Was hat Sie, wenn überhaupt etwas, beinahe davon abgehalten?",
                            "Was hat Sie, wenn überhaupt etwas, beinahe davon abgehalten?",
                            "Was hat dich, wenn überhaupt etwas, beinahe davon abgehalten?",
                            "Was hat dich, wenn überhaupt etwas, beinahe davon abgehalten?",
                            "Was hat Sie, wenn überhaupt etwas, beinahe davon abgehalten?");
            assertThat(List.of("de", "de-x-du", "de-AT-x-du", "fr"))
                    .extracting(language -> questions.read("WOR2", language).getString("language"))
                    .containsExactly("de", "de-x-du", "de-x-du", "en");
            assertThat(questions.read("SCR3", "de-x-du").getString("language")).isEqualTo("de");
        }

        @Test
        void are_found_by_the_words_of_the_language_they_are_shown_in() {
            assertThat(ids(questions
                            .questions("BEINAHE", null, null, null, null, null, null, null, null, null, null, "de-x-du")
                            .getJsonArray("questions")))
                    .containsExactly("WOR2", "OBJ3");
        }

        @Test
        void refuse_what_is_no_language_tag() {
            assertThatThrownBy(() -> questions.read("WOR2", "de du"))
                    .isInstanceOf(ProblemException.class)
                    .extracting(InstrumentResourcesTest::detail)
                    .isEqualTo("The parameter 'language' must be a language tag such as en, de or de-x-du.");
        }

        @Test
        void that_do_not_exist_are_named() {
            assertThatThrownBy(() -> questions.read("WOR9", "en"))
                    .isInstanceOf(ProblemException.class)
                    .extracting(InstrumentResourcesTest::detail)
                    .isEqualTo("There is no question 'WOR9'. List them to see the ids.");
        }

        private List<String> find(
                @Nullable String q,
                @Nullable String feeds,
                @Nullable String kind,
                @Nullable String topic,
                @Nullable String pack) {
            return ids(questions
                    .questions(q, feeds, kind, topic, pack, null, null, null, null, null, null, "en")
                    .getJsonArray("questions"));
        }
    }

    @Test
    void packs_list_their_items_and_show_them_in_full() {
        var list = packs.packs("en");
        var pack = packs.pack("QP", "en");

        assertThat(ids(list.getJsonArray("packs")))
                .containsExactly("QP", "WD", "FW", "LU", "WL", "NL", "PMF", "RB", "BC", "SC");
        assertThat(pack.getJsonObject("items"))
                .hasToString("{\"B2B\":[\"CTX1\",\"TRG1\",\"SCR2\",\"WOR2\",\"PUL1\",\"DRV2\",\"FIR1\",\"FIR3A\"],"
                        + "\"B2C\":[\"CTX1\",\"TRG1\",\"SCR2\",\"WOR2\",\"PUL1\",\"DRV2\",\"DEM1\",\"ADO1\"]}");
        assertThat(pack.getJsonObject("seconds")).hasToString("{\"B2B\":236,\"B2C\":228}");
        assertThat(ids(pack.getJsonArray("questions")))
                .containsExactly("CTX1", "TRG1", "SCR2", "WOR2", "PUL1", "DRV2", "FIR1", "FIR3A", "DEM1", "ADO1");
        assertThat(pack.getJsonObject("anchor").getString("text"))
                .isEqualTo("Think back to when you decided to {decision}. The questions are about that decision.");
        assertThatThrownBy(() -> packs.pack("qp", "en"))
                .extracting(InstrumentResourcesTest::detail)
                .isEqualTo("There is no pack 'qp'. List them to see the ids.");
    }

    @Test
    void guides_come_in_a_preset() {
        var list = guides.guides("en");
        var guide = guides.guide("WA", "quick-20", "en");

        assertThat(ids(list.getJsonArray("guides"))).containsExactly("SW", "LE", "CA", "TR", "CO", "WA");
        assertThat(ids(list.getJsonArray("presets"))).containsExactly("quick-15", "quick-18", "quick-20", "deep-45");
        assertThat(guide.getString("situation")).isEqualTo("nothing bought");
        assertThat(guide.getJsonArray("blocks").getJsonObject(6))
                .hasToString(
                        "{\"block\":\"B6\",\"title\":\"Weight\",\"minutes\":1,\"stages\":[\"T7\"],\"forces\":[\"PUSH\"],"
                                + "\"lines\":[{\"kind\":\"must\",\"text\":\"If it went wrong lately, what happened the last time?\"},"
                                + "{\"kind\":\"if-time\",\"text\":\"How often did it come up in the last three months?\"}],"
                                + "\"probes\":[\"What, if anything, surprised you?\",\"What happened the last time?\","
                                + "\"What did that cost you?\",\"Who noticed first?\"],\"probesPerRole\":[],"
                                + "\"captures\":[\"outcome quote, remaining pains, habits\",\"frequency\"]}");
        assertThatThrownBy(() -> guides.guide("WA", "quick-99", "en"))
                .extracting(InstrumentResourcesTest::detail)
                .isEqualTo("There is no preset 'quick-99'. List them to see the ids.");
        assertThatThrownBy(() -> guides.guide("XX", "quick-18", "en"))
                .extracting(InstrumentResourcesTest::detail)
                .isEqualTo("There is no guide 'XX'. List them to see the ids.");
    }

    @Test
    void permissions_name_their_answers() {
        var close = guides.guide("SW", "quick-15", "en").getJsonArray("blocks").getJsonObject(6);

        assertThat(close.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                        .filter(line -> line.containsKey("answers"))
                        .map(line -> line.getJsonArray("answers").toString()))
                .containsExactly("[\"yes\",\"no\"]", "[\"yes\",\"no\",\"ask\"]", "[\"yes\",\"no\"]");
    }

    private static List<String> ids(JsonArray array) {
        return array.getValuesAs(JsonObject.class).stream()
                .map(object -> object.getString("id"))
                .toList();
    }

    private static String detail(Throwable thrown) {
        return ((ProblemException) thrown).problem().detail();
    }
}
