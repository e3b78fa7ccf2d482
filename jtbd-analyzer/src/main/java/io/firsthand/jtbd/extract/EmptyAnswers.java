package io.firsthand.jtbd.extract;

import io.firsthand.jtbd.rule.EmptyAnswerList;
import io.firsthand.jtbd.rule.EmptyAnswerList.Denial;
import io.firsthand.jtbd.text.Letters;
import io.firsthand.jtbd.text.Vocabulary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Knows the answers that say nothing and those that deny what was asked, in all languages at once. Immutable and thread-safe. */
public final class EmptyAnswers {
    /** Nobody says nothing in more letters than this; longer texts may still begin with a denial. */
    private static final int LONGEST = 120;

    private static final int NOISE_LETTERS = 4;
    private static final int ACRONYM_LETTERS = 5;
    /** Words between a negation and what it denies: "no real big worries". */
    private static final int DENIAL_REACH = 4;

    /** What fingers type that want to be done, each key beside the one before. */
    private static final List<String> KEY_ROWS = List.of(
            "qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "sdfghjkl", "zxcvbnm", "yxcvbnm", "йцукенгшщзхъ");

    private final Set<String> answers = new HashSet<>();
    private final List<String> tails = new ArrayList<>();
    private final List<String> leads = new ArrayList<>();
    private final Set<Integer> vowels = new HashSet<>();
    private final Set<String> acronyms = new HashSet<>();
    private final Set<String> agreements = new HashSet<>();
    private final List<Denial> denials = new ArrayList<>();

    /** What an answer says about what was asked. */
    public enum Saying {
        /** It says nothing: "n/a", "nothing really", "not worried at all". */
        NOTHING,
        /** It denies what was asked and goes on: "None, I knew them already". */
        DENIAL,
        /** It says something. */
        SOMETHING
    }

    /** Joins the lists. */
    public EmptyAnswers(List<EmptyAnswerList> lists) {
        for (EmptyAnswerList list : lists) {
            list.answers().forEach(answer -> answers.add(fold(answer)));
            list.tails().forEach(tail -> tails.add(" " + fold(tail)));
            list.leads().forEach(lead -> leads.add(fold(lead) + " "));
            list.vowels().chars().forEach(vowels::add);
            agreements.addAll(list.denial().agreement());
            acronyms.addAll(list.denial().acronyms());
            denials.add(list.denial());
        }
        tails.sort(Comparator.comparingInt(String::length).reversed());
        leads.sort(Comparator.comparingInt(String::length).reversed());
    }

    /**
     * Reads an answer.
     *
     * @param worry whether a worry or an obstacle was asked for, so that "no worries" denies it
     */
    public Saying of(String text, boolean worry) {
        int from = 0;
        int to = text.length();
        while (from < to && !Character.isLetterOrDigit(text.codePointAt(from))) {
            from++;
        }
        while (to > from && !Letters.isWord(text.charAt(to - 1)) && !Character.isSurrogate(text.charAt(to - 1))) {
            to--;
        }
        String answer = text.substring(from, to);
        boolean mayBeNothing = to - from <= LONGEST;
        if (mayBeNothing) {
            String folded = fold(answer);
            if (isNoise(folded, answer) || agreements.contains(folded) || saysNothing(folded)) {
                return Saying.NOTHING;
            }
        }
        Saying said = Saying.SOMETHING;
        List<List<String>> clauses = clauses(answer);
        for (Denial denial : denials) {
            Saying here = new Reading(denial, worry, clauses).saying();
            if (here == Saying.NOTHING && mayBeNothing) {
                return here;
            }
            said = here == Saying.SOMETHING ? said : Saying.DENIAL;
        }
        return said;
    }

    /** Returns whether the text says yes, or thinks aloud ("hmm"), and nothing else. */
    public boolean isAgreement(String text) {
        String folded = fold(text);
        return agreements.contains(folded) || leads.contains(folded + " ");
    }

    /** "well, nothing really": known once leads and tails are gone, whichever goes first. */
    private boolean saysNothing(String folded) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<String>();
        open.add(folded);
        while (!open.isEmpty()) {
            String rest = open.remove();
            if (answers.contains(rest)) {
                return true;
            }
            if (seen.add(rest)) {
                tails.stream()
                        .filter(rest::endsWith)
                        .forEach(tail -> open.add(rest.substring(0, rest.length() - tail.length())));
                leads.stream().filter(rest::startsWith).forEach(lead -> open.add(rest.substring(lead.length())));
            }
        }
        return false;
    }

