package io.firsthand.spi;

import java.util.List;
import java.util.Map;

/**
 * One rule about how questions are asked. Advice only: what stops a launch is for the application to say. Implementations are
 * thread-safe, a function of what is passed in, and done within a second; one that throws or takes longer is listed as broken and
 * not asked again.
 */
public interface LintRule {

    /** Returns the id that never changes, matching {@code [A-Za-z0-9][A-Za-z0-9-]{0,19}}, unique within the plugin. */
    String id();

    /** Returns how much it weighs. */
    Severity severity();

    /** Returns what it says to people, by BCP 47 tag of the language they read; {@code en} must be there. */
    Map<String, Words> words();

    /** Returns what it must notice and what it must leave alone, at least one of each; people read them too. */
    List<Example> examples();

    /**
     * Returns what is wrong, in the order of the questions; empty when nothing is.
     *
     * @param asked the questions of a draft survey in the order asked, or just one that somebody is writing; their words may hold gaps
     *     such as <code>{product}</code>
     * @param language BCP 47 tag of their words; a rule that does not know it says nothing
     */
    List<Objection> check(List<Question> asked, String language);

    /** How much a rule weighs. None stops a launch. */
    enum Severity {
        /** Shown; people may leave it as it is. */
        ADVICE,
        /** Folded. */
        HINT
    }

    /**
     * What a rule says to people, wherever it fires.
     *
     * @param name what is wrong, in two or three words, at most 60 characters
     * @param why why it matters, in one sentence, at most 300 characters
     * @param remedy what to do instead, in one sentence, at most 300 characters
     */
    record Words(String name, String why, String remedy) {
        /** Refuses what is blank or too long. */
        public Words {
            Checks.atMost(Checks.notBlank(name, "name"), 60, "name");
            Checks.atMost(Checks.notBlank(why, "why"), 300, "why");
            Checks.atMost(Checks.notBlank(remedy, "remedy"), 300, "remedy");
        }
    }

    /**
     * What is wrong at one place.
     *
     * @param question id of the question, as it was passed in; empty for all of them together
     * @param message what is wrong here, in one sentence, at most 300 characters
     * @param words the words concerned, as they stand in the wording; may be empty
     */
    record Objection(String question, String message, String words) {
        /** Refuses a message that is blank or too long. */
        public Objection {
            Checks.atMost(Checks.notBlank(message, "message"), 300, "message");
        }

        /** Objects to some words of a question. */
        public static Objection to(Question question, String words, String message) {
            return new Objection(question.id(), message, words);
        }

        /** Objects to how the questions stand together. */
        public static Objection toAll(String message) {
            return new Objection("", message, "");
        }
    }

    /**
     * Questions that a rule must notice, or must leave alone.
     *
     * @param asked the questions in order; one for a rule about single questions
     * @param language BCP 47 tag of their words
     * @param fires whether the rule must notice them
     */
    record Example(List<Question> asked, String language, boolean fires) {
        /** Copies the list and refuses an empty one. */
        public Example {
            asked = List.copyOf(asked);
            if (asked.isEmpty()) {
                throw new IllegalArgumentException("an example has at least one question");
            }
        }

        /** Makes an open question that the rule must notice. */
        public static Example fires(String language, String wording) {
            return open(language, wording, true);
        }

        /** Makes an open question that looks alike and that the rule must leave alone. */
        public static Example quiet(String language, String wording) {
            return open(language, wording, false);
        }

        private static Example open(String language, String wording, boolean fires) {
            return new Example(List.of(Question.open("example", wording, List.of(), null)), language, fires);
        }
    }
}
