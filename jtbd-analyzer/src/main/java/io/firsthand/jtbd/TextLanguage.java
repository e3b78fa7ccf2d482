package io.firsthand.jtbd;

/**
 * The language of a text, and what that means for its findings.
 *
 * @param tag BCP-47 tag such as {@code de}; {@code und} where nothing tells it, as in "GDPR"
 * @param cues whether findings by cue are to be expected
 */
public record TextLanguage(String tag, Cues cues) {
    /** What is looked for in a text. */
    public enum Cues {
        /** Rules for its language exist, or the language is unknown and all rules apply. */
        SUPPORTED,
        /** It is in another language: only the whole answer to a question can be a finding. */
        UNSUPPORTED
    }
}