    /** Fewer than two letters, one letter over and over, keys in a row, or one longer word without a vowel. */
    private boolean isNoise(String folded, String written) {
        long letters = folded.codePoints().filter(Character::isLetter).count();
        if (letters < 2) {
            // one character of such a script is a word by itself
            return folded.codePoints().noneMatch(Character::isIdeographic);
        }
        if (folded.codePoints().filter(Character::isLetter).distinct().count() == 1) {
            return true;
        }
        if (letters < NOISE_LETTERS || !folded.codePoints().allMatch(Character::isLetter)) {
            return false;
        }
        return runsOverKeys(folded)
                || (folded.codePoints().allMatch(EmptyAnswers::isLatin)
                        && folded.codePoints().noneMatch(vowels::contains)
                        && !isAcronym(folded, written));
    }

    private boolean isAcronym(String folded, String written) {
        boolean capitals = written.equals(written.toUpperCase(Locale.ROOT)) && folded.length() <= ACRONYM_LETTERS;
        return capitals || acronyms.contains(folded);
    }

    private static boolean runsOverKeys(String word) {
        if (word.startsWith("wert")) {
            // a word of German
            return false;
        }
        for (String row : KEY_ROWS) {
            if (row.contains(word)) {
                return true;
            }
        }
        String start = word.substring(0, 3);
        boolean again = word.length() >= 6
                && KEY_ROWS.stream().anyMatch(row -> row.contains(start))
                && word.chars().filter(c -> start.indexOf(c) < 0).findAny().isEmpty();
        return again || (word.length() >= 8 && runsOverKeys(word.substring(0, word.length() / 2)));
    }

