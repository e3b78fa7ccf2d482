package io.firsthand.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files as people have them: what comes in, what is kept out and named, and that nothing doubles. */
@Tag("rest")
class FileImportIT {
    private static final Api API = Api.underTest();

    private static long source(String upload, String basis, JsonArrayBuilder columns) {
        var made = API.post(
                "sources",
                Json.createObjectBuilder()
                        .add("uploadId", upload)
                        .add("kind", "feedback")
                        .add("basis", basis)
                        .add("columns", columns));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().getJsonNumber("id").longValue();
    }

    private static JsonArrayBuilder text(String key) {
        return Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("key", key).add("role", "text"));
    }

    private static JsonObject into(long source, String upload, JsonArrayBuilder columns) {
        var made = API.post(
                "sources",
                Json.createObjectBuilder()
                        .add("uploadId", upload)
                        .add("into", source)
                        .add("kind", "feedback")
                        .add("basis", "service-record")
                        .add("columns", columns));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return API.pull(source);
    }

    private static String answer(long source) {
        return API.get("answers?source=" + source).items().get(0).getString("text");
    }

    @Nested
    class Importing_twice {
        private static final String FILE =
                "comment\nI was worried it would break\nsame words\nsame words\nI was scared of losing data\n";

        @Test
        void adds_nothing_and_two_equal_rows_count_twice() {
            long source = source(API.upload("twice.csv", FILE), "service-record", text("comment"));
            var first = API.pull(source);
            assertThat(first.getInt("responsesNew")).isEqualTo(4);
            var second = into(source, API.upload("twice.csv", FILE), text("comment"));
            assertThat(second.getInt("responsesNew")).isZero();
            assertThat(second.getInt("responsesUnchanged")).isEqualTo(4);
            assertThat(API.get("answers?source=" + source).items()).hasSize(4);
        }

        @Test
        void reads_only_what_was_added() {
            long source = source(API.upload("more.csv", FILE), "service-record", text("comment"));
            API.pull(source);
            var second = into(source, API.upload("more.csv", FILE + "a new row\n"), text("comment"));
            assertThat(second.getInt("responsesNew")).isEqualTo(1);
        }

        @Test
        void offers_the_source_that_was_read_before() {
            var columns = "Remarks";
            long source = source(
                    API.upload("known.csv", "id," + columns + "\n1,some words here\n2,other words\n"),
                    "service-record",
                    text(columns));
            API.pull(source);
            var preview = API.get(
                            "uploads/" + API.upload("known.csv", "id," + columns + "\n3,new words here\n4,more words\n")
                                    + "/preview")
                    .json();
            assertThat(preview.getJsonObject("known").getInt("sourceId")).isEqualTo((int) source);
        }

        @Test
        void an_edited_row_replaces_its_answer_and_takes_back_the_quote() {
            long source = source(
                    API.upload("edited.csv", "id,comment\n7,I was worried it would break\n"),
                    "service-record",
                    with_id());
            API.pull(source);
            var finding =
                    API.get("findings?type=concern&source=" + source).items().get(0);
            var approved = API.post(
                    "findings/" + finding.getInt("id") + "/reviews",
                    Json.createObjectBuilder()
                            .add("decision", "approve")
                            .add("contextSeen", Json.createArrayBuilder().add("whole-answer")));
            int evidence = approved.json().getJsonObject("finding").getInt("evidenceId");

            var pull = into(source, API.upload("edited.csv", "id,comment\n7,All fine now\n"), with_id());

            assertThat(pull.getInt("responsesChanged")).isEqualTo(1);
            assertThat(answer(source)).isEqualTo("All fine now");
            assertThat(API.get("evidence/" + evidence).json().getString("state"))
                    .isEqualTo("retracted");
        }

        private static JsonArrayBuilder with_id() {
            return text("comment")
                    .add(Json.createObjectBuilder().add("key", "id").add("role", "id"));
        }
    }

    @Nested
    class Odd_characters {
        @Test
        void nul_and_invalid_utf8_become_the_replacement_character() {
            byte[] good = "comment\nbefore\0after ".getBytes(StandardCharsets.UTF_8);
            byte[] file = java.util.Arrays.copyOf(good, good.length + 2);
            file[good.length] = (byte) 0xC3;
            file[good.length + 1] = '\n';
            long source = source(API.upload("odd.csv", file), "service-record", text("comment"));
            API.pull(source);
            assertThat(answer(source)).startsWith("before\uFFFDafter");
        }

        @Test
        void emoji_and_combining_marks_keep_quotes_whole() {
            var words =
                    "\uD83D\uDE00\uD83D\uDE00 I was worried the cafe\u0301 \uD83D\uDC69\u200D\uD83D\uDCBB app would break \uD83D\uDE31.";
            long source =
                    source(API.upload("emoji.csv", "comment\n" + words + "\n"), "service-record", text("comment"));
            API.pull(source);
            var finding =
                    API.get("findings?type=concern&source=" + source).items().get(0);
            var text = finding.getJsonObject("answer").getString("text");
            assertThat(text).isEqualTo(java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFC));
            int from = text.offsetByCodePoints(0, finding.getInt("start"));
            int to = text.offsetByCodePoints(0, finding.getInt("end"));
            assertThat(finding.getString("quote"))
                    .isEqualTo(text.substring(from, to))
                    .startsWith("I was worried the café");
        }

        @Test
        void words_may_not_end_inside_a_character() {
            var words = "a family \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 here";
            long source =
                    source(API.upload("family.csv", "comment\n" + words + "\n"), "service-record", text("comment"));
            API.pull(source);
            int answer = API.get("answers?source=" + source).items().get(0).getInt("id");
            var refused = API.post(
                    "findings",
                    Json.createObjectBuilder()
                            .add("answerId", answer)
                            .add("start", 0)
                            .add("end", 10)
                            .add("type", "pain"));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().getString("detail")).contains("inside a combined character");
        }

        @Test
        void identifiers_are_hidden_by_visible_tokens() {
            long source = source(
                    API.upload(
                            "private.csv",
                            "comment\nWrite to ada@example.org or call +44 20 7946 0958 on 2026-05-04\n"),
                    "service-record",
                    text("comment"));
            var pull = API.pull(source);
            assertThat(pull.getInt("redactions")).isEqualTo(2);
            assertThat(answer(source)).isEqualTo("Write to [mail] or call [phone] on 2026-05-04");
        }
    }

    @Nested
    class What_cannot_be_read {
        @Test
        void broken_rows_are_named_and_do_not_stop_the_rest() {
            long source = source(
                    API.upload("broken.csv", "id,comment\n1,fine\n2,too,many,cells\n3,also fine\n4,\"never closed\n"),
                    "service-record",
                    text("comment"));
            var pull = API.pull(source);
            assertThat(pull.getString("state")).isEqualTo("done");
            assertThat(pull.getInt("responsesNew")).isEqualTo(2);
            var rejected = API.get("pulls/" + pull.getInt("id") + "/rejections");
            assertThat(rejected.json().getInt("total")).isEqualTo(2);
            assertThat(rejected.items())
                    .extracting(row -> row.getString("place"))
                    .containsExactly("line 3", "line 5");
        }

        @Test
        void an_answer_of_ten_megabytes_is_kept_out_by_name() {
            long source = source(
                    API.upload("huge.csv", "comment\nfine\n" + "x".repeat(10_000_000) + "\nfine too\n"),
                    "service-record",
                    text("comment"));
            var pull = API.pull(source);
            assertThat(pull.getInt("responsesNew")).isEqualTo(2);
            assertThat(API.get("pulls/" + pull.getInt("id") + "/rejections").items())
                    .singleElement()
                    .satisfies(row -> assertThat(row.getString("place")).isEqualTo("line 3"));
        }

        @Test
        void an_empty_file_and_a_picture_are_refused_in_words() {
            assertThat(API.get("uploads/" + API.upload("empty.csv", "") + "/preview")
                            .status())
                    .isEqualTo(422);
            byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
            var refused = API.get("uploads/" + API.upload("picture.csv", picture) + "/preview");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.problem()).isEqualTo("invalid-input");
        }

        @Test
        void a_column_that_is_not_there_is_named_with_those_that_are() {
            var refused = API.post(
                    "sources",
                    Json.createObjectBuilder()
                            .add("uploadId", API.upload("columns.csv", "one,two\na b,c d\n"))
                            .add("kind", "feedback")
                            .add("basis", "unknown")
                            .add("columns", text("three")));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().getString("detail"))
                    .isEqualTo("The file has no column 'three'; it has 2: one, two.");
        }

        @Test
        void an_upload_goes_on_where_it_stopped() {
            var id = API.post("uploads", "{\"fileName\":\"slow.csv\",\"byteSize\":12}")
                    .json()
                    .getString("id");
            var path = "/api/v1/uploads/" + id + "/bytes?offset=";
            var bytes = "comment\nab c".getBytes(StandardCharsets.UTF_8);
            put(path + 0, java.util.Arrays.copyOfRange(bytes, 0, 5));
            assertThat(API.get("uploads/" + id).json().getInt("received")).isEqualTo(5);
            assertThat(put(path + 0, bytes).status()).isEqualTo(409);
            assertThat(API.get("uploads/" + id + "/preview").status()).isEqualTo(409);
            assertThat(put(path + 5, java.util.Arrays.copyOfRange(bytes, 5, 12))
                            .json()
                            .getInt("received"))
                    .isEqualTo(12);
            assertThat(API.get("uploads/" + id + "/preview").status()).isEqualTo(200);
        }

        private static Api.Answer put(String path, byte[] bytes) {
            return API.send(
                    "PUT",
                    path,
                    java.net.http.HttpRequest.BodyPublishers.ofByteArray(bytes),
                    "Content-Type",
                    "application/octet-stream");
        }
    }

    @Nested
    class Languages {
        private static final String FILE = """
                id,comment
                1,I was worried that it would break
                2,"Ich hatte Angst, dass es kaputtgeht"
                3,J'avais peur que ce soit trop lent pour nous
                4,GDPR
                5,n/a
                """;

        @Test
        void each_answer_says_its_language_and_whether_cues_were_looked_for() {
            long source = source(API.upload("languages.csv", FILE), "service-record", with_id());
            API.pull(source);

            assertThat(API.get("answers?source=" + source).items().stream()
                            .filter(answer -> !answer.getBoolean("saysNothing")))
                    .extracting(answer -> answer.getString("language") + " " + answer.getBoolean("cuesLookedFor"))
                    .containsExactly("en true", "de true", "fr false", "und true");
            assertThat(API.get("findings?type=concern&source=" + source).items())
                    .extracting(finding -> finding.getJsonObject("answer"))
                    .extracting(answer -> answer.getString("language") + " " + answer.getBoolean("cuesLookedFor"))
                    .containsExactlyInAnyOrder("en true", "de true");
        }

        @Test
        void a_source_counts_its_answers_by_language_and_a_new_version_in_its_own() {
            long source = source(API.upload("counted.csv", FILE), "service-record", with_id());
            API.pull(source);
            assertThat(counted(source)).containsExactly("de true 1", "en true 1", "fr false 1", "und true 1");

            into(
                    source,
                    API.upload("counted.csv", "id,comment\n1,J'avais peur que le moteur tombe en panne dans la rue\n"),
                    with_id());

            assertThat(counted(source)).containsExactly("fr false 2", "de true 1", "und true 1");
            assertThat(API.get("sources/999999999/languages").status()).isEqualTo(404);
        }

        private static List<String> counted(long source) {
            return API.get("sources/" + source + "/languages").items().stream()
                    .map(item -> item.getString("language") + " " + item.getBoolean("cuesLookedFor") + " "
                            + item.getInt("answers"))
                    .toList();
        }

        private static JsonArrayBuilder with_id() {
            return text("comment")
                    .add(Json.createObjectBuilder().add("key", "id").add("role", "id"));
        }
    }

    @Nested
    class Permission {
        @Test
        void without_a_basis_answers_count_and_are_not_quoted_until_somebody_declares_one() {
            long source = source(
                    API.upload("basis.csv", "comment\nI was worried it would break\n"), "unknown", text("comment"));
            API.pull(source);
            int finding = API.get("findings?source=" + source).items().get(0).getInt("id");
            assertThat(API.get("themes?type=concern&source=" + source).json().getInt("people"))
                    .isEqualTo(1);
            var refused = approve(finding);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.problem()).isEqualTo("gate-permission");

            API.put("sources/" + source + "/basis", Json.createObjectBuilder().add("basis", "service-record"));

            assertThat(approve(finding).status()).isEqualTo(201);
        }

        @Test
        void consent_without_a_column_needs_a_name() {
            var refused = API.post(
                    "sources",
                    Json.createObjectBuilder()
                            .add("uploadId", API.upload("consent.csv", "comment\nsome words\n"))
                            .add("kind", "survey")
                            .add("basis", "consent")
                            .add("columns", text("comment")));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().getJsonArray("errors").getJsonObject(0).getString("pointer"))
                    .isEqualTo("/basisDeclaredBy");
        }

        private static Api.Answer approve(int finding) {
            return API.post(
                    "findings/" + finding + "/reviews",
                    Json.createObjectBuilder()
                            .add("decision", "approve")
                            .add("contextSeen", Json.createArrayBuilder().add("whole-answer")));
        }
    }

    @Test
    void the_staged_file_is_gone_when_it_has_been_read() throws Exception {
        var upload = API.upload("gone.csv", "comment\nsome words\n");
        var staged = InstallationUnderTest.get().data().resolve("staging").resolve(upload);
        assertThat(staged).exists();
        API.pull(source(upload, "unknown", text("comment")));
        for (int tries = 0; Files.exists(staged) && tries < 50; tries++) {
            Thread.sleep(100);
        }
        assertThat(staged).doesNotExist();
    }
}
