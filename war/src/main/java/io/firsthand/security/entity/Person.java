package io.firsthand.security.entity;

import java.util.Objects;

/**
 * Who sent a request: a signed-in person, or a program with that person's token.
 *
 * @param name the name that decisions are recorded under
 * @param role what the request may do
 */
public record Person(String name, Role role) {
    /** Checks that both are there. */
    public Person {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
    }
}
