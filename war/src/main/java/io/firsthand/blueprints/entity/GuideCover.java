package io.firsthand.blueprints.entity;

import io.firsthand.instruments.entity.Audience;
import io.firsthand.instruments.entity.Guide;
import io.firsthand.instruments.entity.GuideBook;
import io.firsthand.instruments.entity.GuideScript;
import io.firsthand.instruments.entity.Preset;
import io.firsthand.profiles.entity.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the parts of an interview that fill the weak fields of a profile, the cheapest in minutes. */
public final class GuideCover {
    private static final String USUAL_GUIDE = "SW";
    private static final String USUAL_PRESET = "quick-18";

    private final GuideBook guides;

    /** Makes one that picks from guides. */
    public GuideCover(GuideBook guides) {
        this.guides = guides;
    }

    /**
     * Parts of a talk.
     *
     * @param guide the guide, or null when nothing is proposed
     * @param preset its length, or null when nothing is proposed
     * @param parts the parts in the order of the talk; empty when no field is weak
     */
    public record Talk(@Nullable Guide guide, @Nullable Preset preset, List<Part> parts) {
        /** Copies the list. */
        public Talk {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One part of a talk.
     *
     * @param block the block of the guide
     * @param fields the weak fields that it fills
     * @param reason why, as a sentence
     */
    public record Part(GuideScript.Block block, List<Field> fields, String reason) {
        /** Copies the list. */
        public Part {
            fields = List.copyOf(fields);
        }
    }

    /** Proposes parts of the usual guide for the weak ones of these fields. */
    public Talk propose(List<Weakness> fields, Audience audience) {
        var guide = guides.guide(USUAL_GUIDE).filter(found -> found.audience() == null || found.audience() == audience);
        var preset = guides.preset(USUAL_PRESET);
        var weak = EnumSet.noneOf(Field.class);
        fields.stream().filter(weakness -> weakness.need() > 0).forEach(weakness -> weak.add(weakness.field()));
        if (guide.isEmpty() || preset.isEmpty() || weak.isEmpty()) {
            return new Talk(null, null, List.of());
        }
        var script = guides.script(guide.get(), preset.get());
        var chosen = new ArrayList<GuideScript.Block>();
        var missing = EnumSet.copyOf(weak);
        for (var next = best(script, chosen, missing); next.isPresent(); next = best(script, chosen, missing)) {
            chosen.add(next.get());
            missing.removeAll(fields(next.get()));
        }
        return new Talk(
                guide.get(),
                preset.get(),
                script.blocks().stream()
                        .filter(chosen::contains)
                        .map(block -> part(block, fields))
                        .toList());
    }

    private Optional<GuideScript.Block> best(GuideScript script, List<GuideScript.Block> chosen, Set<Field> missing) {
        return script.blocks().stream()
                .filter(block -> !chosen.contains(block) && gain(block, missing) > 0)
                .max(Comparator.comparingDouble(block ->
                        gain(block, missing) / Math.max(0.5, block.minutes().doubleValue())));
    }

    private long gain(GuideScript.Block block, Set<Field> missing) {
        return fields(block).stream().filter(missing::contains).count();
    }

    private Set<Field> fields(GuideScript.Block block) {
        var fields = EnumSet.noneOf(Field.class);
        guides.timeline().stream()
                .filter(stage -> block.stages().contains(stage.code()))
                .flatMap(stage -> stage.feeds().stream())
                .flatMap(feed -> Field.ofFeed(feed).stream())
                .forEach(fields::add);
        return fields;
    }

    private Part part(GuideScript.Block block, List<Weakness> all) {
        var filled = fields(block);
        var weak = all.stream()
                .filter(weakness -> weakness.need() > 0 && filled.contains(weakness.field()))
                .toList();
        return new Part(
                block,
                weak.stream().map(Weakness::field).toList(),
                String.join(
                                "; ",
                                weak.stream()
                                        .map(weakness -> GapCover.name(weakness.field()) + ": " + weakness.inWords())
                                        .toList())
                        + ". This part of the talk brings them up.");
    }
}
