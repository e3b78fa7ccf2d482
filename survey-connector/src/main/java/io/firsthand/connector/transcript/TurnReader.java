package io.firsthand.connector.transcript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns of a transcript, whichever way it is written; the format is told by its first lines.
 *
 * <ul>
 *   <li>WebVTT: the speaker is a voice tag ({@code <v Ann>}) or stands before a colon; notes, styles and tags are left out.
 *   <li>SubRip: numbered cues with {@code -->}; the speaker stands before a colon.
 *   <li>Plain text: {@code Ann: …}, {@code [00:07:13] Ann: …}, or a line {@code Speaker 2 7:13} above the words. Lines
 *       without a speaker go on with the turn before; a blank line is kept between two lines of one turn.
 * </ul>
 *
 * @see <a href="https://www.w3.org/TR/webvtt1/">WebVTT</a>, checked against the Candidate Recommendation of 2019-04-04
 */
final class TurnReader {
    private static final String CLOCK = "(?:\\d{1,3}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?";
    private static final Pattern CUE = Pattern.compile("\\s*(" + CLOCK + ")\\s+-->\\s+" + CLOCK + ".*");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^ >]*)?[ \\t]+([^>]+)>");
    private static final Pattern TAG = Pattern.compile("</?(?:[a-z]+(?:[. ][^>]*)?|\\d[\\d:.]*)>");
    private static final Pattern NAMED = Pattern.compile(
            "\\s*(?:[\\[(](" + CLOCK + ")[\\])]\\s*)?([\\p{L}][\\p{L}\\p{M}\\p{N} .'’_()-]{0,39}?)\\s*:(?:\\s+(.*)|)");
    private static final Pattern NAME_ABOVE =
            Pattern.compile("\\s*([\\p{L}][\\p{L}\\p{M}\\p{N} .'’_()-]{0,39}?)\\s+[\\[(]?(" + CLOCK + ")[\\])]?\\s*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!…。？！][\"'”’)]?\\s*$");
    private static final int MOST_NAME_WORDS = 4;

    private final Map<String, Integer> timesNamed = new HashMap<>();
    private final String lineEnd;
    private final List<Turn> turns = new ArrayList<>();
    private String speaker = "";
    private @Nullable String time;
    private @Nullable String cueTime;
    private long line;
    private final StringBuilder text = new StringBuilder();

    private TurnReader(String lineEnd) {
        this.lineEnd = lineEnd;
    }

    /** Returns the turns in order; empty when there are none. */
    static List<Turn> read(String transcript) {
        TurnReader reader =
                new TurnReader(transcript.contains("\r\n") ? "\r\n" : transcript.contains("\n") ? "\n" : "\r");
        List<String> lines = transcript.lines().toList();
        boolean cues = lines.stream().limit(200).anyMatch(l -> CUE.matcher(l).matches());
        reader.countNames(lines);
        if (cues) {
            reader.cues(lines, !lines.isEmpty() && lines.get(0).startsWith("WEBVTT"));
        } else {
            reader.plain(lines);
        }
        reader.end();
        return List.copyOf(reader.turns);
    }

    private void cues(List<String> lines, boolean vtt) {
        boolean inCue = false;
        for (int i = 0; i < lines.size(); i++) {
            String written = lines.get(i);
            Matcher cue = CUE.matcher(written);
            if (cue.matches()) {
                inCue = true;
                // a cue that names nobody is still the last speaker's; without any speaker a sentence is a turn
                if (speaker.isEmpty() && endsSentence()) {
                    end();
                }
                if (text.length() == 0) {
                    time = cue.group(1);
                    line = i + 1L;
                }
                cueTime = cue.group(1);
            } else if (written.isBlank()) {
                inCue = false;
            } else if (inCue) {
                payload(written, i + 1L, vtt);
            }
        }
    }

    private void payload(String written, long at, boolean vtt) {
        String words = written;
        // up to the last bracket every tag closes, so that no search runs to the end in vain
        Matcher voice = VOICE.matcher(written).region(0, written.lastIndexOf('>') + 1);
        if (vtt && voice.find()) {
            begin(unescaped(voice.group(1)).strip(), cueTime, at);
            words = written.substring(voice.end());
        } else {
            Matcher named = NAMED.matcher(vtt ? withoutTags(written) : written);
            if (named.matches() && isName(named.group(2))) {
                begin(named.group(2), cueTime, at);
                words = named.group(3) == null ? "" : named.group(3);
            }
        }
        String plain = vtt ? unescaped(withoutTags(words)) : words.replaceAll("</?[bius]>", "");
        append(plain.strip());
    }

    private static String withoutTags(String words) {
        int end = words.lastIndexOf('>') + 1;
        return TAG.matcher(words.substring(0, end)).replaceAll("") + words.substring(end);
    }

    private boolean endsSentence() {
        String tail = text.substring(Math.max(0, text.length() - 16));
        return SENTENCE_END.matcher(tail).find();
    }

    private void plain(List<String> lines) {
        int blanks = 0;
        for (int i = 0; i < lines.size(); i++) {
            String written = lines.get(i);
            Matcher named = NAMED.matcher(written);
            Matcher above = NAME_ABOVE.matcher(written);
            if (above.matches() && isName(above.group(1))) {
                begin(above.group(1), above.group(2), i + 1L);
            } else if (named.matches() && isName(named.group(2))) {
                begin(named.group(2), named.group(1), i + 1L);
                append(named.group(3) == null ? "" : named.group(3));
            } else if (written.isBlank()) {
                blanks++;
                continue;
            } else {
                if (text.length() == 0 && turns.isEmpty() && speaker.isEmpty()) {
                    line = i + 1L;
                }
                if (blanks > 0 && text.length() > 0) {
                    text.append(lineEnd);
                }
                append(written);
            }
            blanks = 0;
        }
    }

    /** Begins a turn, unless the same speaker goes on. */
    private void begin(String name, @Nullable String at, long from) {
        if (name.equals(speaker) && text.length() > 0) {
            return;
        }
        end();
        speaker = name;
        time = at;
        line = from;
    }

    private void append(String words) {
        if (words.isEmpty()) {
            return;
        }
        if (text.length() > 0) {
            text.append(lineEnd);
        }
        text.append(words);
    }

    private void end() {
        if (text.length() > 0) {
            turns.add(new Turn(line, speaker, time, text.toString()));
            text.setLength(0);
        }
    }

    /** "I said:" is no speaker: a name has few words, and they are capitalised or come again. */
    private boolean isName(String name) {
        String[] words = BLANKS.split(name.strip(), -1);
        return words.length <= MOST_NAME_WORDS
                && (timesNamed.getOrDefault(name, 0) > 1
                        || Arrays.stream(words).noneMatch(word -> Character.isLowerCase(word.codePointAt(0))));
    }

    private void countNames(List<String> lines) {
        for (String written : lines) {
            for (Matcher m : List.of(NAMED.matcher(written), NAME_ABOVE.matcher(written))) {
                if (m.matches()) {
                    timesNamed.merge(m.group(m.pattern() == NAMED ? 2 : 1), 1, Integer::sum);
                }
            }
        }
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", "\u00A0")
                .replace("&lrm;", "\u200E")
                .replace("&rlm;", "\u200F")
                .replace("&amp;", "&");
    }
}