    private static boolean isLatin(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    /** The folded words between marks; "n/a" is one word. */
    private static List<List<String>> clauses(String answer) {
        List<List<String>> clauses = new ArrayList<>();
        List<String> clause = new ArrayList<>();
        var word = new StringBuilder();
        for (int i = 0; i <= answer.length(); i++) {
            char c = i < answer.length() ? answer.charAt(i) : '\n';
            if (Letters.isWord(c)) {
                word.append(Letters.fold(c));
            } else if (!Letters.isApostrophe(c) && c != '/') {
                if (word.length() > 0) {
                    clause.add(word.toString());
                    word.setLength(0);
                }
                if (!clause.isEmpty() && c != ' ' && c != '-' && c != '"') {
                    clauses.add(clause);
                    clause = new ArrayList<>();
                }
            }
        }
        return clauses;
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

    /** One answer read with the words of one language. */
    private final class Reading {
        private final Denial words;
        private final boolean worry;
        private final List<List<String>> clauses;

        Reading(Denial words, boolean worry, List<List<String>> clauses) {
            this.words = words;
            this.worry = worry;
            this.clauses = clauses;
        }

        Saying saying() {
            if (clauses.isEmpty()) {
                return Saying.SOMETHING;
            }
            List<String> first = clauses.get(0);
            boolean denied = deniesAll(first) || (worry && clauses.size() == 1 && isSettled(first));
            boolean complete = denied;
            if (!denied && !(worry && deniesSome(first))) {
                return Saying.SOMETHING;
            }
            for (int i = 1; i < clauses.size(); i++) {
                List<String> clause = clauses.get(i);
                if (clause.stream().anyMatch(words.contrast()::contains)) {
                    return Saying.SOMETHING;
                }
                complete &= deniesAll(clause) || addsNothing(clause);
            }
            if (complete) {
                return Saying.NOTHING;
            }
            return !denied || clauses.size() == 1 || givesReason(clauses.get(1)) ? Saying.DENIAL : Saying.SOMETHING;
        }

        /** "I knew them", "just bought it"; not "just the price". */
        private boolean givesReason(List<String> clause) {
            String word = clause.get(0);
            return words.reasons().contains(word)
                    || (clause.size() > 1
                            && words.small().contains(word)
                            && words.reasons().contains(clause.get(1)));
        }

        /** "nothing at all", "I was not worried", "I didn't have any". */
        private boolean deniesAll(List<String> clause) {
            if (answers.contains(String.join(" ", clause)) && known(clause)) {
                return true;
            }
            boolean nothing = false;
            boolean negated = false;
            boolean object = false;
            for (String word : pieces(clause)) {
                boolean isNothing = words.nothing().contains(word);
                boolean isNegation = words.negation().contains(word);
                boolean isObject =
                        words.any().contains(word) || (worry && words.asked().contains(word));
                if (!isNothing && !isNegation && !isObject && !words.small().contains(word)) {
                    return false;
                }
                nothing |= isNothing;
                negated |= isNegation || isNothing;
                object |= isObject;
            }
            return nothing || (negated && object);
        }

        /** Of two languages that share a word, only the one that has it speaks. */
        private boolean known(List<String> clause) {
            String word = clause.get(0);
            return words.nothing().contains(word)
                    || words.negation().contains(word)
                    || words.small().contains(word)
                    || clause.size() == 1;
        }

        /** "I was not worried about the price": it is the first thing said that is denied. */
        private boolean deniesSome(List<String> clause) {
            if (clause.stream().anyMatch(words.contrast()::contains)) {
                return false;
            }
            int negation = 0;
            while (negation < clause.size()
                    && words.small().contains(clause.get(negation))
                    && !words.negation().contains(clause.get(negation))) {
                negation++;
            }
            if (negation >= clause.size() || !words.negation().contains(clause.get(negation))) {
                return false;
            }
            for (int at = negation + 1; at < Math.min(clause.size(), negation + 1 + DENIAL_REACH); at++) {
                String word = clause.get(at);
                if (words.asked().contains(word)) {
                    return at + 1 == clause.size()
                            || words.small().contains(clause.get(at + 1))
                            || words.reasons().contains(clause.get(at + 1));
                }
                if (!words.small().contains(word)) {
                    return false;
                }
            }
            return false;
        }

        /** "I was sure", "all was fine": no worry at all. */
        private boolean isSettled(List<String> clause) {
            return clause.size() > 1
                    && clause.stream().anyMatch(words.settled()::contains)
                    && clause.stream().noneMatch(words.asked()::contains)
                    && clause.stream()
                            .allMatch(word -> words.settled().contains(word)
                                    || words.small().contains(word)
                                    || words.reasons().contains(word));
        }

        /** "all went well", "not really": no more than the denial before. */
        private boolean addsNothing(List<String> clause) {
            if (saysNothing(String.join(" ", clause))) {
                return true;
            }
            boolean settled = clause.stream().anyMatch(words.settled()::contains);
            return clause.stream()
                    .allMatch(word -> words.small().contains(word)
                            || (settled
                                    ? words.settled().contains(word)
                                            || words.reasons().contains(word)
                                    : words.negation().contains(word)));
        }

        /** Scripts without spaces are cut into known words, the longest first. */
        private List<String> pieces(List<String> clause) {
            if (clause.size() != 1 || isLatin(clause.get(0).codePointAt(0))) {
                return clause;
            }
            var pieces = new ArrayList<String>();
            String rest = clause.get(0);
            while (!rest.isEmpty()) {
                int length = rest.length();
                while (length > 1 && !isKnown(rest.substring(0, length))) {
                    length--;
                }
                pieces.add(rest.substring(0, length));
                rest = rest.substring(length);
            }
            return pieces;
        }

        private boolean isKnown(String word) {
            return words.nothing().contains(word)
                    || words.negation().contains(word)
                    || words.any().contains(word)
                    || words.asked().contains(word)
                    || words.small().contains(word);
        }
    }
}
