package io.firsthand.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A talk as a whole over REST: marked with types and tags, dated, read to its end; and what becomes of tags. */
@Tag("rest")
class ReadingsIT {
    private static final Api RESEARCHER = Api.as("researcher");

    private static JsonObject read(String path) {
        var answer = RESEARCHER.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static JsonObject sent(String method, String path, String json, int status) {
        var answer = RESEARCHER.send(
                method,
                "/api/v1/" + path,
                json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json),
                "Content-Type",
                "application/json");
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.text().isEmpty() ? JsonObject.EMPTY_JSON_OBJECT : answer.json();
    }

    private static List<JsonObject> turns(JsonObject whole) {
        return whole.getJsonArray("turns").getValuesAs(JsonObject.class);
    }

    private static List<String> shown(JsonObject whole) {
        return turns(whole).stream()
                .map(turn -> turn.get("saidAt") + " " + turn.getString("speaker", "") + " "
                        + turn.getString("question", "") + " " + turn.getString("text") + " "
                        + turn.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                                .map(found -> found.getString("type") + " " + found.getString("quote"))
                                .toList())
                .toList();
    }

    private static List<String> paths(JsonObject finding) {
        return finding.getJsonArray("tags").getValuesAs(JsonObject.class).stream()
                .map(tag -> String.join("/", tag.getJsonArray("path").getValuesAs(JsonString::getString)))
                .toList();
    }

    @Test
    void a_talk_is_read_marked_dated_and_left_to_the_next() {
        long source = Transcripts.read(
                RESEARCHER,
                "lighthouse.txt",
                "[0:01] Interviewer: What made you look?\n[7:13] Uwe: The lamp went out in March.\n"
                        + "[8:00] Interviewer: And then?\n[8:05] Uwe: I was worried that the ships would not see us.\n");
        long after = Transcripts.read(RESEARCHER, "harbour.txt", "Interviewer: Why?\nVera: We had no crane.\n");
        var code = "s" + source;
        var whole = read("readings/" + code);
        assertThat(shown(whole))
                .containsExactly(
                        "433 P01 What made you look? The lamp went out in March. []",
                        "485 P01 And then? I was worried that the ships would not see us."
                                + " [concern I was worried that the ships would not see us]");
        assertThat(whole.getString("next")).isEqualTo("s" + after);

        long turn = turns(whole).get(0).getInt("answer");
        long person = turns(whole).get(0).getInt("person");
        var name = "Lighthouse " + source;
        var tag = sent("POST", "tags", "{\"name\":\"" + name + "\"}", 201);
        var mark = sent(
                "POST",
                "findings",
                "{\"answerId\":" + turn
                        + ",\"start\":4,\"end\":20,\"force\":\"push\",\"stage\":\"first-thought\",\"tags\":["
                        + tag.getInt("id") + "],\"note\":\"quietly\"}",
                201);
        assertThat(mark.getString("type") + " " + mark.getString("quote") + " " + mark.getString("force") + " "
                        + mark.getString("stage") + " " + mark.getString("note") + " " + paths(mark))
                .isEqualTo("tagged lamp went out in push first-thought quietly [" + name + "]");

        var told = sent("PUT", "findings/" + mark.getInt("id") + "/story", "{\"force\":\"anxiety\"}", 200);
        assertThat(told.getString("force") + told.containsKey("stage") + told.containsKey("note"))
                .isEqualTo("anxietyfalsefalse");

        var dated = sent(
                "PUT",
                "readings/" + code + "/timeline",
                "{\"person\":" + person + ",\"stage\":\"T1\",\"date\":\"2026-03\",\"finding\":" + mark.getInt("id")
                        + "}",
                200);
        var date = dated.getJsonArray("people")
                .getJsonObject(0)
                .getJsonArray("timeline")
                .getJsonObject(0);
        assertThat(date.getString("stage") + " " + date.getString("date") + " " + date.getInt("finding"))
                .isEqualTo("T1 2026-03 " + mark.getInt("id"));

        sent("PUT", "readings/" + code + "/read", "{\"read\":true}", 204);
        var line = read("readings?source=" + source).getJsonArray("items").getJsonObject(0);
        assertThat(line.getInt("turns") + " " + line.getInt("people") + " " + line.getInt("findings") + " "
                        + line.getInt("marked") + " "
                        + line.getJsonObject("read").containsKey("by"))
                .isEqualTo("2 1 2 1 true");

        sent("DELETE", "findings/" + mark.getInt("id"), "", 204);
        var left = read("readings/" + code);
        assertThat(shown(left).get(0)).endsWith("[]");
        assertThat(left.getJsonArray("people")
                        .getJsonObject(0)
                        .getJsonArray("timeline")
                        .getJsonObject(0)
                        .containsKey("finding"))
                .isFalse();
        sent("DELETE", "tags/" + tag.getInt("id"), "", 204);
    }

