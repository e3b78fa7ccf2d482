package io.firsthand.jtbd.rule;

import io.firsthand.jtbd.text.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The named word lists of a language; entries are words or phrases, or another list as {@code <name>}. Immutable. */
public final class WordLists {
    private final Map<String, List<String>> lists;
    private final Vocabulary vocabulary;

    WordLists(Map<String, List<String>> lists, Vocabulary vocabulary) {
        this.lists = Map.copyOf(lists);
        this.vocabulary = vocabulary;
    }

    /** Returns the numbers of all words that rules speak of. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * Returns the single words of a list as numbers.
     *
     * @throws IllegalStateException when there is no such list
     */
    public BitSet singles(String name) {
        var numbers = new BitSet();
        for (String entry : entries(name)) {
            if (entry.indexOf(' ') < 0) {
                numbers.set(vocabulary.number(Vocabulary.fold(entry)));
            }
        }
        return numbers;
    }

    /** Returns the names of the lists that hold a word by itself, by the word's number; entry 0 is empty. */
    public List<List<String>> namesByWord() {
        var names = new ArrayList<List<String>>();
        for (int number = 0; number < vocabulary.size(); number++) {
            names.add(new ArrayList<>());
        }
        lists.keySet().stream()
                .sorted()
                .forEach(list -> singles(list).stream()
                        .filter(number -> number != Vocabulary.UNKNOWN)
                        .forEach(number -> names.get(number).add(list)));
        return names.stream().map(List::copyOf).toList();
    }

    /** Returns the entries of a list in folded form. */
    public Set<String> folded(String name) {
        var folded = new HashSet<String>();
        entries(name).forEach(entry -> folded.add(Vocabulary.fold(entry)));
        return Set.copyOf(folded);
    }

    List<String> entries(String name) {
        return expand(lists, name, new ArrayList<>());
    }

    static List<String> expand(Map<String, List<String>> lists, String name, List<String> open) {
        List<String> list = lists.get(name);
        if (list == null) {
            throw new IllegalStateException(
                    "word list <" + name + "> is not in the word file; it has " + lists.keySet());
        }
        if (open.contains(name)) {
            throw new IllegalStateException("word list <" + name + "> holds itself by way of " + open);
        }
        var inner = new ArrayList<>(open);
        inner.add(name);
        var entries = new ArrayList<String>();
        for (String entry : list) {
            if (entry.startsWith("<")) {
                entries.addAll(expand(lists, entry.substring(1, entry.length() - 1), inner));
            } else {
                entries.add(entry);
            }
        }
        return entries;
    }
}
