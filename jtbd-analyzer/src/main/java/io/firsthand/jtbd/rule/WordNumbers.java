package io.firsthand.jtbd.rule;

import io.firsthand.jtbd.text.Vocabulary;

/** Numbers words while rules are read. For one thread. */
final class WordNumbers {
    private final Vocabulary.Builder vocabulary = new Vocabulary.Builder();

    /** Returns the number of a word, a new one when it is new. */
    int of(String word) {
        return vocabulary.add(word);
    }

    Vocabulary vocabulary() {
        return vocabulary.build();
    }
}