    @Test
    void somebody_new_who_speaks_in_two_sources_read_at_once_is_one_person() {
        var sources = List.of("one.txt", "two.txt", "three.txt", "four.txt").stream()
                .map(name -> Transcripts.stage(
                        RESEARCHER, name, "Interviewer: Why?\nUwe: The gate was rusty.\n", Optional.empty()))
                .toList();
        var pulls = sources.stream()
                .map(source -> RESEARCHER
                        .post("pulls", Json.createObjectBuilder().add("sourceId", source))
                        .json()
                        .getInt("id"))
                .toList();
        assertThat(pulls.stream().map(pull -> RESEARCHER.awaitOver(pull).getString("state")))
                .containsOnly("done");
        assertThat(sources.stream()
                        .map(source -> turns(read("readings/s" + source)).get(0).getInt("person"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void only_a_mark_of_ones_own_is_taken_back() {
        long source = Transcripts.read(
                RESEARCHER, "beacon.txt", "Interviewer: Why?\nUwe: I was worried that the beacon would rust.\n");
        long rule = turns(read("readings/s" + source))
                .get(0)
                .getJsonArray("findings")
                .getJsonObject(0)
                .getInt("id");
        var refused = sent("DELETE", "findings/" + rule, "", 409);
        assertThat(refused.getString("detail")).contains("is no mark of yours");
    }

    @Test
    void tags_are_renamed_merged_and_separated_without_losing_a_quote() {
        long source = Transcripts.read(
                RESEARCHER,
                "tags.txt",
                "Interviewer: Why?\nUwe: I was worried that the anchor would slip.\nInterviewer: And?\nUwe: I was afraid of the fee.\n");
        var found = turns(read("readings/s" + source)).stream()
                .map(turn -> turn.getJsonArray("findings").getJsonObject(0).getInt("id"))
                .toList();
        var moneyName = "Money " + source;
        var safetyName = "Safety " + source;
        int money =
                sent("POST", "tags", "{\"name\":\"" + moneyName + "\"}", 201).getInt("id");
        int fees = sent("POST", "tags", "{\"name\":\"Fees\",\"parentId\":" + money + "}", 201)
                .getInt("id");
        int safety =
                sent("POST", "tags", "{\"name\":\"" + safetyName + "\"}", 201).getInt("id");
        assertThat(sent("POST", "tags", "{\"name\":\"" + safetyName.toUpperCase(Locale.ROOT) + "\"}", 409)
                        .getString("detail"))
                .contains("There is a tag '" + safetyName + "' already");
        sent("PUT", "findings/" + found.get(0) + "/tags/" + safety, "", 200);
        sent("PUT", "findings/" + found.get(1) + "/tags/" + fees, "", 200);
        assertThat(paths(sent("PUT", "findings/" + found.get(1) + "/tags/" + fees, "", 200)))
                .containsExactly(moneyName + "/Fees");

        sent("PUT", "tags/" + fees, "{\"name\":\"Prices\",\"parentId\":" + money + "}", 200);
        var merged = sent("POST", "tags/" + safety + "/merges", "{\"tags\":[" + money + "]}", 200);
        assertThat(merged.getInt("findings") + " "
                        + merged.getJsonArray("merged").getJsonObject(0).getString("name"))
                .isEqualTo("2 " + moneyName);
        assertThat(RESEARCHER.get("findings?tag=" + safety).items().stream().map(ReadingsIT::paths))
                .containsExactly(List.of(safetyName), List.of(safetyName + "/Prices"));

        var table =
                RESEARCHER.get("finding-files/csv?tag=" + safety).text().lines().toList();
        assertThat(table).hasSize(3);
        assertThat(table.get(0)).startsWith("\uFEFFid,type,state,quote,");
        assertThat(table.get(2))
                .contains(",concern,proposed,I was afraid of the fee,And?,", "," + safetyName + " / Prices,");
        assertThat(RESEARCHER.get("finding-files/csv?tag=9007199254740991").status())
                .isEqualTo(404);

        var apart = sent("DELETE", "tags/" + safety + "/merges/" + money, "", 200);
        assertThat(apart.getString("name") + " " + apart.getInt("findings")).isEqualTo(moneyName + " 1");
        assertThat(RESEARCHER.get("findings?tag=" + money).items().stream().map(ReadingsIT::paths))
                .containsExactly(List.of(moneyName + "/Prices"));
        assertThat(sent("DELETE", "tags/" + fees, "", 409).getString("detail")).contains("is on 1 quote");
        sent("DELETE", "findings/" + found.get(1) + "/tags/" + fees, "", 200);
        sent("DELETE", "tags/" + fees, "", 204);
        sent("DELETE", "tags/" + money, "", 204);
    }
}
