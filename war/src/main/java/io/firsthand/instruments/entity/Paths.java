package io.firsthand.instruments.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which answers lead where: every question is walked with every answer that a later condition tells apart, so that what no answer
 * can reach is known, not guessed. Immutable.
 */
public final class Paths {
    /** Beyond so many different situations before one question the walk stops and claims nothing: an answer must not take long. */
    static final int MOST_SITUATIONS = 20_000;

    /** Nor does it take more steps than these in all. */
    private static final int MOST_STEPS = 200_000;

    /** So many codes of one multiple choice are told apart. */
    private static final int MOST_CODES = 10;

    private static final Set<String> SAYS_NOTHING = Set.of("none", "dk", "pns");

    private final List<Dead> dead = new ArrayList<>();
    private final Set<String> screens = new LinkedHashSet<>();
    private final List<Step> steps;
    private final Predicate<Condition.Setting> settings;
    private boolean complete = true;
    private int walked;

    /**
     * A question on the way.
     *
     * @param question what is asked
     * @param showIf when it is shown, or null for always
     * @param required whether it must be answered
     * @param ends answers to it, or to it and earlier ones, that end the survey here
     */
    public record Step(BankQuestion question, @Nullable Condition showIf, boolean required, List<ScreenOut> ends) {
        /** Copies the list. */
        public Step {
            ends = List.copyOf(ends);
        }

        /** Returns the id of the question. */
        public String id() {
            return question.id();
        }

        /** Returns whether a condition may ask for a code of this question. */
        boolean hasCode(String code) {
            return question.kind().points().contains(code)
                    || question.options().stream().anyMatch(option -> Condition.isSameCode(code, option.code()));
        }
    }

    /**
     * What no answer can reach.
     *
     * @param what what it is
     * @param question the question that it is or belongs to; empty for the last page
     * @param name what people call it: the id of the question, {@code end} and the way it ends, or {@code last page}
     * @param why the reason, in one sentence
     */
    public record Dead(What what, String question, String name, String why) {
        /** What may be out of reach. */
        public enum What {
            /** A question. */
            QUESTION,
            /** A way to end. */
            END,
            /** What follows the last question. */
            LAST_PAGE
        }
    }

    /** An answer as conditions see it; both empty and false when nothing was answered. */
    private record Answer(Set<String> codes, boolean substantive) {
        static final Answer NONE = new Answer(Set.of(), false);
    }

    private Paths(List<Step> steps, Predicate<Condition.Setting> settings) {
        this.steps = steps;
        this.settings = settings;
    }

    /** Walks through questions under settings. */
    public static Paths through(List<Step> steps, Predicate<Condition.Setting> settings) {
        var paths = new Paths(List.copyOf(steps), settings);
        paths.walk();
        if (!paths.complete) {
            paths.dead.clear();
        }
        return paths;
    }

    /** Returns what no answer can reach, in the order asked. */
    public List<Dead> dead() {
        return Collections.unmodifiableList(dead);
    }

    /** Returns the closing words that some answer leads to. */
    public Set<String> screens() {
        return Collections.unmodifiableSet(screens);
    }

    /** Returns whether every way was walked; if not, nothing is claimed to be dead. */
    public boolean isComplete() {
        return complete;
    }

