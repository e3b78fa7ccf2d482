package io.firsthand.instruments.entity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Whether a guide's blocks fit the time it gives itself: advice, never a refusal. */
public final class GuideBudget {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");
    private static final BigDecimal THREE = BigDecimal.valueOf(3);
    private static final List<String> CORE = List.of("B2", "B5");
    private static final String WELCOME = "B0";

    private GuideBudget() {}

    /** What does not fit. */
    public enum Fault {
        /** The minutes of the blocks differ from the length by more than a tenth. */
        SUM,
        /** First thought and doubts together get less than a third. */
        CORE,
        /** There is no welcome, where permissions are asked. */
        WELCOME,
        /** The welcome asks for no permission. */
        PERMISSION,
        /** A block has less than a minute for each question that must be asked. */
        TIGHT
    }

    /**
     * Something that does not fit.
     *
     * @param fault what
     * @param block where, or an empty text for the whole guide
     */
    public record Advice(Fault fault, String block) {}

    /** Returns what does not fit, the whole guide first, then block by block. */
    public static List<Advice> advice(GuideScript script) {
        var advice = new ArrayList<Advice>();
        BigDecimal budget = BigDecimal.valueOf(script.preset().minutes());
        BigDecimal sum = minutes(script.blocks());
        if (sum.subtract(budget).abs().compareTo(budget.multiply(TOLERANCE)) > 0) {
            advice.add(new Advice(Fault.SUM, ""));
        }
        BigDecimal core = minutes(script.blocks().stream()
                .filter(block -> CORE.contains(block.block()))
                .toList());
        if (core.multiply(THREE).compareTo(budget) < 0) {
            advice.add(new Advice(Fault.CORE, ""));
        }
        var welcome = script.blocks().stream()
                .filter(block -> block.block().equals(WELCOME))
                .findFirst();
        if (welcome.isEmpty()) {
            advice.add(new Advice(Fault.WELCOME, ""));
        } else if (count(welcome.get(), GuideLine.Kind.PERMISSION) == 0) {
            advice.add(new Advice(Fault.PERMISSION, WELCOME));
        }
        for (GuideScript.Block block : script.blocks()) {
            if (block.minutes().compareTo(BigDecimal.valueOf(count(block, GuideLine.Kind.MUST))) < 0) {
                advice.add(new Advice(Fault.TIGHT, block.block()));
            }
        }
        return advice;
    }

    private static long count(GuideScript.Block block, GuideLine.Kind kind) {
        return block.lines().stream().filter(line -> line.kind() == kind).count();
    }

    private static BigDecimal minutes(List<GuideScript.Block> blocks) {
        return blocks.stream().map(GuideScript.Block::minutes).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
