package io.firsthand.instruments.entity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All interview guides, with what they share.
 *
 * @param timeline the stages and events of a switch, in order
 * @param forces the four forces
 * @param notes texts about the method by key, in order
 * @param debriefCard lines to fill in after the talk
 * @param presets lengths of a talk, shortest first
 * @param shared blocks that are the same for all guides
 * @param defaults what every guide's own blocks start from
 * @param deepAsks further asks of the deep preset
 * @param generalProbes follow-ups for any block
 * @param guides the guides
 */
public record GuideBook(
        List<Stage> timeline,
        List<Force> forces,
        List<Note> notes,
        List<LocalText> debriefCard,
        List<Preset> presets,
        List<GuideBlock> shared,
        List<GuideBlock> defaults,
        List<DeepAsk> deepAsks,
        List<GeneralProbe> generalProbes,
        List<Guide> guides) {

    /**
     * A stage or event of the switch timeline.
     *
     * @param code {@code T1} to {@code T7}, {@code E1}, {@code E2}
     * @param name in words
     * @param beginsWith what it begins with
     * @param capture what to write down
     * @param forces forces at work
     * @param feeds where its quotes go
     */
    public record Stage(
            String code,
            LocalText name,
            LocalText beginsWith,
            LocalText capture,
            List<String> forces,
            List<String> feeds) {
        /** Copies the lists. */
        public Stage {
            forces = List.copyOf(forces);
            feeds = List.copyOf(feeds);
        }
    }

    /**
     * One of the four forces.
     *
     * @param code stable code
     * @param name on screen
     * @param meaning in words
     * @param feeds what answers that speak of it feed
     */
    public record Force(String code, LocalText name, LocalText meaning, List<String> feeds) {
        /** Copies the list. */
        public Force {
            feeds = List.copyOf(feeds);
        }
    }

    /**
     * A text about the method.
     *
     * @param key what it is about
     * @param text in words
     */
    public record Note(String key, LocalText text) {}

    /**
     * A further ask of the deep preset.
     *
     * @param block where it is asked
     * @param text the words
     */
    public record DeepAsk(String block, LocalText text) {}

    /**
     * A follow-up for any block.
     *
     * @param use when to use it
     * @param texts the words; may be empty
     * @param how what to do instead of saying words, or null
     */
    public record GeneralProbe(
            LocalText use, List<LocalText> texts, @Nullable LocalText how) {
        /** Copies the list. */
        public GeneralProbe {
            texts = List.copyOf(texts);
        }
    }

    /** Copies the lists. */
    public GuideBook {
        timeline = List.copyOf(timeline);
        forces = List.copyOf(forces);
        notes = List.copyOf(notes);
        debriefCard = List.copyOf(debriefCard);
        presets = List.copyOf(presets);
        shared = List.copyOf(shared);
        defaults = List.copyOf(defaults);
        deepAsks = List.copyOf(deepAsks);
        generalProbes = List.copyOf(generalProbes);
        guides = List.copyOf(guides);
    }

    /** Returns the guide with an id. */
    public Optional<Guide> guide(String id) {
        return guides.stream().filter(guide -> guide.id().equals(id)).findFirst();
    }

    /** Returns whether an answer that feeds this tells of a stage or event of the switch timeline. */
    public boolean tellsOfStage(String feed, String stage) {
        return timeline.stream()
                .filter(one -> one.code().equals(stage))
                .anyMatch(one -> one.feeds().contains(feed));
    }

    /** Returns whether an answer that feeds this tells of one of the four forces. */
    public boolean tellsOfForce(String feed, String force) {
        return forces.stream()
                .filter(one -> one.code().equals(force))
                .anyMatch(one -> one.feeds().contains(feed));
    }

    /** Returns the preset with an id. */
    public Optional<Preset> preset(String id) {
        return presets.stream().filter(preset -> preset.id().equals(id)).findFirst();
    }

    /** Returns the guide as it is followed in a preset: blocks with time, the lines that fit, defaults added. */
    public GuideScript script(Guide guide, Preset preset) {
        var blocks = new ArrayList<GuideScript.Block>();
        preset.minutesOf(guide.id()).forEach((id, minutes) -> {
            if (minutes.signum() > 0) {
                blocks.add(block(guide, preset, id, minutes));
            }
        });
        return new GuideScript(guide, preset, blocks);
    }

    private GuideScript.Block block(Guide guide, Preset preset, String id, BigDecimal minutes) {
        GuideBlock own = in(shared, id)
                .or(() -> in(guide.blocks(), id))
                .orElseThrow(() -> new IllegalArgumentException("guide " + guide.id() + " has no block " + id));
        Optional<GuideBlock> base = in(defaults, id);
        var probes = new ArrayList<>(base.map(GuideBlock::probes).orElse(List.of()));
        if (!own.probesPerRole()) {
            probes.addAll(own.probes());
        }
        return new GuideScript.Block(
                id,
                own.title(),
                minutes,
                own.stages().isEmpty() ? base.map(GuideBlock::stages).orElse(List.of()) : own.stages(),
                own.forces().isEmpty() ? base.map(GuideBlock::forces).orElse(List.of()) : own.forces(),
                lines(guide, preset, own),
                probes,
                own.probesPerRole() ? own.probes() : List.of(),
                Stream.concat(base.stream(), Stream.of(own))
                        .map(GuideBlock::capture)
                        .flatMap(Stream::ofNullable)
                        .toList());
    }

    private List<GuideLine> lines(Guide guide, Preset preset, GuideBlock block) {
        var lines = new ArrayList<>(
                block.lines().stream().filter(line -> fits(line, guide, preset)).toList());
        if (preset.asks().contains(GuideLine.Kind.DEEP)) {
            deepAsks.stream()
                    .filter(ask -> ask.block().equals(block.block()))
                    // A guide may ask the same words itself; nobody is asked twice.
                    .filter(ask ->
                            block.lines().stream().noneMatch(line -> line.text().equals(ask.text())))
                    .forEach(ask -> lines.add(GuideLine.of(GuideLine.Kind.DEEP, ask.text())));
        }
        return lines;
    }

    private static boolean fits(GuideLine line, Guide guide, Preset preset) {
        boolean inGuide = line.guides().isEmpty() || line.guides().contains(guide.id());
        boolean inTime = !line.ifTime() || preset.asks().contains(GuideLine.Kind.IF_TIME);
        boolean inDepth = !line.deep() || preset.asks().contains(GuideLine.Kind.DEEP);
        boolean asked = switch (line.kind()) {
            case SAY, PERMISSION, CLOSER -> true;
            case MUST, IF_TIME, IF_NOTHING, DEEP -> preset.asks().contains(line.kind());
        };
        return inGuide && inTime && inDepth && asked;
    }

    private static Optional<GuideBlock> in(List<GuideBlock> blocks, String id) {
        return blocks.stream().filter(block -> block.block().equals(id)).findFirst();
    }
}
