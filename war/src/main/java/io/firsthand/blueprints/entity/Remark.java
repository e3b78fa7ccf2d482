package io.firsthand.blueprints.entity;

import java.util.Optional;

/**
 * Something that is missing in a draft, or worth a look.
 *
 * @param kind what
 * @param at what it is about: id of an item, a placeholder, a piece of the notice, {@code end 1}, {@code anchor} or {@code survey}
 * @param language the language it is about, if it is about one
 * @param detail what is wrong and what to do, as a sentence
 */
public record Remark(Kind kind, String at, Optional<SurveyLanguage> language, String detail) {

    /** What a remark is about. */
    public enum Kind {
        /** Nothing is asked. */
        NOTHING_ASKED(true),
        /** A placeholder that is used is not filled. */
        GAP(true),
        /** A placeholder that nobody knows. */
        UNKNOWN_GAP(true),
        /** What fills a placeholder does not fit its form. */
        FORM(false),
        /** Something that the notice must say is not said. */
        NOTICE(true),
        /** A condition that cannot be read, or names what is not there. */
        LOGIC(true),
        /** A question or an end that no answer can reach. */
        UNREACHABLE(true),
        /** The bank has no such question, or the draft has two with one id. */
        UNKNOWN_ITEM(true),
        /** The bank has another version of the question now. */
        VERSION(false),
        /** Words are missing in a language. */
        WORDS(true),
        /** An own question feeds nothing. */
        FEEDS(false),
        /** A permission is left out because of the mode. */
        LEFT_OUT(false),
        /** It takes longer than people give. */
        LONG(false);

        private final boolean blocks;

        Kind(boolean blocks) {
            this.blocks = blocks;
        }

        /** Returns whether the survey cannot go live with it. */
        public boolean blocks() {
            return blocks;
        }
    }
}
