package io.firsthand.canonical.control;

import io.firsthand.canonical.entity.CanonicalText;
import io.firsthand.canonical.entity.CanonicalText.Identifier;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces direct identifiers by visible tokens: mail addresses, web addresses with a path or query, payment cards (Luhn), bank
 * accounts (IBAN, mod 97), telephone numbers and handles. Patterns have bounded repetition, so time grows with the text only.
 */
final class Redactor {
    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,190}\\.\\p{L}{2,24}");
    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?://|www\\.)[^\\s<>\"']{1,2000}");
    private static final Pattern IBAN =
            Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\\b");
    private static final Pattern CARD = Pattern.compile("(?<![\\d.,-])\\d(?:[ -]?\\d){12,18}(?![\\d])");
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\w.,/-])(?:\\+|00)?\\(?\\d{1,4}\\)?(?:[ ./-]?\\(?\\d{2,5}\\)?){2,5}(?![\\w,/:-]|\\.\\d)");
    private static final Pattern HANDLE = Pattern.compile("(?<![\\w@.])@[A-Za-z]\\w{2,29}\\b");

    /** Returns the text with tokens in place of identifiers, and how many there were. */
    CanonicalText redact(String text) {
        if (!mayHoldIdentifier(text)) {
            return new CanonicalText(text, Map.of());
        }
        var hidden = new EnumMap<Identifier, Integer>(Identifier.class);
        var result = text;
        result = replace(result, MAIL, Identifier.MAIL, hidden);
        result = replace(result, LINK, Identifier.LINK, hidden);
        result = replace(result, IBAN, Identifier.ACCOUNT, hidden);
        result = replace(result, CARD, Identifier.CARD, hidden);
        result = replace(result, PHONE, Identifier.PHONE, hidden);
        result = replace(result, HANDLE, Identifier.HANDLE, hidden);
        return new CanonicalText(result, hidden);
    }

    private static boolean mayHoldIdentifier(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@' || (c >= '0' && c <= '9' && ++digits >= 7)) {
                return true;
            }
        }
        return text.contains("://") || text.contains("www.") || text.contains("WWW.");
    }

    private static String replace(
            String text, Pattern pattern, Identifier identifier, Map<Identifier, Integer> hidden) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return text;
        }
        var result = new StringBuilder(text.length());
        do {
            boolean real = isReal(matcher.group(), identifier);
            if (real) {
                hidden.merge(identifier, 1, Integer::sum);
            }
            matcher.appendReplacement(result, Matcher.quoteReplacement(real ? identifier.token() : matcher.group()));
        } while (matcher.find());
        return matcher.appendTail(result).toString();
    }

    private static boolean isReal(String match, Identifier identifier) {
        return switch (identifier) {
            case MAIL, LINK, HANDLE -> true;
            case CARD -> luhn(match);
            case ACCOUNT -> mod97(match.replace(" ", ""));
            case PHONE -> isPhone(match);
        };
    }

    /** Seven digits at least, and not a date, a year range or an amount: those have no plus sign and short groups. */
    private static boolean isPhone(String match) {
        long digits = match.chars().filter(c -> c >= '0' && c <= '9').count();
        boolean date =
                match.matches("\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|\\d{1,2}[-./]\\d{1,2}[-./]\\d{2,4}|\\d{4} ?- ?\\d{4}");
        boolean marked =
                match.startsWith("+") || match.startsWith("00") || match.startsWith("0") || match.startsWith("(");
        return !date
                && digits <= 15
                && (marked
                        ? digits >= 7
                        : digits >= 10 || match.matches("\\d{3}[-. ]\\d{4}|\\d{3}[-. ]\\d{3}[-. ]\\d{4}"));
    }

    private static boolean luhn(String match) {
        int sum = 0;
        boolean twice = false;
        for (int i = match.length() - 1; i >= 0; i--) {
            int digit = match.charAt(i) - '0';
            if (digit >= 0 && digit <= 9) {
                int value = twice ? digit * 2 : digit;
                sum += value > 9 ? value - 9 : value;
                twice = !twice;
            }
        }
        return sum % 10 == 0;
    }

    private static boolean mod97(String iban) {
        int remainder = 0;
        for (char c : (iban.substring(4) + iban.substring(0, 4)).toCharArray()) {
            int value = Character.digit(c, 36);
            remainder = (value > 9 ? remainder * 100 + value : remainder * 10 + value) % 97;
        }
        return remainder == 1;
    }
}
