package io.firsthand.jtbd;

import io.firsthand.jtbd.extract.AskedAnswers;
import io.firsthand.jtbd.extract.EmptyAnswers;
import io.firsthand.jtbd.extract.Extraction;
import io.firsthand.jtbd.extract.Lexicon;
import io.firsthand.jtbd.extract.Setting;
import io.firsthand.jtbd.extract.TurnAnswers;
import io.firsthand.jtbd.lang.FrequentWords;
import io.firsthand.jtbd.lang.LanguageDetection;
import io.firsthand.jtbd.lang.Languages;
import io.firsthand.jtbd.rule.RuleLoader;
import io.firsthand.jtbd.rule.RuleSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pure function of a text and its question: the same input gives the same findings, always. Immutable and
 * thread-safe; loading the rules takes a moment, so keep one.
 *
 * <pre>{@code
 * var analyzer = Analyzer.standard();
 * analyzer.analyze("I was worried it would be slow.", null);   // one CONCERN over the clause
 * }</pre>
 */
public final class Analyzer {
    /** Raised by hand whenever code changes a result; the rules add their own digest. */
    private static final String CODE_VERSION = "3";

    private static final int DIGEST_DIGITS = 12;

    private final List<Grammar> grammars;
    private final EmptyAnswers emptyAnswers;
    private final LanguageDetection languages;
    private final String version;

    /** The rules of one language, ready to walk. */
    private record Grammar(String language, RuleSet rules, Lexicon lexicon) {
        Grammar(String language, RuleSet rules) {
            this(language, rules, new Lexicon(rules.words()));
        }
    }

    private Analyzer(List<Grammar> grammars) {
        this.grammars = grammars;
        emptyAnswers = new EmptyAnswers(grammars.get(0).rules().emptyAnswers());
        Map<String, Set<String>> frequent = Languages.frequentWords();
        languages = new LanguageDetection(new FrequentWords(frequent));
        long digest = frequent.hashCode();
        for (Grammar grammar : grammars) {
            digest = 31 * digest + Long.parseLong(grammar.rules().digest(), 16);
        }
        version = CODE_VERSION + "-" + HexFormat.of().toHexDigits(digest, DIGEST_DIGITS);
    }

    /**
     * Makes the analyzer with the rules that are packed with it.
     *
     * @throws IllegalStateException when a rule file is missing or broken, naming file and rule
     */
    public static Analyzer standard() {
        return new Analyzer(Languages.WITH_CUES.stream()
                .map(language -> new Grammar(language, RuleLoader.load(Languages.files(language))))
                .toList());
    }

    /** Makes an analyzer with one rule set, which takes any text to be in its language. */
    public static Analyzer of(RuleSet rules) {
        return new Analyzer(List.of(new Grammar(FrequentWords.UNKNOWN, rules)));
    }

    /** Returns the rules in use, a set a language. */
    public List<RuleSet> rules() {
        return grammars.stream().map(Grammar::rules).toList();
    }

    /** Returns the version of code and rules together; it changes whenever a result could change. */
    public String version() {
        return version;
    }

    /**
     * Finds what the text says.
     *
     * @param text any text, also with lone surrogates or NUL
     * @param question the question it answers, or null
     * @return findings by start, then longest first, then type; spans in code points of the text; may be empty
     */
    public List<Finding> analyze(String text, @Nullable AskedQuestion question) {
        String language = grammars.size() == 1 ? grammars.get(0).language() : languages.byFrequentWords(text);
        List<Finding> byCue = byCue(text, language);
        return question == null
                ? byCue
                : AskedAnswers.combine(text, question, byCue, () -> setting(text, language), emptyAnswers);
    }

    /**
     * Returns the language of a text, and whether cues are looked for in it. Where frequent words do not tell, it takes
     * about a millisecond, the first time some seconds.
     */
    public TextLanguage language(String text) {
        return languages.of(text);
    }

    private Setting setting(String text, String language) {
        return grammars.stream()
                .filter(grammar -> language.equals(FrequentWords.UNKNOWN)
                        || grammar.language().equals(language))
                .map(grammar -> Setting.of(text, grammar.rules(), grammar.lexicon()))
                .filter(setting -> !setting.equals(Setting.UNKNOWN))
                .findFirst()
                .orElse(Setting.UNKNOWN);
    }

    /** Looks for the cues of one language, and only where nothing tells which, for those of all. */
    private List<Finding> byCue(String text, String language) {
        List<Finding> found = List.of();
        for (Grammar grammar : grammars) {
            if (grammar.language().equals(language)) {
                return byCue(text, grammar);
            }
            if (language.equals(FrequentWords.UNKNOWN)) {
                List<Finding> here = byCue(text, grammar);
                found = here.size() > found.size() ? here : found;
            }
        }
        return found.isEmpty() || languages.of(text).cues() == TextLanguage.Cues.SUPPORTED ? found : List.of();
    }

    private List<Finding> byCue(String text, Grammar grammar) {
        List<Finding> found = new Extraction(grammar.rules(), grammar.lexicon(), text).findings();
        return TurnAnswers.combine(text, grammar.lexicon(), found, emptyAnswers);
    }

    /**
     * Returns whether the text answers a question with nothing: "no worries" does where worries were asked for, and says
     * something where people were asked what they like.
     */
    public boolean isEmptyAnswer(String text, @Nullable AskedQuestion question) {
        return AskedAnswers.saying(text, question, emptyAnswers) == EmptyAnswers.Saying.NOTHING;
    }
}
