package io.firsthand.blueprints.entity;

import io.firsthand.instruments.entity.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A condition with everything put in that is known before anybody answers: the settings of the draft, and that an item which is
 * not asked has no answer.
 *
 * @param rest what still depends on answers, or null when nothing does
 * @param known what it comes to when nothing depends on answers
 */
record Settled(@Nullable Condition rest, boolean known) {
    private static final Settled TRUE = new Settled(null, true);
    private static final Settled FALSE = new Settled(null, false);

    /** Settles a condition; {@code asked} says whether an item is asked at all. */
    static Settled of(Condition condition, Map<String, String> settings, Predicate<String> asked) {
        if (condition instanceof Condition.Setting setting) {
            return setting.value().equals(settings.get(setting.name())) ? TRUE : FALSE;
        }
        if (condition instanceof Condition.Not not) {
            var inner = of(not.condition(), settings, asked);
            return inner.rest == null ? (inner.known ? FALSE : TRUE) : new Settled(new Condition.Not(inner.rest), true);
        }
        if (condition instanceof Condition.All all) {
            return joined(all.conditions(), settings, asked, false);
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.conditions(), settings, asked, true);
        }
        return condition.mentions().keySet().stream().allMatch(asked) ? new Settled(condition, true) : FALSE;
    }

    private static Settled joined(
            List<Condition> conditions, Map<String, String> settings, Predicate<String> asked, boolean any) {
        var rests = new ArrayList<Condition>();
        for (var condition : conditions) {
            var settled = of(condition, settings, asked);
            if (settled.rest != null) {
                rests.add(settled.rest);
            } else if (settled.known == any) {
                return any ? TRUE : FALSE;
            }
        }
        if (rests.isEmpty()) {
            return any ? FALSE : TRUE;
        }
        return new Settled(
                rests.size() == 1 ? rests.get(0) : any ? new Condition.Any(rests) : new Condition.All(rests), true);
    }
}
