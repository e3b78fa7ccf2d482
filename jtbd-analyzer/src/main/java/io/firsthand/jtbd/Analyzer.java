package io.firsthand.jtbd;

import io.firsthand.jtbd.extract.AskedAnswers;
import io.firsthand.jtbd.extract.EmptyAnswers;
import io.firsthand.jtbd.extract.Extraction;
import io.firsthand.jtbd.extract.Lexicon;
import io.firsthand.jtbd.lang.en.English;
import io.firsthand.jtbd.rule.RuleLoader;
import io.firsthand.jtbd.rule.RuleSet;
import java.util.List;
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

    private final RuleSet rules;
    private final Lexicon lexicon;
    private final EmptyAnswers emptyAnswers;

    private Analyzer(RuleSet rules) {
        this.rules = rules;
        lexicon = new Lexicon(rules.words());
        emptyAnswers = new EmptyAnswers(rules.emptyAnswers());
    }

    /**
     * Makes the analyzer with the rules that are packed with it.
     *
     * @throws IllegalStateException when a rule file is missing or broken, naming file and rule
     */
    public static Analyzer standard() {
        return of(RuleLoader.load(English.RULES));
    }

    /** Makes an analyzer with a given rule set. */
    public static Analyzer of(RuleSet rules) {
        return new Analyzer(rules);
    }

    /** Returns the rules in use. */
    public RuleSet rules() {
        return rules;
    }

    /** Returns the version of code and rules together; it changes whenever a result could change. */
    public String version() {
        return CODE_VERSION + "-" + rules.digest();
    }

    /**
     * Finds what the text says.
     *
     * @param text any text, also with lone surrogates or NUL
     * @param question the question it answers, or null
     * @return findings by start, then longest first, then type; spans in code points of the text; may be empty
     */
    public List<Finding> analyze(String text, @Nullable AskedQuestion question) {
        List<Finding> byCue = new Extraction(rules, lexicon, text).findings();
        return question == null ? byCue : AskedAnswers.combine(text, question, byCue, emptyAnswers);
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
