package io.firsthand.lint.control;

import io.firsthand.instruments.entity.BankOption;
import io.firsthand.instruments.entity.Condition;
import io.firsthand.instruments.entity.ItemKind;
import io.firsthand.instruments.entity.ScreenOut;
import io.firsthand.lint.entity.SurveyDraft;
import io.firsthand.lint.entity.SurveyDraft.Asked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Walks every way through a draft that its conditions can tell apart and notes which questions and ends were reached. Ways that
 * agree in all answers that later conditions look at are walked once. Not thread-safe.
 */
final class Routes {
    /** After so many steps the draft counts as reachable: better no advice than a wrong one. */
    private static final int MOST_STEPS = 200_000;

    /** So many options of one multiple choice are told apart; 2 to this power ways. */
    private static final int MOST_CODES = 8;

    private final SurveyDraft draft;
    private final List<Set<String>> wantedLater;
    private final boolean[] reached;
    private final Set<ScreenOut> endsReached = new HashSet<>();
    private final List<Set<Map<String, Set<String>>>> seen = new ArrayList<>();
    private int steps;

    private Routes(SurveyDraft draft) {
        this.draft = draft;
        this.reached = new boolean[draft.asked().size()];
        this.wantedLater = wantedLater(draft);
        draft.asked().forEach(asked -> seen.add(new HashSet<>()));
    }

    /**
     * What no answer reaches.
     *
     * @param questions places of questions, in order
     * @param ends conditions of ends with the place of their question
     */
    record Unreached(List<Integer> questions, Map<Condition, Integer> ends) {}

    static Unreached unreached(SurveyDraft draft) {
        var routes = new Routes(draft);
        routes.walk(0, new TreeMap<>());
        if (routes.steps > MOST_STEPS) {
            return new Unreached(List.of(), Map.of());
        }
        var questions = new ArrayList<Integer>();
        var ends = new HashMap<Condition, Integer>();
        for (int i = 0; i < routes.reached.length; i++) {
            if (!routes.reached[i]) {
                questions.add(i);
                continue;
            }
            for (ScreenOut end : draft.asked().get(i).ends()) {
                if (!routes.endsReached.contains(end)) {
                    ends.put(end.condition(), i);
                }
            }
        }
        return new Unreached(questions, ends);
    }

    /** Walks on from a question with the answers so far: chosen codes by item; an open answer is the code of its own id. */
    private void walk(int at, Map<String, Set<String>> answers) {
        if (at == reached.length || ++steps > MOST_STEPS) {
            return;
        }
        var known = new TreeMap<>(answers);
        known.keySet().retainAll(wantedLater.get(at));
        if (!seen.get(at).add(known)) {
            return;
        }
        Asked asked = draft.asked().get(at);
        Condition showIf = asked.showIf();
        if (showIf != null && !holds(showIf, known)) {
            walk(at + 1, known);
            return;
        }
        reached[at] = true;
        for (Set<String> answer : answersOf(asked)) {
            var with = new TreeMap<>(known);
            if (!answer.isEmpty()) {
                with.put(asked.item().id(), answer);
            }
            boolean ended = false;
            for (ScreenOut end : asked.ends()) {
                if (holds(end.condition(), with)) {
                    endsReached.add(end);
                    ended = true;
                }
            }
            if (!ended) {
                walk(at + 1, with);
            }
        }
    }

    /** Returns the answers that conditions can tell apart; an empty one stands for none. */
    private List<Set<String>> answersOf(Asked asked) {
        String id = asked.item().id();
        var answers = new ArrayList<Set<String>>();
        if (!asked.required()) {
            answers.add(Set.of());
        }
        if (asked.item().kind().isOpen()) {
            answers.add(Set.of(id));
            return answers;
        }
        var codes = asked.item().options().stream().map(BankOption::code).toList();
        if (asked.item().kind() != ItemKind.MC) {
            codes.forEach(code -> answers.add(Set.of(code)));
            return answers;
        }
        var told = codes.subList(0, Math.min(MOST_CODES, codes.size()));
        for (int bits = 1; bits < 1 << told.size(); bits++) {
            var some = new TreeSet<String>();
            for (int i = 0; i < told.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    some.add(told.get(i));
                }
            }
            answers.add(some);
        }
        return answers;
    }

    private boolean holds(Condition condition, Map<String, Set<String>> answers) {
        if (condition instanceof Condition.Chosen chosen) {
            Set<String> answer = answers.getOrDefault(chosen.item(), Set.of());
            return chosen.codes().stream().anyMatch(answer::contains);
        }
        if (condition instanceof Condition.Substantive substantive) {
            return answers.containsKey(substantive.item());
        }
        if (condition instanceof Condition.Setting setting) {
            return switch (setting.name()) {
                case "basis" -> setting.value().equals(draft.setup().basis());
                case "mode" -> setting.value().equals(draft.setup().mode());
                default -> draft.setup().kept().contains(SurveyDraft.Setup.Kept.CUSTOMER_RECORD);
            };
        }
        if (condition instanceof Condition.Not not) {
            return !holds(not.condition(), answers);
        }
        if (condition instanceof Condition.All all) {
            return all.conditions().stream().allMatch(one -> holds(one, answers));
        }
        return ((Condition.Any) condition).conditions().stream().anyMatch(one -> holds(one, answers));
    }

    /** Returns for each place the items that a condition or end at it or after it looks at. */
    private static List<Set<String>> wantedLater(SurveyDraft draft) {
        var wanted = new ArrayList<Set<String>>();
        var later = new LinkedHashSet<String>();
        for (int i = draft.asked().size() - 1; i >= 0; i--) {
            Asked asked = draft.asked().get(i);
            if (asked.showIf() != null) {
                later.addAll(asked.showIf().mentions().keySet());
            }
            asked.ends().forEach(end -> later.addAll(end.condition().mentions().keySet()));
            wanted.add(0, Set.copyOf(later));
        }
        return wanted;
    }
}
