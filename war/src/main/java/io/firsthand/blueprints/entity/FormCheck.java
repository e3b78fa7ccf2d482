package io.firsthand.blueprints.entity;

import java.util.Optional;
import java.util.regex.Pattern;

/** Says when what fills a placeholder does not fit the form it asks for. It is advice: only a person knows. */
final class FormCheck {
    private static final int LEAST_OF_A_LIST = 2;
    private static final int MOST_OF_A_LIST = 8;
    private static final int LONGEST_OF_A_LIST = 80;
    private static final Pattern STOP = Pattern.compile("[.!?…]$");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");

    private FormCheck() {}

    /** Returns what does not fit, if something was typed in this language and something does not. */
    static Optional<String> of(Fillings fillings, String name, SurveyLanguage language) {
        var typed = fillings.typed(name, language);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return fillings.placeholder(name).flatMap(gap -> switch (gap.form()) {
            case "verb-phrase" -> verbPhrase(name, typed.get(0), language);
            case "noun-phrase" -> nounPhrase(name, typed.get(0), language);
            case "number" -> number(name, typed.get(0));
            case "list" -> list(name, typed);
            default -> Optional.empty();
        });
    }

    private static Optional<String> verbPhrase(String name, String value, SurveyLanguage language) {
        if (language == SurveyLanguage.EN && value.regionMatches(true, 0, "to ", 0, 3)) {
            return Optional.of("{" + name + "} begins with \"to\"; the sentence says it already: \"decided to …\".");
        }
        if (STOP.matcher(value).find()) {
            return Optional.of("{" + name + "} ends in a stop; it stands in the middle of sentences.");
        }
        return language == SurveyLanguage.EN && Character.isUpperCase(value.codePointAt(0))
                ? Optional.of("{" + name + "} begins with a capital letter; it stands in the middle of sentences.")
                : Optional.empty();
    }

    private static Optional<String> nounPhrase(String name, String value, SurveyLanguage language) {
        if (STOP.matcher(value).find()) {
            return Optional.of("{" + name + "} ends in a stop; it stands in the middle of sentences.");
        }
        // a capital may be a proper name; before a small letter it is more likely the start of a sentence
        boolean capital = language == SurveyLanguage.EN
                && value.matches("(?s)[A-Z][a-z]+( .*)?")
                && !value.matches("(?s)[A-Z][a-z]+( [A-Z].*)");
        return capital
                ? Optional.of("{" + name + "} begins with a capital letter; unless it is a name, write it small.")
                : Optional.empty();
    }

    private static Optional<String> number(String name, String value) {
        return NUMBER.matcher(value).matches()
                ? Optional.empty()
                : Optional.of("{" + name + "} is a number of minutes such as 20.");
    }

    private static Optional<String> list(String name, java.util.List<String> values) {
        if (values.size() < LEAST_OF_A_LIST || values.size() > MOST_OF_A_LIST) {
            return Optional.of("{" + name + "} is a list of " + LEAST_OF_A_LIST + " to " + MOST_OF_A_LIST
                    + " short texts; it has " + values.size() + ".");
        }
        return values.stream().anyMatch(value -> value.length() > LONGEST_OF_A_LIST)
                ? Optional.of("{" + name + "} has an entry of more than " + LONGEST_OF_A_LIST
                        + " characters; short ones are read.")
                : Optional.empty();
    }
}
