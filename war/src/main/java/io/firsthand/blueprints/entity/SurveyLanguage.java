package io.firsthand.blueprints.entity;

import io.firsthand.instruments.entity.LocalText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language in which a survey can be asked; German comes in two forms of address. */
public enum SurveyLanguage {
    /** English. */
    EN,
    /** German, <i>Sie</i>. */
    DE,
    /** German, <i>du</i>. */
    DE_X_DU;

    /** Returns the BCP 47 tag. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the language with a tag, if there is one. */
    public static Optional<SurveyLanguage> ofTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    /** Returns the words of a text in this language, else in the other form of address, else in English. */
    public String of(LocalText text) {
        return text.in(tag());
    }

    /** Returns whether a text has words in this language, in whatever form of address. */
    public boolean isIn(LocalText text) {
        return text.nearest(tag()).startsWith(tag().substring(0, 2));
    }
}
