package io.firsthand.instruments.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The own part of an interview guide: blocks B1 to B6.
 *
 * @param id stable id
 * @param name what people read
 * @param audience for whom only, or null for both
 * @param situation a word on whom it is for, or null
 * @param decision how {decision} is filled, or null for as in the survey
 * @param blocks in order
 */
public record Guide(
        String id,
        LocalText name,
        @Nullable Audience audience,
        @Nullable LocalText situation,
        @Nullable LocalText decision,
        List<GuideBlock> blocks) {
    /** Copies the list. */
    public Guide {
        blocks = List.copyOf(blocks);
    }
}
