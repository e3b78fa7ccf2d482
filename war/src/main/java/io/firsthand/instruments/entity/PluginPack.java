package io.firsthand.instruments.entity;

import java.util.List;

/**
 * A set of questions that a plugin brings.
 *
 * @param plugin id of the plugin
 * @param pack the set; its id begins with the plugin's and a colon, as the ids of its questions do
 * @param questions its questions that can be asked here, in order
 * @param leftOut how many of its questions cannot: of a form that the bank does not have, or serving nothing
 */
public record PluginPack(String plugin, Pack pack, List<BankQuestion> questions, int leftOut) {
    /** Copies the list. */
    public PluginPack {
        questions = List.copyOf(questions);
    }
}
