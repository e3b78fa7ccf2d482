package io.firsthand.blueprints.entity;

import io.firsthand.instruments.entity.Condition;
import io.firsthand.instruments.entity.ItemKind;
import io.firsthand.instruments.entity.ScreenOut;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which answers lead where: every question is walked with every answer that a later condition tells apart, so that what no answer
 * can reach is known, not guessed.
 */
public final class Paths {
    /** Beyond so many different situations before one question the walk stops and claims nothing: an answer must not take long. */
    static final int MOST_SITUATIONS = 20_000;

    /** Nor does it take more steps than these in all. */
    private static final int MOST_STEPS = 200_000;

    /** So many codes of one multiple choice are told apart. */
    private static final int MOST_CODES = 10;

    private static final Set<String> SAYS_NOTHING = Set.of("none", "dk", "pns");

    private final Map<String, String> dead = new LinkedHashMap<>();
    private final Set<String> screens = new LinkedHashSet<>();
    private final List<Placed> questions;
    private boolean complete = true;
    private int steps;

    /** An answer as conditions see it; both empty and false when nothing was answered. */
    private record Answer(Set<String> codes, boolean substantive) {
        static final Answer NONE = new Answer(Set.of(), false);
    }

    private Paths(List<Placed> questions) {
        this.questions = questions;
    }

    /** Walks through questions. */
    static Paths through(List<Placed> questions) {
        var paths = new Paths(questions);
        paths.walk();
        if (!paths.complete) {
            paths.dead.clear();
        }
        return paths;
    }

    /** Returns what no answer can reach, with the reason: ids of questions, {@code end} and the way it ends, or {@code last page}. */
    public Map<String, String> dead() {
        return Collections.unmodifiableMap(dead);
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
        for (int i = 0; i < questions.size(); i++) {
            var placed = questions.get(i);
            var kept = neededAfter(i);
            var answers = answers(placed);
            var next = new HashSet<Map<String, Answer>>();
            var reached = new boolean[placed.ends().size()];
            boolean shown = false;
            for (var situation : situations) {
                if (!holds(placed.showIf(), situation)) {
                    next.add(without(situation, kept));
                    continue;
                }
                shown = true;
                for (var answer : answers) {
                    var after = new TreeMap<>(situation);
                    after.put(placed.id(), answer);
                    int end = endOf(placed, after);
                    if (end >= 0) {
                        reached[end] = true;
                    } else {
                        next.add(without(after, kept));
                    }
                }
                steps += answers.size();
                if (next.size() > MOST_SITUATIONS || steps > MOST_STEPS) {
                    complete = false;
                    return;
                }
            }
            if (!shown) {
                dead.put(placed.id(), whyNot(placed, situations.isEmpty(), lastEnd));
            }
            lastEnd = ended(placed, reached, shown, lastEnd);
            situations = next;
        }
        if (situations.isEmpty() && !questions.isEmpty()) {
            dead.put("last page", "No answer leads to the last page: every way ends before it, at " + lastEnd + ".");
        } else {
            screens.add("N-END");
        }
    }

    private String ended(Placed placed, boolean[] reached, boolean shown, String lastEnd) {
        var last = lastEnd;
        for (int end = 0; end < reached.length; end++) {
            var way = placed.ends().get(end);
            if (reached[end]) {
                screens.add(way.screen());
                last = "\"" + way.condition() + "\"";
            } else if (shown) {
                dead.put(
                        "end " + way.condition(),
                        "No answer ends the survey at \"" + way.condition()
                                + "\": it cannot become true, or another end comes before it.");
            }
        }
        return last;
    }

    private static String whyNot(Placed placed, boolean ended, String lastEnd) {
        return "No answer leads to " + placed.id() + ": "
                + (ended
                        ? "every way ends before it, at " + lastEnd + "."
                        : "after what comes before it, \"" + placed.showIf() + "\" cannot become true.");
    }

    /** Returns for each question which codes later conditions ask for, from a place on; an empty set where only substance counts. */
    private Map<String, Set<String>> neededAfter(int place) {
        var needed = new HashMap<String, Set<String>>();
        for (int i = place + 1; i < questions.size(); i++) {
            mention(questions.get(i), needed);
        }
        return needed;
    }

    private static void mention(Placed placed, Map<String, Set<String>> needed) {
        var condition = placed.showIf();
        if (condition != null) {
            condition
                    .mentions()
                    .forEach((id, codes) ->
                            needed.computeIfAbsent(id, item -> new TreeSet<>()).addAll(codes));
        }
        for (ScreenOut end : placed.ends()) {
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

    private int endOf(Placed placed, Map<String, Answer> situation) {
        for (int end = 0; end < placed.ends().size(); end++) {
            if (holds(placed.ends().get(end).condition(), situation)) {
                return end;
            }
        }
        return -1;
    }

    /** Returns every answer that some condition tells apart from the others. */
    private List<Answer> answers(Placed placed) {
        var needed = new HashMap<String, Set<String>>();
        questions.forEach(question -> mention(question, needed));
        var asked = needed.get(placed.id());
        var answers = new ArrayList<Answer>();
        if (!placed.required() || asked == null) {
            answers.add(Answer.NONE);
        }
        if (asked == null) {
            return answers;
        }
        var kind = placed.question().kind();
        if (kind.isOpen() || kind == ItemKind.GRID) {
            answers.add(new Answer(Set.of(), true));
            if (placed.required()) {
                answers.add(Answer.NONE);
            }
        } else if (kind == ItemKind.MC) {
            answers.addAll(several(placed, asked));
        } else {
            for (var code : apart(placed, asked)) {
                answers.add(new Answer(Set.of(code), !SAYS_NOTHING.contains(code)));
            }
        }
        return answers;
    }

    /** Returns the codes asked for, and one each that stands for all others with and without substance. */
    private static Set<String> apart(Placed placed, Set<String> asked) {
        var points = Placed.points(placed.question().kind());
        var all = points.isEmpty()
                ? placed.question().options().stream()
                        .map(option -> option.code())
                        .toList()
                : points;
        var apart = new LinkedHashSet<String>();
        asked.stream().filter(placed::hasCode).forEach(apart::add);
        for (boolean nothing : new boolean[] {false, true}) {
            all.stream()
                    .filter(code -> SAYS_NOTHING.contains(code) == nothing)
                    .filter(code -> asked.stream().noneMatch(other -> Placed.matches(other, code)))
                    .findFirst()
                    .ifPresent(apart::add);
        }
        return apart;
    }

    private List<Answer> several(Placed placed, Set<String> asked) {
        var codes = new ArrayList<>(apart(placed, asked));
        if (codes.size() > MOST_CODES) {
            complete = false;
            codes.subList(MOST_CODES, codes.size()).clear();
        }
        int most = placed.question().maxChoices() == 0
                ? codes.size()
                : placed.question().maxChoices();
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

    private static boolean holds(@Nullable Condition condition, Map<String, Answer> situation) {
        if (condition == null) {
            return true;
        }
        if (condition instanceof Condition.Chosen chosen) {
            var answer = situation.getOrDefault(chosen.item(), Answer.NONE);
            return chosen.codes().stream()
                    .anyMatch(code -> answer.codes().stream().anyMatch(given -> Placed.matches(code, given)));
        }
        if (condition instanceof Condition.Substantive substantive) {
            return situation.getOrDefault(substantive.item(), Answer.NONE).substantive();
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
