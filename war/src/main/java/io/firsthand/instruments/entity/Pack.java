package io.firsthand.instruments.entity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A named set of questions in the order asked.
 *
 * @param id stable id
 * @param name what people read
 * @param use what it is for
 * @param anchor code of its anchor, or null
 * @param items ids for everybody
 * @param itemsFor ids that follow for one audience only; empty when all are the same
 * @param mayAdd ids that may be added, or null
 * @param ends answers that end it, beyond those of its items; may be empty
 * @param openTexts the stated number of open texts
 * @param time the stated time of its items, by audience where they differ, else for both; without opening and closing screens
 * @param locked whether it is asked as it is
 * @param exempt ids of lint rules that it is exempt from
 */
public record Pack(
        String id,
        LocalText name,
        LocalText use,
        @Nullable String anchor,
        List<String> items,
        Map<Audience, List<String>> itemsFor,
        @Nullable Addition mayAdd,
        List<ScreenOut> ends,
        int openTexts,
        Map<Audience, Duration> time,
        boolean locked,
        List<String> exempt) {

    /**
     * Items that may be added.
     *
     * @param audience for whom
     * @param atMost how many
     * @param of which
     */
    public record Addition(Audience audience, int atMost, List<String> of) {
        /** Copies the list. */
        public Addition {
            of = List.copyOf(of);
        }
    }

    /** Copies the collections and refuses a pack without a time for each audience. */
    public Pack {
        items = List.copyOf(items);
        itemsFor = Map.copyOf(itemsFor);
        ends = List.copyOf(ends);
        time = Map.copyOf(time);
        exempt = List.copyOf(exempt);
        if (time.size() != Audience.values().length) {
            throw new IllegalArgumentException("pack " + id + " states no time for one audience");
        }
    }

    /** Returns the ids in order for an audience. */
    public List<String> itemsOf(Audience audience) {
        var all = new ArrayList<>(items);
        all.addAll(itemsFor.getOrDefault(audience, List.of()));
        return List.copyOf(all);
    }

    /** Returns the ids of every audience, those for everybody first, each once. */
    public List<String> allItems() {
        var all = new LinkedHashSet<String>();
        for (Audience audience : Audience.values()) {
            all.addAll(itemsOf(audience));
        }
        return List.copyOf(all);
    }
}
