package io.firsthand.instruments.entity;

import java.util.Set;

/** Where an answer may go: profile fields, parts of the job statement, the timeline, facts. */
public final class Feeds {
    /** Feeds that stand alone. */
    private static final Set<String> ALONE = Set.of(
            "trigger",
            "firstRealisation",
            "concern",
            "objection",
            "habit",
            "outcome",
            "proof",
            "driver",
            "alternative",
            "goal",
            "pain",
            "stay",
            "tradeOff",
            "language",
            "committee",
            "screen");

    /** Feeds with a second part of their own, such as {@code metric.nps}. */
    private static final Set<String> PARTED =
            Set.of("channel", "job", "time", "metric", "firm", "demo", "use", "permission");

    private Feeds() {}

    /** Returns whether answers can go there: {@code concern}, {@code channel.discover}. */
    public static boolean isKnown(String feed) {
        int dot = feed.indexOf('.');
        return dot < 0
                ? ALONE.contains(feed)
                : PARTED.contains(feed.substring(0, dot))
                        && feed.substring(dot + 1).matches("[a-zA-Z]{2,30}");
    }

    /** Returns whether {@code feed} is {@code wanted} or a part of it: {@code channel.discover} of {@code channel}. */
    public static boolean isIn(String feed, String wanted) {
        return feed.equals(wanted) || feed.startsWith(wanted + ".");
    }
}
