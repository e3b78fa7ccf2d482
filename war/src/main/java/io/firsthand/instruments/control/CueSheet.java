package io.firsthand.instruments.control;

import io.firsthand.spi.Promptedness;
import java.util.List;

/**
 * Words that tell what a question asks about, from {@code cues.yaml}.
 *
 * @param ignored words that say nothing about a question's topic
 * @param entries cues by what they feed, in the order that decides a tie
 */
record CueSheet(List<String> ignored, List<Entry> entries) {
    /**
     * Cues of one kind.
     *
     * @param feeds where an answer goes
     * @param promptedness how much a question with such a cue suggests
     * @param cues words or groups of words; within a group up to three others may stand between two words
     */
    record Entry(List<String> feeds, Promptedness promptedness, List<String> cues) {
        Entry {
            feeds = List.copyOf(feeds);
            cues = List.copyOf(cues);
        }
    }

    CueSheet {
        ignored = List.copyOf(ignored);
        entries = List.copyOf(entries);
    }

    static CueSheet read(YamlNode file) {
        QuestionsFile.requireFormat(file);
        return new CueSheet(
                file.texts("ignored"),
                file.each(
                        "cues",
                        node -> new Entry(
                                node.texts("feeds"),
                                Promptedness.ofCode(node.text("promptedness")),
                                node.texts("words"))));
    }
}
