package io.firsthand.jtbd.extract;

import io.firsthand.jtbd.Finding;
import io.firsthand.jtbd.FindingType;
import io.firsthand.jtbd.Holder;
import io.firsthand.jtbd.Job;
import io.firsthand.jtbd.Polarity;
import io.firsthand.jtbd.Span;
import io.firsthand.jtbd.Status;
import io.firsthand.jtbd.extract.EmptyAnswers.Saying;
import io.firsthand.jtbd.text.CodePointOffsets;
import io.firsthand.jtbd.text.Letters;
import io.firsthand.jtbd.text.Turns;
import io.firsthand.jtbd.text.Turns.Turn;
import io.firsthand.jtbd.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Short answers in a transcript that mean something only after their question: "What worried you?" "The price." The
 * question must say plainly what it asks for, and the answer be no more than a few words. Stateless.
 */
public final class TurnAnswers {
    /** Rule of such a finding; nobody owns the question, so that it is no {@code asked:} one. */
    public static final String RULE = "turn";

    private static final double CONFIDENCE = 0.6;
    /** More words than this stand on their own. */
    private static final int FEW_WORDS = 12;

    private static final Set<FindingType> WORRIES = Set.of(FindingType.CONCERN, FindingType.OBJECTION);

    /** An answer to yes or no of more words says why, rather than what. */
    private static final int ELLIPTIC_WORDS = 4;

    /**
     * What a question asks for.
     *
     * @param open whether yes or no is no answer to it
     */
    private record Asked(FindingType type, boolean open) {}

    private TurnAnswers() {}

    /**
     * Adds the findings over short answers.
     *
     * @param byCue what cues found, in order; where they found the same type in an answer, nothing is added
     * @return all findings by start, then longest first
     */
    public static List<Finding> combine(String text, Lexicon words, List<Finding> byCue, EmptyAnswers emptyAnswers) {
        if (text.indexOf('\n') < 0 || text.indexOf('?') < 0) {
            return byCue;
        }
        List<Turn> turns = Turns.of(text, words.interviewers, words.speakers).all();
        var offsets = new CodePointOffsets(text);
        var added = new ArrayList<Finding>();
        Asked asked = null;
        for (Turn turn : turns) {
            if (isBlank(text, turn)) {
                continue;
            }
            if (turn.asking()) {
                asked = askedFor(text.substring(turn.start(), turn.end()), words);
            } else if (asked != null) {
                Finding finding = answer(text, turn, asked, words, emptyAnswers, offsets);
                if (finding != null && byCue.stream().noneMatch(cue -> isSame(cue, finding))) {
                    added.add(finding);
                }
                asked = null;
            }
        }
        if (added.isEmpty()) {
            return byCue;
        }
        added.addAll(byCue);
        added.sort(Extraction.ORDER);
        return List.copyOf(added);
    }

    /** Returns what the last question of a turn asks for, or null when it does not say. */
    private static @Nullable Asked askedFor(String turn, Lexicon words) {
        int end = turn.lastIndexOf('?');
        if (end < 0) {
            return null;
        }
        int from = end;
        while (from > 0 && ".!?\n".indexOf(turn.charAt(from - 1)) < 0) {
            from--;
        }
        String question = spaced(turn.substring(from, end));
        var found = new ArrayList<FindingType>();
        words.questions.forEach((type, phrases) -> {
            if (phrases.stream().anyMatch(phrase -> question.contains(" " + phrase + " "))) {
                found.add(type);
            }
        });
        boolean open = words.openQuestions.stream().anyMatch(word -> question.contains(" " + word + " "));
        return found.size() == 1 && (open || WORRIES.contains(found.get(0))) ? new Asked(found.get(0), open) : null;
    }

    private static @Nullable Finding answer(
            String text, Turn turn, Asked asked, Lexicon words, EmptyAnswers emptyAnswers, CodePointOffsets offsets) {
        FindingType type = asked.type();
        int from = turn.start();
        int to = from;
        while (from < turn.end()) {
            while (from < turn.end() && !Letters.isWord(text.charAt(from))) {
                from++;
            }
            to = sentenceEnd(text, from, turn.end());
            String sentence = text.substring(from, to);
            if (from < to && !emptyAnswers.isAgreement(sentence)) {
                break;
            }
            from = Math.min(turn.end(), to + 1);
        }
        String said = text.substring(Math.min(from, to), to);
        boolean question = to < turn.end() && text.charAt(to) == '?';
        if (question || !isShort(said, asked, words, emptyAnswers)) {
            return null;
        }
        Saying saying = emptyAnswers.of(said, WORRIES.contains(type));
        Polarity polarity = saying == Saying.DENIAL ? Polarity.NEGATED : Polarity.AFFIRMED;
        return saying == Saying.NOTHING
                ? null
                : new Finding(
                        type,
                        new Span(offsets.at(from), offsets.at(to)),
                        RULE,
                        List.of(),
                        polarity,
                        Status.OPEN,
                        Holder.SELF,
                        Job.of(type, polarity),
                        null,
                        null,
                        false,
                        CONFIDENCE);
    }

    private static boolean isShort(String said, Asked asked, Lexicon words, EmptyAnswers emptyAnswers) {
        List<String> spoken = List.of(spaced(said).trim().split(" ", -1));
        boolean elliptic = spoken.size() <= ELLIPTIC_WORDS && spoken.stream().noneMatch(words.subjects::contains);
        return !said.isBlank()
                && spoken.size() <= FEW_WORDS
                && (asked.open() || elliptic || emptyAnswers.isAgreement(spoken.get(0)));
    }

    private static int sentenceEnd(String text, int from, int high) {
        int to = from;
        while (to < high
                && !(".!?".indexOf(text.charAt(to)) >= 0 && (to + 1 >= high || !Letters.isWord(text.charAt(to + 1))))
                && text.charAt(to) != '<') {
            to++;
        }
        while (to > from && Letters.isSpace(text.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    private static boolean isSame(Finding cue, Finding answer) {
        return cue.type() == answer.type()
                && cue.span().start() < answer.span().end()
                && answer.span().start() < cue.span().end();
    }

    private static boolean isBlank(String text, Turn turn) {
        for (int i = turn.start(); i < turn.end(); i++) {
            if (Letters.isWord(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The folded words with one space before, between and behind. */
    private static String spaced(String text) {
        var words = new StringBuilder(" ");
        String folded = Vocabulary.fold(text);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Letters.isWord(c)) {
                words.append(c);
            } else if (words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.charAt(words.length() - 1) == ' '
                ? words.toString()
                : words.append(' ').toString();
    }
}
