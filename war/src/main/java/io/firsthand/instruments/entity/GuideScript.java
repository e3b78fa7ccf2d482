package io.firsthand.instruments.entity;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guide as an interviewer follows it in one preset.
 *
 * @param guide the guide
 * @param preset the preset
 * @param blocks the blocks that fit, in order
 */
public record GuideScript(Guide guide, Preset preset, List<Block> blocks) {
    /**
     * One part of the talk.
     *
     * @param block {@code B0} to {@code B7}
     * @param title what the interviewer reads
     * @param minutes its time
     * @param stages places on the switch timeline; may be empty
     * @param forces forces it listens for; may be empty
     * @param lines what is said and asked, in order
     * @param probes follow-ups for any ask of the block
     * @param probesPerRole follow-ups for each role that was named; may be empty
     * @param captures what to write down
     */
    public record Block(
            String block,
            @Nullable LocalText title,
            BigDecimal minutes,
            List<String> stages,
            List<String> forces,
            List<GuideLine> lines,
            List<LocalText> probes,
            List<LocalText> probesPerRole,
            List<LocalText> captures) {
        /** Copies the lists. */
        public Block {
            stages = List.copyOf(stages);
            forces = List.copyOf(forces);
            lines = List.copyOf(lines);
            probes = List.copyOf(probes);
            probesPerRole = List.copyOf(probesPerRole);
            captures = List.copyOf(captures);
        }
    }

    /** Copies the list. */
    public GuideScript {
        blocks = List.copyOf(blocks);
    }
}
