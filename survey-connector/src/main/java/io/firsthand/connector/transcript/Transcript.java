package io.firsthand.connector.transcript;

import io.firsthand.spi.SurveyToolError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One interview.
 *
 * @param turns every turn, the interviewer's too; speakers are codes, names are hidden
 * @param interviewer {@link Speakers#INTERVIEWER}, or "" when nobody was found who asks
 * @param replies the turns of the others, each with what it replies to
 * @param hash 32 hex digits of who said what, in order; times, the encoding and the file's name do not count
 */
record Transcript(List<Turn> turns, String interviewer, List<Reply> replies, String hash) {
    static final long MOST_BYTES = 16L << 20;
    private static final int WORDING_CHARS = 2_000;
    private static final Pattern ASKING_ROLE = Pattern.compile(
            "(?i)(?:the )?(?:interviewer|moderator|researcher|host|facilitator|interviewerin|moderatorin)\\b.*");
    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final double LEAST_QUESTIONS = 0.4;

    /**
     * A turn of somebody who is interviewed.
     *
     * @param number its number among all turns, from 1
     * @param turn the turn
     * @param asked the interviewer's turn before it on one line, at most 2,000 code points; "" when nobody asked yet
     */
    record Reply(int number, Turn turn, String asked) {

        /** Returns the key of its column. */
        String key() {
            return "turn " + number;
        }
    }

    static Transcript of(Path file, String name, @Nullable String interviewer) {
        List<Turn> turns;
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw TranscriptPlugin.refused(
                        SurveyToolError.INVALID_INPUT,
                        "'" + name + "' has more than 16 MiB; split it into one file an interview");
            }
            turns = TurnReader.read(text(Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            throw TranscriptPlugin.refused(
                    SurveyToolError.NOT_FOUND, "'" + name + "' is no longer there; upload it again");
        } catch (IOException e) {
            throw TranscriptPlugin.refused(
                    SurveyToolError.UNAVAILABLE,
                    "'" + name + "' could not be read (" + e.getClass().getSimpleName()
                            + "); try again, then upload it again");
        }
        if (turns.isEmpty()) {
            throw TranscriptPlugin.refused(
                    SurveyToolError.INVALID_INPUT,
                    "'" + name + "' has no turns; write 'Name: words', or export .vtt or .srt");
        }
        String asks = interviewer == null ? whoAsks(turns) : named(turns, interviewer, name);
        Speakers speakers =
                Speakers.of(turns.stream().map(Turn::speaker).distinct().toList(), asks);
        List<Turn> coded = turns.stream()
                .map(turn ->
                        new Turn(turn.line(), speakers.code(turn.speaker()), turn.time(), speakers.hidden(turn.text())))
                .toList();
        String asking = asks.isEmpty() ? "" : Speakers.INTERVIEWER;
        return new Transcript(coded, asking, replies(coded, asking), hash(coded));
    }

    /** Returns the codes of all speakers in the order of their first turn. */
    List<String> speakers() {
        return turns.stream().map(Turn::speaker).distinct().toList();
    }

    /** Returns who asks by name, or by number in the order of the first turns, so that no name need be kept. */
    private static String named(List<Turn> turns, String interviewer, String name) {
        List<String> speakers = turns.stream().map(Turn::speaker).distinct().toList();
        if (speakers.contains(interviewer)) {
            return interviewer;
        }
        if (interviewer.matches("\\d{1,3}")
                && Integer.parseInt(interviewer) >= 1
                && Integer.parseInt(interviewer) <= speakers.size()) {
            return speakers.get(Integer.parseInt(interviewer) - 1);
        }
        throw TranscriptPlugin.refused(
                SurveyToolError.INVALID_INPUT,
                "'" + name + "' has no such speaker; name one as the transcript does, or give a number from 1 to "
                        + speakers.size() + ", in the order in which they first speak");
    }

    /** The interviewer is who is called so, or who asks most: at least two turns in five, and more than anybody else. */
    private static String whoAsks(List<Turn> turns) {
        Map<String, int[]> asked = new LinkedHashMap<>();
        for (Turn turn : turns) {
            if (ASKING_ROLE.matcher(turn.speaker()).matches()) {
                return turn.speaker();
            }
            int[] counts = asked.computeIfAbsent(turn.speaker(), s -> new int[2]);
            counts[0]++;
            counts[1] += turn.text().strip().endsWith("?") ? 1 : 0;
        }
        String best = "";
        double most = LEAST_QUESTIONS;
        for (Map.Entry<String, int[]> each : asked.entrySet()) {
            double share = each.getValue()[1] / (double) each.getValue()[0];
            if (share > most && asked.size() > 1) {
                most = share;
                best = each.getKey();
            }
        }
        return best;
    }

    /** Returns at most so many code points of a text, from its beginning. */
    static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    private static String hash(List<Turn> turns) {
        Fingerprint said = new Fingerprint();
        for (Turn turn : turns) {
            said.add(turn.speaker());
            said.add(turn.text());
        }
        return said.hex();
    }

    private static List<Reply> replies(List<Turn> turns, String interviewer) {
        List<Reply> replies = new ArrayList<>();
        String asked = "";
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            if (!interviewer.isEmpty() && turn.speaker().equals(interviewer)) {
                asked = wording(turn.text());
            } else {
                replies.add(new Reply(i + 1, turn, asked));
            }
        }
        return List.copyOf(replies);
    }

    private static String wording(String text) {
        String line = BLANKS.matcher(text).replaceAll(" ").strip();
        String cut = cut(line, WORDING_CHARS);
        return cut.length() == line.length() ? line : cut(line, WORDING_CHARS - 1) + "…";
    }

    private static String text(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Transcript[%d turns]", turns.size());
    }
}
