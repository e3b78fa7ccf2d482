package io.firsthand.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Themes over REST: counted by people, edited by people, undone in order. */
@Tag("rest")
class ThemesIT {
    private static final Api API = Api.underTest();

    private static long source(String name, String... answers) {
        var upload = API.upload(name + ".csv", "comment\n\"" + String.join("\"\n\"", answers) + "\"\n");
        var made = API.post(
                "sources",
                Json.createObjectBuilder()
                        .add("uploadId", upload)
                        .add("name", name)
                        .add("kind", "feedback")
                        .add("basis", "service-record")
                        .add(
                                "columns",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder()
                                                .add("key", "comment")
                                                .add("role", "text"))));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        long id = made.json().getJsonNumber("id").longValue();
        assertThat(API.pull(id).getString("state")).isEqualTo("done");
        return id;
    }

    private static JsonObject themes(long source) {
        return API.get("themes?type=concern&limit=50&source=" + source).json();
    }

    private static List<JsonObject> items(JsonObject themes) {
        return themes.getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static List<String> counts(JsonObject themes) {
        return items(themes).stream()
                .map(theme -> theme.getInt("people") + "/" + theme.getInt("findings"))
                .toList();
    }

    /** Returns the theme that holds the finding with these words. */
    private static long theme(long source, String words) {
        return items(themes(source)).stream()
                .filter(theme -> API.get("themes/" + theme.getInt("id") + "/findings?limit=200").items().stream()
                        .anyMatch(finding -> finding.getString("quote").contains(words)
                                && finding.getJsonObject("answer")
                                                .getJsonObject("source")
                                                .getInt("id")
                                        == source))
                .findFirst()
                .orElseThrow()
                .getInt("id");
    }

    private static long finding(long source, String words) {
        return API.get("findings?type=concern&source=" + source).items().stream()
                .filter(finding -> finding.getString("quote").contains(words))
                .findFirst()
                .orElseThrow()
                .getInt("id");
    }

    private static Api.Answer edit(String method, String path, String json) {
        int edition = API.get("themes?type=concern").json().getInt("edition");
        return edit(method, path, json, edition);
    }

    private static Api.Answer edit(String method, String path, String json, int edition) {
        return API.send(
                method,
                "/api/v1/" + path,
                BodyPublishers.ofString(json),
                "Content-Type",
                "application/json",
                "If-Match",
                "\"" + edition + "\"");
    }

    private static void undoLast() {
        var last = API.get("theme-edits?type=concern&limit=1").items().get(0);
        assertThat(API.send("DELETE", "/api/v1/theme-edits/" + last.getInt("id"), BodyPublishers.noBody())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void what_says_the_same_is_one_theme_in_other_words_too() {
        var source = source(
                "zeppelins",
                "I was worried about the price of a zeppelin.",
                "I was afraid it would be too expensive.",
                "I was worried that it would get damp in the cellar.");
        assertThat(counts(themes(source))).containsExactly("2/2", "1/1");
        assertThat(themes(source).getInt("people")).isEqualTo(3);
    }

    @Test
    void a_rejected_quote_leaves_its_theme_and_comes_back() {
        var source = source("gliders", "I was worried about the cost.", "I was worried about the fee.");
        long cost = finding(source, "cost");
        decide(cost, "{\"decision\":\"reject\",\"reason\":\"unclear\"}");
        assertThat(counts(themes(source))).containsExactly("1/1");
        decide(cost, "{\"decision\":\"reopen\"}");
        assertThat(counts(themes(source))).containsExactly("2/2");
    }

    private static void decide(long finding, String json) {
        assertThat(API.post("findings/" + finding + "/reviews", json).status()).isEqualTo(201);
    }

    @Test
    void themes_are_renamed_merged_split_and_put_back_in_order() {
        var source = source(
                "balloons",
                "I was worried that the balloon would burst over a castle.",
                "I was worried that nobody speaks Walloon up there.");
        long burst = theme(source, "burst");
        long walloon = theme(source, "Walloon");
        assertThat(walloon).isNotEqualTo(burst);

        var renamed = edit("PUT", "themes/" + burst + "/label", "{\"label\":\"Bursting\"}");
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
        assertThat(renamed.json().getString("label")).isEqualTo("Bursting");

        var merged = edit("POST", "themes/" + burst + "/merges", "{\"themes\":[" + walloon + "]}");
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        assertThat(API.get("themes/" + walloon).json().getInt("id")).isEqualTo((int) burst);
        assertThat(counts(themes(source))).containsExactly("2/2");
        assertThat(edit("PUT", "themes/" + walloon + "/label", "{\"label\":\"x\"}")
                        .problem())
                .isEqualTo("conflict");

        var made = edit("POST", "themes", "{\"findings\":[" + finding(source, "Walloon") + "],\"label\":\"Words\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("Location"))
                .endsWith("/api/v1/themes/" + made.json().getInt("id"));
        assertThat(counts(themes(source))).containsExactly("1/1", "1/1");

        var first = API.get("theme-edits?type=concern&limit=3").items().get(2);
        assertThat(first.getString("kind")).isEqualTo("rename");
        assertThat(API.send("DELETE", "/api/v1/theme-edits/" + first.getInt("id"), BodyPublishers.noBody())
                        .problem())
                .isEqualTo("conflict");
        undoLast();
        assertThat(counts(themes(source))).containsExactly("2/2");
        undoLast();
        assertThat(counts(themes(source))).containsExactly("1/1", "1/1");
        undoLast();
        assertThat(API.get("themes/" + burst).json()).doesNotContainKey("label");
        assertThat(theme(source, "Walloon")).isEqualTo(walloon);
    }

    @Test
    void quotes_are_moved_and_taken_out_and_new_answers_follow_them() {
        var source =
                source("kites", "I was worried that the yarn would snap.", "I was worried that a goose would bite.");
        long yarn = theme(source, "yarn");
        long goose = finding(source, "goose");
        long geese = theme(source, "goose");
        var moved = edit("POST", "themes/" + yarn + "/findings", "{\"findings\":[" + goose + "]}");
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.json().getInt("findings")).isEqualTo(2);
        var later = source("more kites", "I was worried that another goose would bite.");
        assertThat(theme(later, "goose")).isEqualTo(yarn);

        assertThat(edit("POST", "themes/" + geese + "/removals", "{\"findings\":[" + goose + "]}")
                        .status())
                .isEqualTo(422);
        assertThat(edit("POST", "themes/" + yarn + "/removals", "{\"findings\":[" + goose + "]}")
                        .status())
                .isEqualTo(200);
        assertThat(counts(themes(source))).containsExactly("1/1");
        assertThat(themes(source).getInt("people")).isEqualTo(2);
        undoLast();
        undoLast();
        assertThat(theme(source, "goose")).isEqualTo(geese);
    }

    @Test
    void an_edit_of_what_somebody_else_edited_is_refused_and_says_so() {
        var source = source("ladders", "I was worried that the rung would rot.");
        long rung = theme(source, "rung");
        int edition = API.get("themes/" + rung).json().getInt("edition");
        assertThat(edit("PUT", "themes/" + rung + "/label", "{\"label\":\"Rot\"}", edition)
                        .status())
                .isEqualTo(200);
        var refused = edit("PUT", "themes/" + rung + "/label", "{\"label\":\"Decay\"}", edition);
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.problem()).isEqualTo("stale-version");
        undoLast();
    }

    @Test
    void edits_are_audited() {
        var source = source("oars", "I was worried that the oar would splinter.");
        long oar = theme(source, "oar");
        edit("PUT", "themes/" + oar + "/label", "{\"label\":\"Oars\"}");
        undoLast();
        var kinds = API.get("audit-events?limit=2").items().stream()
                .map(event -> event.getString("kind") + " " + event.getString("subjectId"))
                .toList();
        assertThat(kinds).containsExactly("theme-edit-undone " + oar, "theme-renamed " + oar);
    }

    @Test
    void all_themes_are_read_page_by_page() {
        API.sample();
        var all = API.get("themes?type=concern&limit=50").items().stream()
                .map(theme -> theme.getJsonNumber("id"))
                .map(JsonNumber::longValue)
                .toList();
        var first = API.get("themes?type=concern&limit=3").json();
        var second = API.get("themes?type=concern&limit=3&cursor=" + first.getJsonNumber("next"));
        assertThat(items(first)).hasSize(3);
        assertThat(second.items().stream()
                        .map(theme -> theme.getJsonNumber("id").longValue()))
                .containsExactlyElementsOf(all.subList(3, Math.min(6, all.size())));
    }
}
