package io.firsthand.corpus.control;

import io.firsthand.corpus.entity.Verbatim;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.Duration;

/** Where an answer stands and, if it was said, when and by whom, as REST shows it. */
public final class SpokenJson {
    private static final int MILLIS = 3;

    private SpokenJson() {}

    /** Adds {@code place}, {@code saidAt} and {@code speaker} as far as they are known. */
    public static void add(JsonObjectBuilder json, Verbatim verbatim) {
        verbatim.place().ifPresent(place -> json.add("place", place));
        verbatim.saidAt().ifPresent(at -> json.add("saidAt", seconds(at)));
        verbatim.speaker().ifPresent(speaker -> json.add("speaker", speaker));
    }

    /** Returns a time in seconds, with as few decimals as it takes. */
    public static BigDecimal seconds(Duration time) {
        var seconds = BigDecimal.valueOf(time.toMillis(), MILLIS).stripTrailingZeros();
        return seconds.scale() < 0 ? seconds.setScale(0) : seconds;
    }
}
