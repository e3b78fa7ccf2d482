package io.firsthand.instruments.entity;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long a talk is and what fits in.
 *
 * @param id stable id
 * @param name what people read
 * @param minutes length of the whole talk
 * @param asks kinds of asks that fit
 * @param probesPerAsk most follow-ups of an ask, or 0 for any number
 * @param blocks minutes of each block; 0 leaves it out
 * @param blocksOf the same for guides that differ, by guide id
 */
public record Preset(
        String id,
        LocalText name,
        int minutes,
        List<GuideLine.Kind> asks,
        int probesPerAsk,
        Map<String, BigDecimal> blocks,
        Map<String, Map<String, BigDecimal>> blocksOf) {
    /** Copies the collections. */
    public Preset {
        asks = List.copyOf(asks);
        blocks = Map.copyOf(blocks);
        blocksOf = Map.copyOf(blocksOf);
    }

    /** Returns the minutes of each block for a guide, in order of the blocks. */
    public SortedMap<String, BigDecimal> minutesOf(String guideId) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(blocksOf.getOrDefault(guideId, blocks)));
    }
}
