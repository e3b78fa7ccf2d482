package io.firsthand.jtbd.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The turns of a transcript: {@code Name:}, {@code Interviewer 1:}, {@code Speaker 2 7:13}, {@code P1  15:30}, {@code
 * [00:46:00]}, {@code <v Name>} at the start of a line, and the times of WebVTT and SubRip, which belong to nobody. Without
 * such labels, paragraphs of which every other one asks are turns; any other text is one turn. Immutable.
 */
public final class Turns {
    private static final int LABEL_REACH = 60;
    private static final Pattern LABEL =
            Pattern.compile("\\h{0,8}(?<stamp>[\\[(]?\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?[\\])]?\\h*[-–]?\\h*)?"
                    + "(?<name>\\p{L}[\\p{L}\\d.'’_-]{0,20}(?: [\\p{L}\\d.'’_-]{1,20}){0,2})?"
                    + "(?:\\h{1,4}(?<time>[\\[(]?\\d{1,2}:\\d{2}(?::\\d{2})?[\\])]?))?(?<colon>\\h?:)?(?=\\s|$)");

    /** {@code <v Name>} or {@code <v.loud Name>}. */
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[\\w.]+)?\\h+(?<name>[^>\\n]{1,40})>");

    private static final String ARROW = " --> ";
    private static final int ARROW_REACH = 16;
    private static final int FEWEST_PARAGRAPHS = 4;

    private final List<Turn> turns;

    private Turns(List<Turn> turns) {
        this.turns = List.copyOf(turns);
    }

    /**
     * One turn.
     *
     * @param start first unit after the label, UTF-16
     * @param end exclusive, UTF-16
     * @param asking whether an interviewer speaks, whose words are nobody's findings
     */
    public record Turn(int start, int end, boolean asking) {}

    /** The name is null where the speaker before goes on. */
    private record Label(@Nullable String name, int from, int to, boolean sure) {}

    /**
     * Finds the turns of a text.
     *
     * @param interviewers names of the role that asks, folded, without numbers
     * @param speakers names that are labels wherever they stand, folded, without numbers
     */
    public static Turns of(String text, Set<String> interviewers, Set<String> speakers) {
        List<Label> labels = labels(text, interviewers, speakers);
        if (labels.isEmpty()) {
            List<Turn> paragraphs = paragraphs(text);
            return new Turns(paragraphs.isEmpty() ? List.of(new Turn(0, text.length(), false)) : paragraphs);
        }
        Set<String> asking = askers(text, labels, interviewers);
        var turns = new ArrayList<Turn>();
        if (labels.get(0).from() > 0) {
            turns.add(new Turn(0, labels.get(0).from(), false));
        }
        for (int i = 0; i < labels.size(); i++) {
            int end = i + 1 < labels.size() ? labels.get(i + 1).from() : text.length();
            turns.add(new Turn(labels.get(i).to(), end, asking.contains(nameOf(labels.get(i)))));
        }
        return new Turns(turns);
    }

    /** Returns the turns in order; their labels lie between them. */
    public List<Turn> all() {
        return turns;
    }

    /** Question, empty line, answer, empty line: none when any paragraph does otherwise. */
    private static List<Turn> paragraphs(String text) {
        if (text.indexOf("\n\n") < 0) {
            return List.of();
        }
        var turns = new ArrayList<Turn>();
        int from = 0;
        while (from < text.length()) {
            int gap = text.indexOf("\n\n", from);
            int to = gap < 0 ? text.length() : gap + 2;
            while (to < text.length() && text.charAt(to) == '\n') {
                to++;
            }
            int last = to - 1;
            while (last > from && Letters.isSpace(text.charAt(last))) {
                last--;
            }
            turns.add(new Turn(from, to, text.charAt(last) == '?'));
            from = to;
            if (turns.size() > 1
                    && turns.get(turns.size() - 2).asking()
                            == turns.get(turns.size() - 1).asking()) {
                return List.of();
            }
        }
        return turns.size() < FEWEST_PARAGRAPHS ? List.of() : turns;
    }

    private static List<Label> labels(String text, Set<String> interviewers, Set<String> speakers) {
        var found = new ArrayList<Label>();
        Matcher matcher = null;
        int line = text.indexOf(':') < 0 ? -1 : 0;
        while (line >= 0 && line < text.length()) {
            Label subtitle = subtitle(text, line, found);
            if (subtitle != null) {
                found.add(subtitle);
            } else if (mayBeLabel(text, line)) {
                matcher = matcher == null ? LABEL.matcher(text) : matcher;
                matcher.region(line, Math.min(text.length(), line + LABEL_REACH));
                if (matcher.lookingAt()) {
                    Label label = label(text, matcher, line, interviewers, speakers);
                    if (label != null) {
                        found.add(label);
                    }
                }
            }
            int newline = text.indexOf('\n', line);
            line = newline < 0 ? -1 : newline + 1;
        }
        if (found.isEmpty()) {
            return found;
        }
        Map<String, Integer> counts = new HashMap<>();
        found.forEach(label -> counts.merge(nameOf(label), 1, Integer::sum));
        // beside an interviewer, whoever has a label speaks, even once
        boolean interview = found.stream().anyMatch(label -> interviewers.contains(role(nameOf(label))));
        found.removeIf(label -> !interview && !label.sure() && counts.get(nameOf(label)) < 2);
        var named = new ArrayList<Label>();
        String speaker = "";
        for (Label label : found) {
            speaker = label.name() == null ? speaker : label.name();
            named.add(new Label(speaker, label.from(), label.to(), label.sure()));
        }
        return named;
    }

    private static String nameOf(Label label) {
        return label.name() == null ? "" : label.name();
    }

    /** A line of times with the number before it, or a voice tag. */
    private static @Nullable Label subtitle(String text, int line, List<Label> before) {
        char first = text.charAt(line);
        if (first == '<') {
            Matcher voice = VOICE.matcher(text).region(line, Math.min(text.length(), line + LABEL_REACH));
            return voice.lookingAt() ? new Label(Vocabulary.fold(voice.group("name")), line, voice.end(), true) : null;
        }
        if (first < '0' || first > '9') {
            return null;
        }
        int end = text.indexOf('\n', line);
        end = end < 0 ? text.length() : end;
        int arrow = text.indexOf(ARROW, line);
        if (arrow < 0 || arrow > line + ARROW_REACH || arrow > end) {
            return null;
        }
        int from = line;
        while (from > 0 && (Letters.isSpace(text.charAt(from - 1)) || Character.isDigit(text.charAt(from - 1)))) {
            from--;
        }
        int earliest = before.isEmpty() ? 0 : before.get(before.size() - 1).to();
        return new Label(null, Math.max(from, earliest), end, true);
    }

    private static @Nullable Label label(
            String text, Matcher matcher, int line, Set<String> interviewers, Set<String> speakers) {
        String name = matcher.group("name");
        boolean timed = matcher.group("time") != null;
        boolean stamped = matcher.group("stamp") != null;
        boolean colon = matcher.group("colon") != null;
        if (name == null) {
            return stamped ? new Label("", line, matcher.end(), true) : null;
        }
        String folded = Vocabulary.fold(name);
        boolean known = interviewers.contains(role(folded)) || speakers.contains(role(folded));
        boolean numbered = Character.isDigit(name.charAt(name.length() - 1));
        if ((timed && (known || numbered || colon || endsLine(text, matcher.end()))) || (colon && known)) {
            return new Label(folded, line, matcher.end(), true);
        }
        if (stamped && !colon) {
            // "[00:46:00] So we started": what looked like a name is speech
            return new Label("", line, matcher.end("stamp"), true);
        }
        boolean capital = Character.isUpperCase(name.codePointAt(0));
        return colon && (capital || stamped) ? new Label(folded, line, matcher.end(), stamped) : null;
    }

    private static boolean endsLine(String text, int position) {
        return position >= text.length() || text.charAt(position) == '\n' || text.charAt(position) == '\r';
    }

    private static boolean mayBeLabel(String text, int line) {
        int limit = Math.min(text.length(), line + LABEL_REACH);
        for (int i = line; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return true;
            }
            if (c == '\n' || c == ',' || c == '?' || c == '!') {
                return false;
            }
        }
        return false;
    }

    private static Set<String> askers(String text, List<Label> labels, Set<String> interviewers) {
        Map<String, int[]> shares = new HashMap<>();
        var asking = new HashSet<String>();
        for (int i = 0; i < labels.size(); i++) {
            String name = nameOf(labels.get(i));
            if (interviewers.contains(role(name))) {
                asking.add(name);
            }
            int end = i + 1 < labels.size() ? labels.get(i + 1).from() : text.length();
            int[] share = shares.computeIfAbsent(name, any -> new int[2]);
            share[0] += text.substring(labels.get(i).to(), end).indexOf('?') >= 0 ? 1 : 0;
            share[1]++;
        }
        if (asking.isEmpty() && shares.size() == 2) {
            shares.forEach((name, share) -> {
                boolean othersAnswer = shares.entrySet().stream()
                        .filter(other -> !other.getKey().equals(name))
                        .allMatch(other -> other.getValue()[0] * 3 < other.getValue()[1]);
                if (share[1] >= 3 && share[0] * 5 >= share[1] * 3 && othersAnswer) {
                    asking.add(name);
                }
            });
        }
        return asking;
    }

    private static String role(String name) {
        int to = name.length();
        while (to > 0 && (Character.isDigit(name.charAt(to - 1)) || name.charAt(to - 1) == ' ')) {
            to--;
        }
        return name.substring(0, to);
    }
}
