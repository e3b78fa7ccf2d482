package io.firsthand.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.connector.limesurvey.SimulatedLimeSurvey;
import jakarta.json.Json;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What people wrote stands where answers are read and nowhere else, and a secret stands nowhere at all: every error that can be provoked
 * on the way is provoked, then everything the server printed and answered is searched.
 */
@Tag("rest")
class LeakIT {
    private static final Api API = Api.underTest();
    private static final Pattern TOKEN = Pattern.compile("fh_[A-Za-z0-9_-]{43}");

    /** Words that occur in no other test. */
    private static final String WORDS = "the zeppelin would leave without Mrs Quillfeather";

    private static final String MAIL = "quillfeather@zeppelin.example";
    private static final String TYPED = "a password typed into the wrong field 4711";
    private static final List<Api.Answer> REFUSALS = new java.util.ArrayList<>();
    private static long source;
    private static long pull;
    private static int finding;

    @BeforeAll
    static void read_an_answer_and_provoke_errors() {
        var rows = "id,comment,who\n1,\"I was worried that " + WORDS + ", write to " + MAIL + "\"," + MAIL + "\n2,\""
                + WORDS + "\n3,\"\u0000 " + WORDS + "\",x,y,z\n";
        var upload = API.upload("leak.csv", rows.getBytes(StandardCharsets.UTF_8));
        var made = API.post(
                "sources",
                Json.createObjectBuilder()
                        .add("uploadId", upload)
                        .add("kind", "feedback")
                        .add("basis", "service-record")
                        .add(
                                "columns",
                                Json.createArrayBuilder()
                                        .add(column("id", "id"))
                                        .add(column("comment", "text"))
                                        .add(column("who", "person"))));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        source = made.json().getJsonNumber("id").longValue();
        pull = API.pull(source).getJsonNumber("id").longValue();
        finding =
                API.get("findings?type=concern&source=" + source).items().get(0).getInt("id");
        refuse(API.post("findings/" + finding + "/reviews", "{\"decision\":\"" + WORDS + "\"}"));
        refuse(API.post(
                "findings/" + finding + "/reviews",
                "{\"decision\":\"trim\",\"start\":0,\"end\":99999,\"contextSeen\":[]}"));
        refuse(API.post("findings/" + finding + "/reviews", "{\"decision\":\"approve\",\"reason\":\"" + WORDS));
        refuse(API.post("sources", "{\"uploadId\":\"" + upload + "\",\"kind\":\"feedback\"}"));
        refuse(API.post("profiles", "{\"label\":{\"x\":\"" + TYPED + "\"}}"));
        refuse(API.post("tokens", "{\"label\":\"x\",\"role\":\"" + TYPED + "\"}"));
        refuse(page("session", "{\"name\":\"Ada\",\"password\":{\"x\":\"" + TYPED + "\"}}"));
        refuse(page("session", "{\"name\":\"" + TYPED + "\",\"password\":\"" + TYPED + "\"}"));
        refuse(page("joins", "{\"invitation\":\"" + TYPED + "\",\"password\":\"" + TYPED + "\"}"));
        refuse(API.post(
                "connections",
                "{\"name\":\"x\",\"tool\":\"limesurvey\",\"settings\":{\"url\":\"no address\",\"user\":\"u\"},\"pasted\":{\"password\":\""
                        + TYPED + "\"}}"));
    }

    private static jakarta.json.JsonObjectBuilder column(String key, String role) {
        return Json.createObjectBuilder().add("key", key).add("role", role);
    }

    private static void refuse(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        REFUSALS.add(answer);
    }

    private static Api.Answer page(String path, String body) {
        return Api.anonymous(InstallationUnderTest.get())
                .send(
                        "POST",
                        "/api/v1/" + path,
                        BodyPublishers.ofString(body),
                        "Content-Type",
                        "application/json",
                        "Origin",
                        InstallationUnderTest.get().base().toString(),
                        "Firsthand-Client",
                        "test");
    }

    @Test
    void the_answer_is_there_for_those_who_may_read_it_without_the_address_it_held() {
        var answers = API.get("answers?source=" + source).text();
        assertThat(answers).contains("zeppelin would leave").contains("[mail]").doesNotContain(MAIL);
        assertThat(Api.as("viewer").get("answers?source=" + source).text()).doesNotContain("zeppelin");
    }

    @Test
    void no_refusal_repeats_an_answer_or_what_was_typed_as_a_secret() {
        for (var refusal : REFUSALS) {
            // a decision is no answer: its value is named as the wrong one
            if (!refusal.text().contains("is not a decision")) {
                assertThat(refusal.text()).doesNotContain("zeppelin");
            }
            assertThat(refusal.text()).doesNotContain("sesame").doesNotContainPattern(TOKEN);
        }
        assertThat(REFUSALS.stream().map(Api.Answer::text).filter(text -> text.contains(TYPED)))
                .as("only where it was given as a name or a role, never as a password")
                .allSatisfy(text -> assertThat(text).contains("is not a role"));
    }

    @Test
    void what_is_not_about_answers_holds_none_and_no_secret() {
        var places = Stream.of(
                "pulls/" + pull,
                "pulls/" + pull + "/rejections",
                "sources",
                "sources/" + source,
                "audit-events?limit=200",
                "tokens",
                "accounts",
                "connections",
                "tools",
                "counts",
                "session",
                "keys");
        places.forEach(place -> {
            var answer = API.get(place);
            assertThat(answer.status()).as(place).isEqualTo(200);
            assertThat(answer.text())
                    .as(place)
                    .doesNotContain("zeppelin")
                    .doesNotContain(MAIL)
                    .doesNotContain(TYPED)
                    .doesNotContain(SimulatedLimeSurvey.PASSWORD)
                    .doesNotContain(People.PASSWORD)
                    .doesNotContainPattern(TOKEN);
        });
        var health = API.send("GET", "/health", BodyPublishers.noBody()).text();
        assertThat(health).doesNotContain("zeppelin").doesNotContain("jdbc").doesNotContain("postgres:");
    }

    @Test
    void nothing_of_it_is_in_any_log() throws IOException {
        var installation = InstallationUnderTest.get();
        try (var files = Files.walk(installation.log().getParent())) {
            var logs = files.filter(file -> file.toString().endsWith(".log"))
                    .filter(Files::isRegularFile)
                    .toList();
            assertThat(logs).contains(installation.log());
            for (var log : logs) {
                var text = Files.readString(log, StandardCharsets.ISO_8859_1);
                assertThat(text.contains("zeppelin")).as("an answer in %s", log).isFalse();
                assertThat(text.contains(MAIL)).as("an address in %s", log).isFalse();
                assertThat(text.contains(TYPED)).as("what was typed in %s", log).isFalse();
                assertThat(text.contains(People.PASSWORD))
                        .as("a password in %s", log)
                        .isFalse();
                assertThat(text.contains(SimulatedLimeSurvey.PASSWORD))
                        .as("a secret in %s", log)
                        .isFalse();
                assertThat(TOKEN.matcher(withoutFirstLink(text)).find())
                        .as("a token in %s", log)
                        .isFalse();
            }
        }
    }

    /** The console of the process, which the tests keep in a file, is where the link of the first start belongs. */
    private static String withoutFirstLink(String console) {
        return console.replaceAll("#/join/fh_[A-Za-z0-9_-]{43}", "");
    }
}
