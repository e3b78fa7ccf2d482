package io.firsthand.certificate;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of one JSON object, read by type; what is wrong is named by its JSON pointer and never quoted.
 *
 * @param object the members
 * @param pointer where the object is in its document, empty for the whole
 */
record Members(JsonObject object, String pointer) {

    String text(String name) {
        return string(required(name), name);
    }

    @Nullable
    String textOrNull(String name) {
        JsonValue value = object.get(name);
        return value == null ? null : string(value, name);
    }

    boolean flag(String name) {
        return switch (required(name).getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw wrong(name, "is not true or false");
        };
    }

    BigDecimal decimal(String name) {
        if (required(name) instanceof JsonNumber number) {
            return number.bigDecimalValue();
        }
        throw wrong(name, "is not a number");
    }

    int integer(String name) {
        BigDecimal value = decimal(name);
        try {
            return value.intValueExact();
        } catch (ArithmeticException e) {
            throw wrong(name, "is not a whole number of 32 bits");
        }
    }

    Instant instant(String name) {
        return parseInstant(text(name), name);
    }

    @Nullable
    Instant instantOrNull(String name) {
        String text = textOrNull(name);
        return text == null ? null : parseInstant(text, name);
    }

    Members child(String name) {
        return child(required(name), name);
    }

    @Nullable
    Members childOrNull(String name) {
        JsonValue value = object.get(name);
        return value == null ? null : child(value, name);
    }

    List<Members> children(String name) {
        JsonArray array = array(name);
        var children = new ArrayList<Members>();
        for (int i = 0; i < array.size(); i++) {
            children.add(child(array.get(i), name + "/" + i));
        }
        return children;
    }

    List<String> texts(String name) {
        JsonArray array = array(name);
        var texts = new ArrayList<String>();
        for (int i = 0; i < array.size(); i++) {
            texts.add(string(array.get(i), name + "/" + i));
        }
        return texts;
    }

    private JsonArray array(String name) {
        if (required(name) instanceof JsonArray array) {
            return array;
        }
        throw wrong(name, "is not an array");
    }

    private JsonValue required(String name) {
        JsonValue value = object.get(name);
        if (value == null) {
            throw wrong(name, "is missing");
        }
        return value;
    }

    private Members child(JsonValue value, String name) {
        if (value instanceof JsonObject child) {
            return new Members(child, pointer + "/" + name);
        }
        throw wrong(name, "is not an object");
    }

    private String string(JsonValue value, String name) {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw wrong(name, "is not a string");
    }

    private Instant parseInstant(String text, String name) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw wrong(name, "is not an instant such as 2026-11-21T10:15:30Z");
        }
    }

    MalformedCertificateException wrong(String name, String why) {
        return new MalformedCertificateException("the member " + pointer + "/" + name + " " + why);
    }
}
