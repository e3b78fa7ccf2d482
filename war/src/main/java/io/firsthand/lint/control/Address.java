package io.firsthand.lint.control;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells whether texts mix two forms of address (Q33), such as German <em>Sie</em> and <em>du</em>. */
final class Address {
    private static final Pattern FIRST_WORD = Pattern.compile("^\\P{L}*\\p{L}+");

    private Address() {}

    /** Returns the first words of each form as a sentence, when both occur; empty otherwise. */
    static Optional<String> mixed(Collection<String> texts, LanguageSheet sheet) {
        String formal = null;
        String informal = null;
        for (String text : texts) {
            for (Text.Sentence sentence : Text.of(text).sentences()) {
                // A capital at the start of a sentence says nothing: "Ihr habt" and "Ihr Unternehmen" begin alike.
                String rest = FIRST_WORD.matcher(sentence.cased()).replaceFirst("");
                formal = formal == null ? find(sheet.formal(), rest) : formal;
                informal = informal == null ? find(sheet.informal(), sentence.cased()) : informal;
            }
        }
        return formal == null || informal == null
                ? Optional.empty()
                : Optional.of("“" + formal + "” and “" + informal + "” stand in one text.");
    }

    private static @Nullable String find(@Nullable Pattern pattern, String text) {
        if (pattern == null) {
            return null;
        }
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group() : null;
    }
}
