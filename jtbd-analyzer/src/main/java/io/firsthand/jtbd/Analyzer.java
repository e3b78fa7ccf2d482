package io.firsthand.jtbd;

import io.firsthand.jtbd.extract.AskedAnswers;
import io.firsthand.jtbd.extract.EmptyAnswers;
import io.firsthand.jtbd.extract.Extraction;
import io.firsthand.jtbd.extract.Lexicon;
import io.firsthand.jtbd.lang.Languages;
import io.firsthand.jtbd.rule.RuleLoader;
import io.firsthand.jtbd.rule.RuleSet;
import java.util.List;
import java.util.stream.Collectors;
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
    private static final String CODE_VERSION = "2";

    private final List<Grammar> grammars;
    private final EmptyAnswers emptyAnswers;

    /** The rules of one language, ready to walk. */
    private record Grammar(RuleSet rules, Lexicon lexicon) {}

    private Analyzer(List<RuleSet> rules) {
        grammars = rules.stream()
                .map(set -> new Grammar(set, new Lexicon(set.words())))
                .toList();
        emptyAnswers = new EmptyAnswers(rules.get(0).emptyAnswers());
    }

    /**
     * Makes the analyzer with the rules that are packed with it.
     *
     * @throws IllegalStateException when a rule file is missing or broken, naming file and rule
     */
    public static Analyzer standard() {
        return new Analyzer(Languages.WITH_CUES.stream()
                .map(language -> RuleLoader.load(Languages.files(language)))
                .toList());
    }

    /** Makes an analyzer with one rule set. */
    public static Analyzer of(RuleSet rules) {
        return new Analyzer(List.of(rules));
    }

    /** Returns the rules in use, a set a language. */
    public List<RuleSet> rules() {
        return grammars.stream().map(Grammar::rules).toList();
    }

    /** Returns the version of code and rules together; it changes whenever a result could change. */
    public String version() {
        return CODE_VERSION + "-"
                + grammars.stream().map(grammar -> grammar.rules().digest()).collect(Collectors.joining("-"));
    }

    /**
     * Finds what the text says.
     *
     * @param text any text, also with lone surrogates or NUL
     * @param question the question it answers, or null
     * @return findings by start, then longest first, then type; spans in code points of the text; may be empty
     */
    public List<Finding> analyze(String text, @Nullable AskedQuestion question) {
        List<Finding> byCue = byCue(text);
        return question == null ? byCue : AskedAnswers.combine(text, question, byCue, emptyAnswers);
    }

    private List<Finding> byCue(String text) {
        List<Finding> found = List.of();
        for (Grammar grammar : grammars) {
            List<Finding> here = new Extraction(grammar.rules(), grammar.lexicon(), text).findings();
            found = here.size() > found.size() ? here : found;
        }
        return found;
    }

    /** Returns whether the text answers any question with nothing ("no", "n/a", "keine"), in any known language. */
    public boolean isEmptyAnswer(String text) {
        return isEmptyAnswer(text, null);
    }

    /**
     * Returns whether the text answers a question with nothing: "no worries" does where worries were asked for, and says
     * something where people were asked what they like.
     */
    public boolean isEmptyAnswer(String text, @Nullable AskedQuestion question) {
        return AskedAnswers.saying(text, question, emptyAnswers) == EmptyAnswers.Saying.NOTHING;
    }
}
