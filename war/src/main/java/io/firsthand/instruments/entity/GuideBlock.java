package io.firsthand.instruments.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A timed part of a guide.
 *
 * @param block {@code B0} to {@code B7}
 * @param title what the interviewer reads, or null in defaults
 * @param deep whether it belongs to the deep preset only
 * @param stages places on the switch timeline; empty to take the default's
 * @param forces forces it listens for; empty to take the default's
 * @param lines in order
 * @param probes follow-ups
 * @param probesPerRole whether the probes are asked for each role that was named
 * @param capture what to write down, or null
 */
public record GuideBlock(
        String block,
        @Nullable LocalText title,
        boolean deep,
        List<String> stages,
        List<String> forces,
        List<GuideLine> lines,
        List<LocalText> probes,
        boolean probesPerRole,
        @Nullable LocalText capture) {
    /** Copies the lists. */
    public GuideBlock {
        stages = List.copyOf(stages);
        forces = List.copyOf(forces);
        lines = List.copyOf(lines);
        probes = List.copyOf(probes);
    }
}
