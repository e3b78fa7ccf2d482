package io.firsthand.blueprints.entity;

import io.firsthand.instruments.entity.LocalText;
import io.firsthand.instruments.entity.Notice;
import io.firsthand.instruments.entity.Placeholder;
import io.firsthand.instruments.entity.QuestionBank;
import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What fills the placeholders of a draft: what was typed, else what is usual. Names and numbers typed in one language hold in all.
 * Placeholders that are filled while somebody answers, such as {@code {code}}, stay as they are.
 */
public final class Fillings {
    private static final Pattern GAP = Pattern.compile("\\{([A-Za-z]{2,30}(?::[A-Z0-9]{2,12})?)\\}");
    private static final Set<String> SAME_EVERYWHERE = Set.of("name", "number");

    /** A purpose names the product, a notice the company: two steps deep is deep enough. */
    private static final int DEEPEST = 3;

    /** The list that everybody has. */
    static final String COUNTRIES = "iso-3166";

    private final Draft draft;
    private final Map<String, Placeholder> known = new LinkedHashMap<>();
    private final Notice notice;
    private final long minutes;

    /** Fills the placeholders of a draft that takes so many minutes. */
    Fillings(Draft draft, QuestionBank bank, Notice notice, long minutes) {
        this.draft = draft;
        this.notice = notice;
        this.minutes = minutes;
        bank.placeholders().forEach(placeholder -> known.put(placeholder.name(), placeholder));
    }

    /** Returns the names of the placeholders in a text, in order, each once. */
    static Set<String> gapsIn(String text) {
        var names = new LinkedHashSet<String>();
        GAP.matcher(text).results().map(result -> result.group(1)).forEach(names::add);
        return names;
    }

    /** Returns the placeholder with a name, if the bank knows it; {@code answer:WOR2} is the one called {@code answer:ID}. */
    public Optional<Placeholder> placeholder(String name) {
        return Optional.ofNullable(known.get(name.startsWith("answer:") ? "answer:ID" : name));
    }

    /** Returns whether a placeholder is filled only while somebody answers. */
    boolean isRunTime(String name) {
        return placeholder(name)
                .filter(placeholder -> placeholder.form().equals("run-time"))
                .isPresent();
    }

    /** Returns what was typed for a placeholder in exactly this language. */
    List<String> typed(String name, SurveyLanguage language) {
        return draft.fillings().getOrDefault(name, Map.of()).getOrDefault(language, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Returns the one value of a placeholder; empty when there is none. */
    public Optional<String> value(String name, SurveyLanguage language) {
        if (name.equals("minutes")) {
            return Optional.of(String.valueOf(minutes));
        }
        var typed = typed(name, language);
        if (typed.isEmpty()
                && placeholder(name)
                        .filter(gap -> SAME_EVERYWHERE.contains(gap.form()))
                        .isPresent()) {
            typed = draft.languages().stream()
                    .map(other -> typed(name, other))
                    .filter(values -> !values.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }
        if (!typed.isEmpty()) {
            return Optional.of(typed.get(0));
        }
        if (name.equals("extras")) {
            // what a tool keeps beside the answers is known when the survey goes live, not before
            return Optional.of("");
        }
        return usual(name).map(language::of);
    }

    private Optional<LocalText> usual(String name) {
        return placeholder(name)
                .map(Placeholder::defaultText)
                .or(() -> Optional.ofNullable(notice.defaults().get(name)));
    }

    /** Returns what fills a placeholder when nobody types anything, if something does. */
    public Optional<String> usual(String name, SurveyLanguage language) {
        return usual(name).map(language::of);
    }

    /** Returns the values of a list; empty when there are none. */
    public List<String> list(String name, SurveyLanguage language) {
        return name.equals(COUNTRIES) ? List.copyOf(countries(language).values()) : typed(name, language);
    }

    /** Returns the codes of a list's entries, in the order of {@link #list}. */
    public List<String> codes(String prefix, String name, SurveyLanguage language) {
        if (name.equals(COUNTRIES)) {
            return List.copyOf(countries(language).keySet());
        }
        var codes = new ArrayList<String>();
        for (int i = 1; i <= typed(name, language).size(); i++) {
            codes.add(prefix + i);
        }
        return codes;
    }

    private static Map<String, String> countries(SurveyLanguage language) {
        var locale = Locale.forLanguageTag(language.tag());
        var byCode = new LinkedHashMap<String, String>();
        var order = Collator.getInstance(locale);
        java.util.Arrays.stream(Locale.getISOCountries())
                .map(code -> Map.entry(code, new Locale("", code).getDisplayCountry(locale)))
                .sorted(Map.Entry.comparingByValue(order::compare))
                .forEach(country -> byCode.put(country.getKey(), country.getValue()));
        return byCode;
    }

    /** Returns a text with its placeholders filled; what nothing fills stays in its braces. */
    public String fill(String text, SurveyLanguage language) {
        var filled = text;
        for (int depth = 0; depth < DEEPEST; depth++) {
            filled = GAP.matcher(filled).replaceAll(gap -> Matcher.quoteReplacement(filled(gap, language)));
        }
        return filled;
    }

    private String filled(MatchResult gap, SurveyLanguage language) {
        var name = gap.group(1);
        return isRunTime(name) ? gap.group() : value(name, language).orElse(gap.group());
    }

    /** Returns whether a text would still show a placeholder that is not filled while somebody answers. */
    boolean hasGaps(String text, SurveyLanguage language) {
        return gapsIn(fill(text, language)).stream().anyMatch(name -> !isRunTime(name));
    }
}
