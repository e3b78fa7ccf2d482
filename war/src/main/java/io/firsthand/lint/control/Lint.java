package io.firsthand.lint.control;

import io.firsthand.instruments.control.Instruments;
import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.GuideScript;
import io.firsthand.lint.control.LanguageSheet.Examples;
import io.firsthand.lint.entity.Advice;
import io.firsthand.lint.entity.Rule;
import io.firsthand.lint.entity.SurveyDraft;
import io.firsthand.lint.entity.SurveyDraft.Asked;
import io.firsthand.lint.entity.Turn;
import io.firsthand.lint.entity.TypedQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks questions, draft surveys, guides and what interviewers say, by the built-in rules and, for questions and drafts, those of
 * plugins. Thread-safe; everything is a function of what is passed in.
 *
 * <pre>{@code
 * List<Advice> advice = lint.question(question, "en");
 * }</pre>
 */
@ApplicationScoped
public class Lint {
    private static final int DEFAULT_WINDOW_MONTHS = 3;

    /** Read at first use; a slip in a file stops it with the place named. */
    private static final class Rules {
        static final Instruments INSTRUMENTS = new Instruments();
        static final Rulebook BOOK = Rulebook.read();
        static final ItemRules ITEMS = new ItemRules(BOOK, INSTRUMENTS.bank());
        static final OrderRules ORDER = new OrderRules(BOOK, INSTRUMENTS.shelf(), ITEMS);
        static final LaunchRules LAUNCH = new LaunchRules(BOOK, INSTRUMENTS.bank(), INSTRUMENTS.notice());
        static final GuideRules GUIDES = new GuideRules(BOOK);
        static final TurnRules TURNS = new TurnRules(BOOK);
    }

    @Inject
    private PluginRules plugins = new PluginRules();

    /** Checks by the built-in rules; the container adds those of plugins. */
    public Lint() {}

    /** Checks by the rules of plugins too, without a container. */
    Lint(PluginRules plugins) {
        this.plugins = plugins;
    }

    /** Returns every rule in order, those of plugins last. */
    public List<Rule> rules() {
        return Stream.concat(Rules.BOOK.rules().stream(), plugins.rules().stream())
                .toList();
    }

    /** Returns a sentence for every rule of a plugin that cannot be used; may be empty. */
    public List<String> broken() {
        return plugins.broken();
    }

    /**
     * Returns the rule with an id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Rule rule(String id) {
        return plugins.rule(id).orElseGet(() -> Rules.BOOK.rule(id));
    }

    /** Returns whether there are patterns for a language; without, only rules that need no words apply. */
    public boolean knows(String language) {
        return Rules.BOOK.sheet(language).isPresent();
    }

    /** Returns wordings that a rule must notice in a language; empty when the rule reads no words or the language is unknown. */
    public List<TypedQuestion> firing(String rule, String language) {
        return examples(rule, language).map(Examples::fires).orElseGet(() -> ofPlugin(rule, language, true));
    }

    /** Returns look-alikes that a rule must not notice in a language; empty like {@link #firing}. */
    public List<TypedQuestion> quiet(String rule, String language) {
        return examples(rule, language).map(Examples::quiet).orElseGet(() -> ofPlugin(rule, language, false));
    }

    private static Optional<Examples> examples(String rule, String language) {
        return Rules.BOOK.sheet(language).map(sheet -> sheet.examples().get(rule));
    }

    private List<TypedQuestion> ofPlugin(String rule, String language, boolean fires) {
        return plugins.examples(rule, language, fires).stream()
                .map(wording -> TypedQuestion.open(language, wording))
                .toList();
    }

    /** Checks one question by itself. */
    public List<Advice> question(BankQuestion question, String language) {
        var advice = new ArrayList<>(Rules.ITEMS.check(question, language, false, DEFAULT_WINDOW_MONTHS));
        advice.addAll(plugins.check(List.of(question), language));
        return advice;
    }

    /** Checks a draft survey as far as it is written: its questions, their order, its conditions and length. */
    public List<Advice> survey(SurveyDraft draft) {
        var advice = new ArrayList<>(Rules.ORDER.check(draft));
        advice.addAll(plugins.check(draft.asked().stream().map(Asked::item).toList(), draft.language()));
        return advice;
    }

    /** Checks a draft survey before it goes live: all of {@link #survey} and its notice, gaps and promises. */
    public List<Advice> launch(SurveyDraft draft) {
        var advice = new ArrayList<>(survey(draft));
        advice.addAll(Rules.LAUNCH.check(draft));
        advice.removeIf(one -> draft.exempt().contains(one.rule()));
        return advice;
    }

    /** Checks a guide in one preset: every ask and probe, its parts and their minutes. */
    public List<Advice> guide(GuideScript script, String language) {
        return Rules.GUIDES.check(script, language);
    }

    /** Checks what an interviewer said in a talk, turn by turn; hints only. */
    public List<Advice> turns(List<Turn> turns, String language) {
        return Rules.TURNS.check(turns, language);
    }
}
