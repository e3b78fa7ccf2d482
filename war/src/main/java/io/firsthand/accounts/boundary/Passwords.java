package io.firsthand.accounts.boundary;

import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.ProblemException;

/** Reading passwords from requests: exactly as typed, bounded, never quoted back. */
final class Passwords {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 1000;

    private Passwords() {}

    /** Returns a password that is to be compared. */
    static String given(JsonBody body, String name) {
        return body.rawText(name, LONGEST)
                .filter(password -> !password.isEmpty())
                .orElseThrow(() -> ProblemException.invalid(body.at(name), "Type the password."));
    }

    /** Returns a password that somebody chooses; length is all that is asked for. */
    static String chosen(JsonBody body, String name) {
        var password = given(body, name);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw ProblemException.invalid(
                    body.at(name), "Choose a password of at least " + SHORTEST + " characters; a few words do well.");
        }
        return password;
    }
}