    private void walk() {
        Set<Map<String, Answer>> situations = new HashSet<>(Set.of(Map.of()));
        String lastEnd = "";
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var kept = neededAfter(i);
            var answers = answers(step);
            var next = new HashSet<Map<String, Answer>>();
            var reached = new boolean[step.ends().size()];
            boolean shown = false;
            for (var situation : situations) {
                if (!holds(step.showIf(), situation)) {
                    next.add(without(situation, kept));
                    continue;
                }
                shown = true;
                for (var answer : answers) {
                    var after = new TreeMap<>(situation);
                    after.put(step.id(), answer);
                    int end = endOf(step, after);
                    if (end >= 0) {
                        reached[end] = true;
                    } else {
                        next.add(without(after, kept));
                    }
                }
                walked += answers.size();
                if (next.size() > MOST_SITUATIONS || walked > MOST_STEPS) {
                    complete = false;
                    return;
                }
            }
            if (!shown) {
                dead.add(new Dead(
                        Dead.What.QUESTION, step.id(), step.id(), whyNot(step, situations.isEmpty(), lastEnd)));
            }
            lastEnd = ended(step, reached, shown, lastEnd);
            situations = next;
        }
        if (situations.isEmpty() && !steps.isEmpty()) {
            dead.add(new Dead(
                    Dead.What.LAST_PAGE,
                    "",
                    "last page",
                    "No answer leads to the last page: every way ends before it, at " + lastEnd + "."));
        } else {
            screens.add("N-END");
        }
    }

    private String ended(Step step, boolean[] reached, boolean shown, String lastEnd) {
        var last = lastEnd;
        for (int end = 0; end < reached.length; end++) {
            var way = step.ends().get(end);
            if (reached[end]) {
                screens.add(way.screen());
                last = "\"" + way.condition() + "\"";
            } else if (shown) {
                dead.add(new Dead(
                        Dead.What.END,
                        step.id(),
                        "end " + way.condition(),
                        "No answer ends the survey at \"" + way.condition()
                                + "\": it cannot become true, or another end comes before it."));
            }
        }
        return last;
    }

    private static String whyNot(Step step, boolean ended, String lastEnd) {
        return "No answer leads to " + step.id() + ": "
                + (ended
                        ? "every way ends before it, at " + lastEnd + "."
                        : "after what comes before it, \"" + step.showIf() + "\" cannot become true.");
    }

    /** Returns for each question which codes later conditions ask for, from a place on; an empty set where only substance counts. */
    private Map<String, Set<String>> neededAfter(int place) {
        var needed = new HashMap<String, Set<String>>();
        for (int i = place + 1; i < steps.size(); i++) {
            mention(steps.get(i), needed);
        }
        return needed;
    }

    private static void mention(Step step, Map<String, Set<String>> needed) {
        var condition = step.showIf();
        if (condition != null) {
            condition
                    .mentions()
                    .forEach((id, codes) ->
                            needed.computeIfAbsent(id, item -> new TreeSet<>()).addAll(codes));
        }
        for (ScreenOut end : step.ends()) {
            end.condition()
                    .mentions()
                    .forEach((id, codes) ->
                            needed.computeIfAbsent(id, item -> new TreeSet<>()).addAll(codes));
        }
    }

    private static Map<String, Answer> without(Map<String, Answer> situation, Map<String, Set<String>> needed) {
        var kept = new TreeMap<String, Answer>();
        situation.forEach((id, answer) -> {
            if (needed.containsKey(id)) {
                kept.put(id, answer);
            }
        });
        return kept;
    }

    private int endOf(Step step, Map<String, Answer> situation) {
        for (int end = 0; end < step.ends().size(); end++) {
            if (holds(step.ends().get(end).condition(), situation)) {
                return end;
            }
        }
        return -1;
    }

    /** Returns every answer that some condition tells apart from the others. */
    private List<Answer> answers(Step step) {
        var needed = new HashMap<String, Set<String>>();
        steps.forEach(other -> mention(other, needed));
        var asked = needed.get(step.id());
        var answers = new ArrayList<Answer>();
        if (!step.required() || asked == null) {
            answers.add(Answer.NONE);
        }
        if (asked == null) {
            return answers;
        }
        var kind = step.question().kind();
        if (kind.isOpen() || kind == ItemKind.GRID) {
            answers.add(new Answer(Set.of(), true));
            if (step.required()) {
                answers.add(Answer.NONE);
            }
        } else if (kind == ItemKind.MC) {
            answers.addAll(several(step, asked));
        } else {
            for (var code : apart(step, asked)) {
                answers.add(new Answer(Set.of(code), !SAYS_NOTHING.contains(code)));
            }
        }
        return answers;
    }

    /** Returns the codes asked for, and one each that stands for all others with and without substance. */
    private static Set<String> apart(Step step, Set<String> asked) {
        var points = step.question().kind().points();
        var all = points.isEmpty()
                ? step.question().options().stream()
                        .map(option -> option.code())
                        .toList()
                : points;
        var apart = new LinkedHashSet<String>();
        asked.stream().filter(step::hasCode).forEach(apart::add);
        for (boolean nothing : new boolean[] {false, true}) {
            all.stream()
                    .filter(code -> SAYS_NOTHING.contains(code) == nothing)
                    .filter(code -> asked.stream().noneMatch(other -> Condition.isSameCode(other, code)))
                    .findFirst()
                    .ifPresent(apart::add);
        }
        return apart;
    }

    private List<Answer> several(Step step, Set<String> asked) {
        var codes = new ArrayList<>(apart(step, asked));
        if (codes.size() > MOST_CODES) {
            complete = false;
            codes.subList(MOST_CODES, codes.size()).clear();
        }
        int most = step.question().maxChoices() == 0
                ? codes.size()
                : step.question().maxChoices();
        var answers = new ArrayList<Answer>();
        for (int bits = 1; bits < 1 << codes.size(); bits++) {
            var chosen = new TreeSet<String>();
            for (int i = 0; i < codes.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    chosen.add(codes.get(i));
                }
            }
            boolean saysNothing = chosen.stream().anyMatch(SAYS_NOTHING::contains);
            if (chosen.size() <= most && (!saysNothing || chosen.size() == 1)) {
                answers.add(new Answer(Set.copyOf(chosen), !saysNothing));
            }
        }
        return answers;
    }

    private boolean holds(@Nullable Condition condition, Map<String, Answer> situation) {
        if (condition == null) {
            return true;
        }
        if (condition instanceof Condition.Chosen chosen) {
            var answer = situation.getOrDefault(chosen.item(), Answer.NONE);
            return chosen.codes().stream()
                    .anyMatch(code -> answer.codes().stream().anyMatch(given -> Condition.isSameCode(code, given)));
        }
        if (condition instanceof Condition.Substantive substantive) {
            return situation.getOrDefault(substantive.item(), Answer.NONE).substantive();
        }
        if (condition instanceof Condition.Setting setting) {
            return settings.test(setting);
        }
        if (condition instanceof Condition.Not not) {
            return !holds(not.condition(), situation);
        }
        if (condition instanceof Condition.All all) {
            return all.conditions().stream().allMatch(inner -> holds(inner, situation));
        }
        return condition instanceof Condition.Any any
                && any.conditions().stream().anyMatch(inner -> holds(inner, situation));
    }
}
