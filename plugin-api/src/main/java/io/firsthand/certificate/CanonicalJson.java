package io.firsthand.certificate;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.TreeMap;

/**
 * Canonical JSON: the same data always gives the same characters. Stateless.
 *
 * <p>Numbers are narrower than in the RFC: whole numbers up to 2<sup>53</sup>−1 and decimals of at most 15 significant
 * digits from 10<sup>−6</sup> up to 10<sup>21</sup>. Within these bounds a double holds each number exactly as written and
 * ECMAScript writes it without an exponent, so the plain decimal is the form that the RFC asks for.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785, JSON Canonicalization Scheme</a>
 */
public final class CanonicalJson {
    private static final int MAX_DEPTH = 64;
    private static final int SAFE_DECIMAL_DIGITS = 15;
    private static final BigDecimal MAX_SAFE_INTEGER = new BigDecimal("9007199254740991");
    private static final BigDecimal SMALLEST_PLAIN = new BigDecimal("0.000001");
    private static final BigDecimal FIRST_WITH_EXPONENT = new BigDecimal("1e21");

    private CanonicalJson() {}

    /**
     * Returns the canonical form.
     *
     * @throws IllegalArgumentException when a number is outside the bounds above, a string holds half a surrogate pair, or
     *     the value is nested deeper than 64 levels
     */
    public static String of(JsonValue value) {
        var out = new StringBuilder();
        write(value, out, 0);
        return out.toString();
    }

    private static void write(JsonValue value, StringBuilder out, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("JSON is nested deeper than " + MAX_DEPTH + " levels");
        }
        switch (value.getValueType()) {
            case OBJECT -> writeObject(value.asJsonObject(), out, depth);
            case ARRAY -> writeArray(value.asJsonArray(), out, depth);
            case STRING -> writeString(((JsonString) value).getString(), out);
            case NUMBER -> out.append(number(((JsonNumber) value).bigDecimalValue()));
            case TRUE -> out.append("true");
            case FALSE -> out.append("false");
            case NULL -> out.append("null");
        }
    }

    private static void writeObject(JsonObject object, StringBuilder out, int depth) {
        out.append('{');
        var separator = "";
        // String's natural order compares UTF-16 code units, which is the order of the RFC.
        for (var member : new TreeMap<>(object).entrySet()) {
            out.append(separator);
            writeString(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out, depth + 1);
            separator = ",";
        }
        out.append('}');
    }

    private static void writeArray(JsonArray array, StringBuilder out, int depth) {
        out.append('[');
        var separator = "";
        for (JsonValue element : array) {
            out.append(separator);
            write(element, out, depth + 1);
            separator = ",";
        }
        out.append(']');
    }

    private static void writeString(String text, StringBuilder out) {
        if (!UnicodeText.isWellFormed(text)) {
            throw new IllegalArgumentException("a string holds half a surrogate pair, which is no Unicode text");
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Returns the number as ECMAScript writes it; see the bounds above. */
    static String number(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal magnitude = value.abs();
        // Compared first: stripping the zeros of 1e-999999999 is harmless, writing it out is not.
        if (magnitude.compareTo(SMALLEST_PLAIN) < 0 || magnitude.compareTo(FIRST_WITH_EXPONENT) >= 0) {
            throw refused(value, "is not between 1e-6 and 1e21");
        }
        BigDecimal stripped = value.stripTrailingZeros();
        boolean whole = stripped.scale() <= 0 && magnitude.compareTo(MAX_SAFE_INTEGER) <= 0;
        if (!whole && stripped.precision() > SAFE_DECIMAL_DIGITS) {
            throw refused(value, "has more than " + SAFE_DECIMAL_DIGITS + " significant digits");
        }
        return stripped.toPlainString();
    }

    private static IllegalArgumentException refused(BigDecimal value, String why) {
        String shown = value.precision() > 20 ? "of " + value.precision() + " digits" : value.toString();
        return new IllegalArgumentException(
                "the number " + shown + " " + why + "; certificates do not use such numbers");
    }
}
