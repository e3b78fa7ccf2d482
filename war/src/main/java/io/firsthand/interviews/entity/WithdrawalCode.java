package io.firsthand.interviews.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What a person gives to withdraw later: eight characters of Crockford's base 32, the last a check character, written in two groups
 * such as {@code K7QF-2M9X}. It is a secret; only its keyed hash is stored.
 *
 * @param characters the eight characters without the hyphen
 */
public record WithdrawalCode(String characters) {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BASE = DIGITS.length();
    private static final int LENGTH = 8;

    /** Refuses anything but eight characters whose last one checks the others. */
    public WithdrawalCode {
        if (!isWhole(characters)) {
            throw new IllegalArgumentException("this is no withdrawal code");
        }
    }

    private static boolean isWhole(String characters) {
        return characters.length() == LENGTH
                && characters.chars().allMatch(digit -> DIGITS.indexOf(digit) >= 0)
                && characters.charAt(LENGTH - 1) == check(characters.substring(0, LENGTH - 1));
    }

    /** Makes a code of 35 random bits. */
    public static WithdrawalCode random(RandomGenerator random) {
        var digits = new StringBuilder(LENGTH);
        for (int place = 1; place < LENGTH; place++) {
            digits.append(DIGITS.charAt(random.nextInt(BASE)));
        }
        return new WithdrawalCode(digits.append(check(digits)).toString());
    }

    /** Reads what a person typed: any case, with or without hyphen and blanks, O for 0, I and L for 1; empty when it is no code. */
    public static Optional<WithdrawalCode> typed(String text) {
        var digits = text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return isWhole(digits) ? Optional.of(new WithdrawalCode(digits)) : Optional.empty();
    }

    /** Luhn's check in base 32: one wrong character is always found, two neighbours changed about almost always. */
    private static char check(CharSequence digits) {
        int sum = 0;
        for (int place = digits.length() - 1, factor = 2; place >= 0; place--, factor = 3 - factor) {
            int addend = factor * DIGITS.indexOf(digits.charAt(place));
            sum += addend / BASE + addend % BASE;
        }
        return DIGITS.charAt((BASE - sum % BASE) % BASE);
    }

    /** Returns the code as it is shown and said, in two groups. */
    public String shown() {
        return characters.substring(0, LENGTH / 2) + "-" + characters.substring(LENGTH / 2);
    }

    /** Returns nothing of the code: it is a secret. */
    @Override
    public String toString() {
        return "WithdrawalCode[…]";
    }
}
