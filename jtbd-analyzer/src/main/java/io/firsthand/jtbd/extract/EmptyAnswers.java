package io.firsthand.jtbd.extract;

import io.firsthand.jtbd.rule.EmptyAnswerList;
import io.firsthand.jtbd.text.Letters;
import io.firsthand.jtbd.text.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Knows the answers that say nothing, in all languages at once. Immutable and thread-safe. */
public final class EmptyAnswers {
    /** Nobody says nothing in more letters than this; longer texts are not looked at. */
    private static final int LONGEST = 120;

    private static final int NOISE_LETTERS = 4;

    private final Set<String> answers = new HashSet<>();
    private final List<String> tails = new ArrayList<>();
    private final List<String> leads = new ArrayList<>();
    private final Set<Integer> vowels = new HashSet<>();

    /** Joins the lists. */
    public EmptyAnswers(List<EmptyAnswerList> lists) {
        for (EmptyAnswerList list : lists) {
            list.answers().forEach(answer -> answers.add(fold(answer)));
            list.tails().forEach(tail -> tails.add(" " + fold(tail)));
            list.leads().forEach(lead -> leads.add(fold(lead) + " "));
            list.vowels().chars().forEach(vowels::add);
        }
        tails.sort(Comparator.comparingInt(String::length).reversed());
        leads.sort(Comparator.comparingInt(String::length).reversed());
    }

    /** Returns whether the text says nothing. */
    public boolean isEmpty(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isLetterOrDigit(text.codePointAt(from))) {
            from++;
        }
        while (to > from && !Letters.isWord(text.charAt(to - 1)) && !Character.isSurrogate(text.charAt(to - 1))) {
            to--;
        }
        if (to - from > LONGEST) {
            return false;
        }
        String folded = fold(text.substring(from, to));
        return isNoise(folded) || saysNothing(folded);
    }

    private boolean saysNothing(String folded) {
        String rest = folded;
        boolean shorter = true;
        while (shorter) {
            if (answers.contains(rest)) {
                return true;
            }
            shorter = false;
            for (String tail : tails) {
                if (rest.endsWith(tail)) {
                    rest = rest.substring(0, rest.length() - tail.length());
                    shorter = true;
                    break;
                }
            }
            for (String lead : leads) {
                if (!shorter && rest.startsWith(lead)) {
                    rest = rest.substring(lead.length());
                    shorter = true;
                }
            }
        }
        return false;
    }

    /** Fewer than two letters, one letter over and over, or one longer word without a vowel. */
    private boolean isNoise(String folded) {
        long letters = folded.codePoints().filter(Character::isLetter).count();
        if (letters < 2) {
            // one character of such a script is a word by itself
            return folded.codePoints().noneMatch(Character::isIdeographic);
        }
        if (folded.codePoints().filter(Character::isLetter).distinct().count() == 1) {
            return true;
        }
        return letters >= NOISE_LETTERS
                && folded.codePoints().allMatch(c -> Character.isLetter(c) && isLatin(c))
                && folded.codePoints().noneMatch(vowels::contains);
    }

    private static boolean isLatin(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    /** Lower case, apostrophes gone, anything else but letters and digits one space. */
    private static String fold(String text) {
        String plain = Vocabulary.fold(text);
        var folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                folded.appendCodePoint(c);
            } else if (c == '/') {
                // "n/a" and "k.a." are one word
                return;
            } else if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        });
        return folded.toString().trim();
    }
}
