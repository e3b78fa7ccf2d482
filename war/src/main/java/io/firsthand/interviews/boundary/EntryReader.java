package io.firsthand.interviews.boundary;

import io.firsthand.interviews.entity.ConsentItem;
import io.firsthand.interviews.entity.NewEntry;
import io.firsthand.interviews.entity.NewEntry.Capture;
import io.firsthand.interviews.entity.NewEntry.Kind;
import io.firsthand.interviews.entity.NewEntry.Mark;
import io.firsthand.interviews.entity.NewEntry.Precision;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.spi.Finding;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Reads what a client wrote down during a talk: strict, bounded, and by kind. Errors name the place and repeat no words. */
final class EntryReader {
    static final int MOST = 200;

    private static final int LONGEST_QUOTE = 8000;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_LINE = 1000;
    private static final int LONGEST_ASK = 500;
    private static final int LONGEST_WORD = 80;
    private static final int MOST_WORDS = 20;
    private static final int MOST_VERSIONS = 1000;
    private static final long LONGEST_TALK_MILLIS = 24L * 60 * 60 * 1000;
    private static final int DEBRIEF_POINTS = 20;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private EntryReader() {}

    /**
     * Reads the entries of a request.
     *
     * @throws ProblemException naming the first member that does not fit
     */
    static List<NewEntry> read(JsonBody body) {
        var entries =
                body.objects("entries", MOST).stream().map(EntryReader::entry).toList();
        body.end();
        return entries;
    }

    private static NewEntry entry(JsonBody body) {
        var id = id(body);
        int version = (int) body.number("version", 1, MOST_VERSIONS);
        var kind = body.choice("kind", Kind.class);
        var at = at(body);
        long offset = body.number("offset", 0, LONGEST_TALK_MILLIS);
        var line = body.optionalText("line", 20);
        boolean removed = body.flag("removed", false);
        var content = removed ? JsonValue.EMPTY_JSON_OBJECT : content(kind, body);
        body.end();
        return new NewEntry(id, version, kind, at, offset, line, removed, content);
    }

    private static String id(JsonBody body) {
        var text = body.text("id", 36);
        try {
            var id = UUID.fromString(text).toString();
            if (id.equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // falls through: said below
        }
        throw ProblemException.invalid(body.at("id"), "'id' is a UUID that the client makes.");
    }

    private static Instant at(JsonBody body) {
        var text = body.text("at", 60);
        try {
            var time = OffsetDateTime.parse(text);
            if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            // falls through: said below
        }
        throw ProblemException.invalid(
                body.at("at"), "'at' is a time with its offset, such as 2026-11-28T10:00:00+01:00.");
    }

    private static JsonObject content(Kind kind, JsonBody body) {
        var json = Json.createObjectBuilder();
        switch (kind) {
            case QUOTE -> quote(body, json);
            case NOTE -> json.add("text", body.text("text", LONGEST_TEXT));
            case CAPTURE -> capture(body, json);
            case MARK -> json.add("mark", Kebab.of(body.choice("mark", Mark.class)));
            case CONSENT -> consent(body, json);
            case PLAY_BACK -> playBack(body, json);
            case DEBRIEF ->
                json.add("point", body.number("point", 1, DEBRIEF_POINTS)).add("text", body.text("text", LONGEST_LINE));
        }
        return json.build();
    }

    private static void quote(JsonBody body, JsonObjectBuilder json) {
        json.add("text", body.text("text", LONGEST_QUOTE));
        body.optionalText("speaker", LONGEST_WORD).ifPresent(speaker -> json.add("speaker", speaker));
        ask(body, json);
    }

    /** The ask that brought it, where it was worded otherwise than in the guide, and whether the interviewer supplied the words. */
    private static void ask(JsonBody body, JsonObjectBuilder json) {
        body.optionalText("said", LONGEST_ASK).ifPresent(said -> json.add("said", said));
        if (body.flag("supplied", false)) {
            json.add("supplied", true);
        }
    }

    private static void capture(JsonBody body, JsonObjectBuilder json) {
        var capture = body.choice("capture", Capture.class);
        json.add("capture", Kebab.of(capture));
        switch (capture) {
            case DATE -> date(body, json);
            case PLACE -> json.add("text", body.text("text", LONGEST_LINE));
            case PEOPLE, ALTERNATIVES, CHANNELS -> words(body, json);
            case WORRY -> worry(body, json);
        }
        ask(body, json);
    }

    private static void date(JsonBody body, JsonObjectBuilder json) {
        var precision = body.choice("precision", Precision.class);
        json.add("precision", Kebab.of(precision));
        var date = body.optionalText("date", 10);
        var text = body.optionalText("text", LONGEST_LINE);
        if (date.isEmpty() && text.isEmpty()) {
            throw ProblemException.invalid(body.at("date"), "Give 'date', or in 'text' how it was said.");
        }
        date.ifPresent(given -> json.add("date", calendar(body, given)));
        text.ifPresent(given -> json.add("text", given));
        body.optionalText("stage", 2).ifPresent(stage -> json.add("stage", stage(body, stage)));
    }

    private static String calendar(JsonBody body, String date) {
        try {
            switch (date.length()) {
                case 4 -> Year.parse(date);
                case 7 -> YearMonth.parse(date);
                default -> LocalDate.parse(date);
            }
            return date;
        } catch (DateTimeException e) {
            throw ProblemException.invalid(
                    body.at("date"), "'date' is a year, a month or a day, such as 2026, 2026-03 or 2026-03-14.");
        }
    }

    private static String stage(JsonBody body, String stage) {
        if (!stage.matches("T[1-7]|E[12]")) {
            throw ProblemException.invalid(body.at("stage"), "'stage' is one of T1 to T7, E1, E2.");
        }
        return stage;
    }

    private static void words(JsonBody body, JsonObjectBuilder json) {
        var words = body.texts("items", MOST_WORDS, LONGEST_WORD).stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            throw ProblemException.invalid(body.at("items"), "'items' must hold at least one text.");
        }
        json.add("items", Json.createArrayBuilder(words));
    }

    private static void worry(JsonBody body, JsonObjectBuilder json) {
        json.add("text", body.text("text", LONGEST_LINE));
        body.optionalChoice("holder", Finding.Holder.Who.class)
                .ifPresent(holder -> json.add("holder", Kebab.of(holder)));
        body.optionalText("role", LONGEST_WORD).ifPresent(role -> json.add("role", role));
        body.optionalChoice("status", Finding.Status.class).ifPresent(status -> json.add("status", Kebab.of(status)));
        body.optionalText("settledBy", LONGEST_LINE).ifPresent(settled -> json.add("settledBy", settled));
    }

    private static void consent(JsonBody body, JsonObjectBuilder json) {
        var item = body.choice("item", ConsentItem.class);
        var answer = body.choice("answer", ConsentItem.Answer.class);
        if (!item.answers().contains(answer)) {
            throw ProblemException.invalid(body.at("answer"), "'ask' is an answer to 'quote-public' only.");
        }
        json.add("item", Kebab.of(item)).add("answer", Kebab.of(answer));
    }

    private static void playBack(JsonBody body, JsonObjectBuilder json) {
        json.add("text", body.text("text", LONGEST_LINE));
        body.optionalFlag("right").ifPresent(right -> json.add("right", right));
        body.optionalText("correction", LONGEST_LINE).ifPresent(correction -> json.add("correction", correction));
    }
}
