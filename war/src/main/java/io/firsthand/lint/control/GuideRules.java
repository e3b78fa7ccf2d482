package io.firsthand.lint.control;

import io.firsthand.instruments.entity.GuideLine;
import io.firsthand.instruments.entity.GuideScript;
import io.firsthand.lint.entity.Advice;
import io.firsthand.lint.entity.Level;
import io.firsthand.lint.entity.Place;
import io.firsthand.lint.entity.Place.Part;
import io.firsthand.lint.entity.Where;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules about an interview guide: its asks and probes, and its time. */
final class GuideRules {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");
    private static final BigDecimal THIRDS = BigDecimal.valueOf(3);

    private final Rulebook book;
    private final WordingRules wordings;

    GuideRules(Rulebook book) {
        this.book = book;
        this.wordings = new WordingRules(book);
    }

    List<Advice> check(GuideScript script, String language) {
        var advice = new ArrayList<Advice>();
        book.sheet(language).ifPresent(sheet -> words(script, language, sheet, advice));
        time(script, advice);
        boolean asksPermission = block(script, "B0").stream()
                .flatMap(block -> block.lines().stream())
                .anyMatch(line -> line.kind() == GuideLine.Kind.PERMISSION);
        if (!asksPermission) {
            advice.add(Advice.of(
                    book.rule("Q22"),
                    Place.of("B0", Part.NOTICE),
                    "The welcome (B0) does not ask whether people take part."));
        }
        return advice;
    }

    private void words(GuideScript script, String language, LanguageSheet sheet, List<Advice> advice) {
        var texts = new ArrayList<String>();
        boolean first = true;
        boolean worryAsked = false;
        for (GuideScript.Block block : script.blocks()) {
            int number = 0;
            for (GuideLine line : block.lines()) {
                number++;
                String words = line.text().in(language);
                texts.add(words);
                if (isAsk(line)) {
                    String subject = block.block() + "/" + number;
                    worryAsked |= block.block().equals("B5") && line.kind() == GuideLine.Kind.MUST;
                    check(subject, words, !first, worryAsked, sheet, advice);
                    first = false;
                }
            }
            number = 0;
            for (var probe : block.probes()) {
                texts.add(probe.in(language));
                check(block.block() + "/probe " + ++number, probe.in(language), true, worryAsked, sheet, advice);
            }
        }
        Address.mixed(texts, sheet).ifPresent(mixed -> advice.add(Advice.of(book.rule("Q33"), Place.whole(), mixed)));
    }

    private void check(
            String subject, String words, boolean leans, boolean worryAsked, LanguageSheet sheet, List<Advice> advice) {
        advice.addAll(wordings.check(WordingRules.Line.spoken(Where.GUIDE, subject, words, leans), sheet));
        if (!worryAsked) {
            WordingRules.worry(words, sheet)
                    .ifPresent(found -> advice.add(new Advice(
                            "Q07",
                            Level.WARN,
                            new Place(subject, Part.ORDER, found),
                            "It names a worry (“" + found + "”) before people could name their own in B5.",
                            null)));
        }
    }

    private static boolean isAsk(GuideLine line) {
        return switch (line.kind()) {
            case MUST, IF_TIME, IF_NOTHING, DEEP -> true;
            case SAY, PERMISSION, CLOSER -> false;
        };
    }

    private void time(GuideScript script, List<Advice> advice) {
        BigDecimal sum =
                script.blocks().stream().map(GuideScript.Block::minutes).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal budget = BigDecimal.valueOf(script.preset().minutes());
        if (sum.subtract(budget).abs().compareTo(budget.multiply(TOLERANCE)) > 0) {
            advice.add(time("", "Its parts take " + plain(sum) + " minutes, planned are " + plain(budget) + "."));
        }
        if (block(script, "B0").isEmpty()) {
            advice.add(time("B0", "It has no welcome (B0)."));
        }
        BigDecimal heart = script.blocks().stream()
                .filter(block -> block.block().equals("B2") || block.block().equals("B5"))
                .map(GuideScript.Block::minutes)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (heart.multiply(THIRDS).compareTo(sum) < 0) {
            advice.add(time(
                    "B2",
                    "First thought (B2) and doubts (B5) have " + plain(heart) + " of " + plain(sum)
                            + " minutes; less than a third."));
        }
        for (GuideScript.Block block : script.blocks()) {
            long must = block.lines().stream()
                    .filter(line -> line.kind() == GuideLine.Kind.MUST)
                    .count();
            if (block.minutes().compareTo(BigDecimal.valueOf(must)) < 0) {
                advice.add(time(
                        block.block(),
                        block.block() + " has " + must + (must == 1 ? " must-ask and " : " must-asks and ")
                                + plain(block.minutes()) + " minutes; each needs one."));
            }
        }
    }

    private Advice time(String subject, String message) {
        return Advice.of(book.rule("Q19"), Place.of(subject, Part.WHOLE), message);
    }

    private static String plain(BigDecimal minutes) {
        return minutes.stripTrailingZeros().toPlainString();
    }

    private static Optional<GuideScript.Block> block(GuideScript script, String id) {
        return script.blocks().stream()
                .filter(block -> block.block().equals(id))
                .findFirst();
    }
}
