package io.firsthand.connector.transcript;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, without their names: the one who asks is the <em>Interviewer</em>, the others are P01, P02 … in the order in which they
 * first speak. Their names are hidden in what anybody says.
 *
 * @param codes what stands for each speaker
 * @param names finds the names in a text, or null when no speaker has one
 */
record Speakers(Map<String, String> codes, @Nullable Pattern names) {
    static final String INTERVIEWER = "Interviewer";
    static final String HIDDEN = "[name]";

    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{M}'’-]+");

    /** What tools and people call somebody without a name. */
    private static final Set<String> ROLES = Set.of(
            "speaker",
            "interviewer",
            "interviewerin",
            "interviewee",
            "participant",
            "respondent",
            "customer",
            "client",
            "user",
            "guest",
            "host",
            "moderator",
            "moderatorin",
            "researcher",
            "facilitator",
            "unknown",
            "person",
            "buyer",
            "the",
            "of",
            "and",
            "team",
            "teilnehmer",
            "teilnehmerin",
            "kunde",
            "kundin",
            "befragte",
            "befragter",
            "gast",
            "sprecher",
            "sprecherin",
            "dr",
            "prof",
            "mr",
            "mrs",
            "ms",
            "herr",
            "frau",
            "sales",
            "support",
            "product",
            "manager",
            "company");

    /** Names that are words too: hidden only where a capital says that they are names, not at the start of a sentence. */
    private static final Set<String> WORDS_TOO = Set.of(
            "al", "an", "april", "art", "august", "bill", "chase", "do", "drew", "ed", "faith", "frank", "grace",
            "grant", "guy", "hope", "hunter", "jack", "joy", "june", "just", "mark", "max", "may", "mia", "my", "no",
            "pat", "rich", "rob", "rose", "so", "sue", "van", "von", "will");

    private static final Pattern SENTENCE_START = Pattern.compile("(?:^|[.?!…]\\s+|\\R\\s*)$");

    /** Copies the map. */
    Speakers {
        codes = Map.copyOf(codes);
    }

    /**
     * Gives each speaker a code.
     *
     * @param speakers names in the order of their first turn
     * @param asks who asks, or "" when nobody was found
     */
    static Speakers of(Collection<String> speakers, String asks) {
        var codes = new LinkedHashMap<String, String>();
        int people = 0;
        for (String speaker : speakers) {
            boolean isAsking = !asks.isEmpty() && speaker.equals(asks);
            codes.put(speaker, isAsking ? INTERVIEWER : String.format(Locale.ROOT, "P%02d", ++people));
        }
        return new Speakers(codes, names(speakers));
    }

    private static @Nullable Pattern names(Collection<String> speakers) {
        var names = new LinkedHashSet<String>();
        for (String speaker : speakers) {
            List<String> parts = new ArrayList<>();
            Matcher word = WORD.matcher(speaker);
            while (word.find()) {
                boolean isName = Character.isUpperCase(word.group().codePointAt(0))
                        && !ROLES.contains(word.group().toLowerCase(Locale.ROOT));
                if (isName) {
                    parts.add(word.group());
                }
            }
            if (parts.size() > 1) {
                names.add(parts.stream().map(Pattern::quote).collect(Collectors.joining("\\s+")));
            }
            parts.forEach(part -> names.add(Pattern.quote(part)));
        }
        if (names.isEmpty()) {
            return null;
        }
        String anyOf = names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}\\p{M}])(?:" + anyOf + ")(?![\\p{L}\\p{M}])");
    }

    /** Returns the code that stands for a speaker. */
    String code(String speaker) {
        return codes.getOrDefault(speaker, "");
    }

    /** Returns a text in which no speaker is named. */
    String hidden(String text) {
        if (names == null) {
            return text;
        }
        Matcher matcher = names.matcher(text);
        StringBuilder hidden = new StringBuilder();
        while (matcher.find()) {
            boolean mayBeWord = WORDS_TOO.contains(matcher.group().toLowerCase(Locale.ROOT))
                    && SENTENCE_START
                            .matcher(text.substring(Math.max(0, matcher.start() - 8), matcher.start()))
                            .find()
                    && !isAddressed(text, matcher.end());
            matcher.appendReplacement(hidden, Matcher.quoteReplacement(mayBeWord ? matcher.group() : HIDDEN));
        }
        return matcher.appendTail(hidden).toString();
    }

    /** "Will, tell me" speaks to somebody; "Will you" does not. */
    private static boolean isAddressed(String text, int end) {
        return end < text.length() && text.charAt(end) == ',';
    }
}
