package io.firsthand.instruments.entity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * All packs, with what every draft survey shares.
 *
 * @param settings what a draft survey can be set to
 * @param anchors all anchors
 * @param order the rules of order
 * @param packs in the order shown
 * @param goals from a researcher's goal to packs and guides
 */
public record PackShelf(Settings settings, List<Anchor> anchors, OrderRules order, List<Pack> packs, List<Goal> goals) {

    /**
     * What a draft survey can be set to.
     *
     * @param basis the permission bases
     * @param mode the modes of the notice
     * @param audience the audiences
     * @param opening permissions on the opening screen
     * @param closing permissions on the closing screen, each of which can be switched off
     * @param closingCounted those of them that every stated time leaves out and every shown time includes
     * @param openingTime time of the opening screen
     * @param maxTime longest time of a whole survey before a hint is shown
     */
    public record Settings(
            List<String> basis,
            List<String> mode,
            List<Audience> audience,
            List<String> opening,
            List<String> closing,
            List<String> closingCounted,
            Duration openingTime,
            Duration maxTime) {
        /** Copies the lists. */
        public Settings {
            basis = List.copyOf(basis);
            mode = List.copyOf(mode);
            audience = List.copyOf(audience);
            opening = List.copyOf(opening);
            closing = List.copyOf(closing);
            closingCounted = List.copyOf(closingCounted);
        }
    }

    /**
     * In which order items are asked.
     *
     * @param topicOrder codes of promptedness within a topic
     * @param maxOpenTexts most open texts of a survey
     * @param maxOpenTextsInARow most of them one after the other
     * @param twins pairs that need an item between them
     * @param rules the rules in words
     */
    public record OrderRules(
            List<String> topicOrder,
            int maxOpenTexts,
            int maxOpenTextsInARow,
            List<List<String>> twins,
            List<LocalText> rules) {
        /** Copies the lists. */
        public OrderRules {
            topicOrder = List.copyOf(topicOrder);
            twins = twins.stream().map(List::copyOf).toList();
            rules = List.copyOf(rules);
        }
    }

    /**
     * What a researcher is after.
     *
     * @param name in words
     * @param packs ids of packs that serve it
     * @param guides ids of guides that serve it
     */
    public record Goal(LocalText name, List<String> packs, List<String> guides) {
        /** Copies the lists. */
        public Goal {
            packs = List.copyOf(packs);
            guides = List.copyOf(guides);
        }
    }

    /** Copies the lists. */
    public PackShelf {
        anchors = List.copyOf(anchors);
        packs = List.copyOf(packs);
        goals = List.copyOf(goals);
    }

    /** Returns the pack with an id. */
    public Optional<Pack> pack(String id) {
        return packs.stream().filter(pack -> pack.id().equals(id)).findFirst();
    }

    /** Returns the anchor with a code. */
    public Optional<Anchor> anchor(String code) {
        return anchors.stream().filter(anchor -> anchor.code().equals(code)).findFirst();
    }
}
