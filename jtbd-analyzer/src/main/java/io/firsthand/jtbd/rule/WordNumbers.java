package io.firsthand.jtbd.rule;

import io.firsthand.jtbd.text.Vocabulary;
import java.util.HashMap;
import java.util.Map;

/** Numbers words while rules are read, and remembers which word has which number. For one thread. */
final class WordNumbers {
    private final Vocabulary.Builder vocabulary = new Vocabulary.Builder();
    private final Map<Integer, String> words = new HashMap<>();

    /** Returns the number of a word, a new one when it is new. */
    int of(String word) {
        String folded = Vocabulary.fold(word);
        int number = vocabulary.add(folded);
        words.put(number, folded);
        return number;
    }

    /** Gives a word a number. */
    void learn(String word) {
        words.put(vocabulary.add(word), Vocabulary.fold(word));
    }

    Vocabulary vocabulary() {
        return vocabulary.build();
    }

    Map<Integer, String> words() {
        return Map.copyOf(words);
    }
}
