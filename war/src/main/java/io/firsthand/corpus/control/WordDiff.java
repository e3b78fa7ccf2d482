package io.firsthand.corpus.control;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import io.firsthand.corpus.entity.EditMap;
import io.firsthand.corpus.entity.EditMap.Edit;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares two versions of a text word by word. A pure function. */
public final class WordDiff {
    /** More pieces than these between the first and the last difference count as one edit: comparing them would take too long. */
    private static final int MOST_PIECES = 4_000;

    /** An extended grapheme cluster of Unicode's annex 29. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    /** Written without blanks between words, so each character is a piece. */
    private static final Set<UnicodeScript> WITHOUT_BLANKS = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private WordDiff() {}

    private enum Kind {
        WORD,
        BLANK,
        OTHER
    }

    /** Returns what was changed: words, runs of blanks and single other characters are replaced as a whole. */
    public static EditMap between(String before, String after) {
        var old = pieces(before);
        var fresh = pieces(after);
        int head = 0;
        while (head < Math.min(old.size(), fresh.size()) && old.get(head).equals(fresh.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(old.size(), fresh.size()) - head
                && old.get(old.size() - 1 - tail).equals(fresh.get(fresh.size() - 1 - tail))) {
            tail++;
        }
        var places = places(old);
        var newPlaces = places(fresh);
        var edits = new ArrayList<Edit>();
        for (var range : ranges(old.subList(head, old.size() - tail), fresh.subList(head, fresh.size() - tail))) {
            edits.add(new Edit(
                    places[head + range.start()],
                    places[head + range.end()],
                    newPlaces[head + range.newStart()],
                    newPlaces[head + range.newEnd()]));
        }
        return new EditMap(edits);
    }

    /** Returns the ranges that differ, counted in pieces. */
    private static List<Edit> ranges(List<String> old, List<String> fresh) {
        if (old.isEmpty() && fresh.isEmpty()) {
            return List.of();
        }
        if (old.size() > MOST_PIECES || fresh.size() > MOST_PIECES) {
            return List.of(new Edit(0, old.size(), 0, fresh.size()));
        }
        var ranges = new ArrayList<Edit>();
        for (var delta :
                DiffUtils.diff(old, fresh, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            int start = delta.getSource().getPosition();
            int end = start + delta.getSource().size();
            int newStart = delta.getTarget().getPosition();
            int newEnd = newStart + delta.getTarget().size();
            var last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (last != null && last.end() == start) {
                ranges.set(ranges.size() - 1, new Edit(last.start(), end, last.newStart(), newEnd));
            } else {
                ranges.add(new Edit(start, end, newStart, newEnd));
            }
        }
        return ranges;
    }

    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        var before = Kind.OTHER;
        var characters = CHARACTER.matcher(text);
        while (characters.find()) {
            var kind = kind(characters.group().codePointAt(0));
            if (piece.length() > 0 && (kind != before || kind == Kind.OTHER)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(characters.group());
            before = kind;
        }
        if (piece.length() > 0) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    private static Kind kind(int first) {
        if (Character.isWhitespace(first) || Character.isSpaceChar(first)) {
            return Kind.BLANK;
        }
        boolean inWord = Character.isLetterOrDigit(first) || first == '\'' || first == '\u2019';
        return inWord && !WITHOUT_BLANKS.contains(UnicodeScript.of(first)) ? Kind.WORD : Kind.OTHER;
    }

    /** Returns where each piece begins, in code points, and where the last one ends. */
    private static int[] places(List<String> pieces) {
        int[] places = new int[pieces.size() + 1];
        for (int i = 0; i < pieces.size(); i++) {
            places[i + 1] =
                    places[i] + pieces.get(i).codePointCount(0, pieces.get(i).length());
        }
        return places;
    }
}
