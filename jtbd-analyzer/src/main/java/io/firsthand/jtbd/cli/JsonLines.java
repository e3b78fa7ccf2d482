package io.firsthand.jtbd.cli;

import io.firsthand.jtbd.AskedQuestion;
import io.firsthand.jtbd.Promptedness;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** One JSON object a line: {@code {"id","text","question"?:{"id","text","feeds"?,"promptedness"?}}}; other keys are passed over. */
final class JsonLines implements PassageSource {
    private static final JsonParserFactory PARSERS = jakarta.json.Json.createParserFactory(Map.of());

    private final BufferedReader reader;
    private long line;

    JsonLines(BufferedReader reader) {
        this.reader = reader;
    }

    private record JsonEntry(long line, String json) implements Entry {
        @Override
        public int chars() {
            return json.length();
        }

        @Override
        public Passage passage() throws BadLineException {
            try (JsonParser parser = PARSERS.createParser(new StringReader(json))) {
                Passage passage = passageOf(parser);
                if (parser.hasNext()) {
                    throw new BadLineException("something follows the JSON object");
                }
                return passage;
            } catch (JsonParsingException e) {
                throw new BadLineException(
                        "not JSON, at column " + e.getLocation().getColumnNumber());
            } catch (NoSuchElementException | IllegalStateException e) {
                throw new BadLineException("the JSON object is not complete");
            }
        }
    }

    @Override
    public @Nullable Entry next() throws IOException {
        String json = reader.readLine();
        line++;
        while (json != null && json.isBlank()) {
            json = reader.readLine();
            line++;
        }
        if (json != null && line == 1 && json.startsWith("\uFEFF")) {
            json = json.substring(1);
        }
        return json == null ? null : new JsonEntry(line, json);
    }

    private static Passage passageOf(JsonParser parser) throws BadLineException {
        if (!parser.hasNext() || parser.next() != Event.START_OBJECT) {
            throw new BadLineException("not a JSON object");
        }
        String id = null;
        String text = null;
        AskedQuestion question = null;
        while (parser.next() != Event.END_OBJECT) {
            String key = parser.getString();
            Event value = parser.next();
            switch (key) {
                case "id" -> id = scalar(parser, value, "id");
                case "text" -> text = string(parser, value, "text");
                case "question" -> question = question(parser, value);
                default -> skip(parser, value);
            }
        }
        if (id == null) {
            throw new BadLineException("\"id\" is missing");
        }
        if (text == null) {
            throw new BadLineException("\"text\" is missing");
        }
        return new Passage(id, text, question);
    }

    private static @Nullable AskedQuestion question(JsonParser parser, Event start) throws BadLineException {
        if (start == Event.VALUE_NULL || start == Event.VALUE_STRING) {
            // a wording alone feeds nothing
            return null;
        }
        if (start != Event.START_OBJECT) {
            throw new BadLineException("\"question\" is not an object");
        }
        String id = null;
        String text = "";
        List<String> feeds = List.of();
        Promptedness promptedness = null;
        while (parser.next() != Event.END_OBJECT) {
            String key = parser.getString();
            Event value = parser.next();
            switch (key) {
                case "id" -> id = scalar(parser, value, "question.id");
                case "text" -> text = value == Event.VALUE_NULL ? "" : string(parser, value, "question.text");
                case "feeds" -> feeds = strings(parser, value);
                case "promptedness" ->
                    promptedness = value == Event.VALUE_NULL
                            ? null
                            : promptedness(string(parser, value, "question.promptedness"));
                default -> skip(parser, value);
            }
        }
        if (id == null || id.isBlank()) {
            throw new BadLineException("\"question.id\" is missing");
        }
        return new AskedQuestion(id, text, feeds, promptedness);
    }

    private static Promptedness promptedness(String word) throws BadLineException {
        return switch (word.toUpperCase(Locale.ROOT).replace('-', '_')) {
            case "U", "UNPROMPTED" -> Promptedness.UNPROMPTED;
            case "O", "ON_TOPIC" -> Promptedness.ON_TOPIC;
            case "C", "CUED" -> Promptedness.CUED;
            case "L", "LISTED" -> Promptedness.LISTED;
            default -> throw new BadLineException("\"question.promptedness\" is none of U, O, C, L");
        };
    }

    private static List<String> strings(JsonParser parser, Event value) throws BadLineException {
        if (value == Event.VALUE_NULL) {
            return List.of();
        }
        if (value == Event.VALUE_STRING) {
            return List.of(parser.getString());
        }
        if (value != Event.START_ARRAY) {
            throw new BadLineException("\"question.feeds\" is neither a string nor a list of strings");
        }
        var strings = new ArrayList<String>();
        for (Event item = parser.next(); item != Event.END_ARRAY; item = parser.next()) {
            strings.add(string(parser, item, "question.feeds"));
        }
        return strings;
    }

    private static String string(JsonParser parser, Event value, String key) throws BadLineException {
        if (value != Event.VALUE_STRING) {
            throw new BadLineException("\"" + key + "\" is not a string");
        }
        return parser.getString();
    }

    private static String scalar(JsonParser parser, Event value, String key) throws BadLineException {
        if (value != Event.VALUE_STRING && value != Event.VALUE_NUMBER) {
            throw new BadLineException("\"" + key + "\" is neither a string nor a number");
        }
        return parser.getString();
    }

    private static void skip(JsonParser parser, Event value) {
        if (value == Event.START_OBJECT) {
            parser.skipObject();
        } else if (value == Event.START_ARRAY) {
            parser.skipArray();
        }
    }
}
