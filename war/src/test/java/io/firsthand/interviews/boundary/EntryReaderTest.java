package io.firsthand.interviews.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.interviews.entity.NewEntry;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.ProblemException;
import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryReaderTest {
    private static final String ID = "00000000-0000-4000-8000-000000000001";

    private static List<NewEntry> read(String entries) {
        return EntryReader.read(JsonBody.read(
                new ByteArrayInputStream(("{\"entries\":[" + entries + "]}").getBytes(StandardCharsets.UTF_8))));
    }

    private static String entry(String kind, String members) {
        return "{\"id\":\"" + ID + "\",\"version\":1,\"kind\":\"" + kind
                + "\",\"at\":\"2026-11-28T11:00:00+01:00\",\"offset\":5" + (members.isEmpty() ? "" : "," + members)
                + "}";
    }

    private static String fault(String entries) {
        var thrown = new String[1];
        assertThatThrownBy(() -> read(entries))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> thrown[0] = e.problem().errors().get(0).pointer() + " "
                                + e.problem().detail());
        return thrown[0];
    }

    @Test
    void an_entry_is_read_with_all_that_it_carries() {
        var entry = entry("quote", "\"line\":\"B5.2\",\"text\":\" Too dear. \",\"speaker\":\"boss\",\"supplied\":true");
        assertThat(read(entry))
                .containsExactly(new NewEntry(
                        ID,
                        1,
                        NewEntry.Kind.QUOTE,
                        Instant.parse("2026-11-28T10:00:00Z"),
                        5,
                        Optional.of("B5.2"),
                        false,
                        Json.createReader(new StringReader(
                                        "{\"text\":\"Too dear.\",\"speaker\":\"boss\",\"supplied\":true}"))
                                .readObject()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"note\",\"text\":\"paused\"}",
                "{\"kind\":\"mark\",\"mark\":\"come-back\"}",
                "{\"kind\":\"consent\",\"item\":\"quote-public\",\"answer\":\"ask\"}",
                "{\"kind\":\"play-back\",\"text\":\"You wanted quiet.\",\"right\":false,\"correction\":\"No, time.\"}",
                "{\"kind\":\"debrief\",\"point\":3,\"text\":\"push\"}",
                "{\"kind\":\"capture\",\"capture\":\"date\",\"precision\":\"month\",\"date\":\"2026-03\",\"text\":\"in spring\",\"stage\":\"E1\"}",
                "{\"kind\":\"capture\",\"capture\":\"place\",\"text\":\"in the depot\",\"said\":\"Where was that?\"}",
                "{\"kind\":\"capture\",\"capture\":\"people\",\"items\":[\"head of IT\",\"works council\"]}",
                "{\"kind\":\"capture\",\"capture\":\"worry\",\"text\":\"data gets lost\",\"holder\":\"other\",\"role\":\"IT\",\"status\":\"resolved\",\"settledBy\":\"a trial\",\"supplied\":true}"
            })
    void every_kind_is_read_as_it_is_written(String content) {
        var json = Json.createReader(new StringReader(content)).readObject();
        var members = content.substring(1, content.length() - 1).replaceFirst("\"kind\":\"[a-z-]+\",", "");
        var expected = Json.createObjectBuilder(json).remove("kind").build();
        assertThat(read(entry(json.getString("kind"), members)).get(0).content())
                .isEqualTo(expected);
    }

    @Test
    void what_was_taken_away_has_no_content() {
        var removed = read(entry("quote", "\"removed\":true")).get(0);
        assertThat(removed.removed()).isTrue();
        assertThat(removed.content()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quote | \"x\":1 | /entries/0/text 'text' is missing.",
                "note | \"text\":\"a\",\"speaker\":\"b\" | /entries/0/speaker 'speaker' is not a member of this request; the members are at, id, kind, line, offset, removed, text, version.",
                "consent | \"item\":\"record\",\"answer\":\"ask\" | /entries/0/answer 'ask' is an answer to 'quote-public' only.",
                "capture | \"capture\":\"date\",\"precision\":\"day\" | /entries/0/date Give 'date', or in 'text' how it was said.",
                "capture | \"capture\":\"date\",\"precision\":\"day\",\"date\":\"2026-02-30\" | /entries/0/date 'date' is a year, a month or a day, such as 2026, 2026-03 or 2026-03-14.",
                "capture | \"capture\":\"date\",\"precision\":\"day\",\"date\":\"2026\",\"stage\":\"T9\" | /entries/0/stage 'stage' is one of T1 to T7, E1, E2.",
                "capture | \"capture\":\"people\",\"items\":[\" \"] | /entries/0/items 'items' must hold at least one text."
            })
    void what_does_not_fit_is_named_and_not_repeated(String kind, String members, String fault) {
        assertThat(fault(entry(kind, members))).isEqualTo(fault);
    }

    @Test
    void an_id_is_a_uuid_and_a_time_has_its_offset() {
        assertThat(fault(entry("note", "\"text\":\"a\"").replace(ID, "1-1-1-1-1")))
                .isEqualTo("/entries/0/id 'id' is a UUID that the client makes.");
        assertThat(fault(entry("note", "\"text\":\"a\"").replace("+01:00", "")))
                .isEqualTo("/entries/0/at 'at' is a time with its offset, such as 2026-11-28T10:00:00+01:00.");
    }
}
