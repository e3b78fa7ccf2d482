package io.firsthand.blueprints.entity;

import io.firsthand.profiles.entity.Field;

/**
 * How much carries a field of a profile.
 *
 * @param field the field
 * @param quotes approved quotes in it
 * @param people distinct people who said them
 */
public record Weakness(Field field, int quotes, int people) {
    private static final int ENOUGH_PEOPLE = 3;

    /** Refuses counts that cannot be. */
    public Weakness {
        if (quotes < 0 || people < 0 || people > quotes) {
            throw new IllegalArgumentException(people + " people cannot have said " + quotes + " quotes");
        }
    }

    /** Returns how many people are missing until three have said something, from 0 to 3. */
    public int need() {
        return Math.max(0, ENOUGH_PEOPLE - people);
    }

    /** Returns what carries the field, in words. */
    public String inWords() {
        if (quotes == 0) {
            return "no quote yet";
        }
        return quotes + (quotes == 1 ? " quote" : " quotes") + " by " + people + (people == 1 ? " person" : " people");
    }
}
