package io.firsthand.jtbd.extract;

import io.firsthand.jtbd.AskedQuestion;
import io.firsthand.jtbd.Finding;
import io.firsthand.jtbd.FindingType;
import io.firsthand.jtbd.Holder;
import io.firsthand.jtbd.Polarity;
import io.firsthand.jtbd.Span;
import io.firsthand.jtbd.Status;
import io.firsthand.jtbd.text.Graphemes;
import io.firsthand.jtbd.text.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer as a whole, where the question asked for something: whoever is asked "What nearly stopped you?" and
 * answers "price" has given an objection. Works in any language. Stateless.
 */
public final class AskedAnswers {
    private static final double CONFIDENCE = 0.9;
    /** Two findings with this share of common code points are one. */
    private static final double SAME = 0.8;

    private static final Map<String, FindingType> FEEDS = Map.ofEntries(
            Map.entry("trigger", FindingType.TRIGGER),
            Map.entry("firstRealisation", FindingType.FIRST_REALISATION),
            Map.entry("concern", FindingType.CONCERN),
            Map.entry("objection", FindingType.OBJECTION),
            Map.entry("habit", FindingType.HABIT),
            Map.entry("outcome", FindingType.DESIRED_OUTCOME),
            Map.entry("proof", FindingType.PROOF),
            Map.entry("driver", FindingType.DRIVER),
            Map.entry("alternative", FindingType.ALTERNATIVE),
            Map.entry("channel.discover", FindingType.CHANNEL),
            Map.entry("channel.compare", FindingType.CHANNEL),
            Map.entry("channel.decide", FindingType.CHANNEL),
            Map.entry("goal", FindingType.GOAL),
            Map.entry("pain", FindingType.PAIN),
            Map.entry("stay", FindingType.STAY),
            Map.entry("tradeOff", FindingType.TRADE_OFF),
            Map.entry("language", FindingType.LANGUAGE));

    private AskedAnswers() {}

    /**
     * Adds the finding over the whole answer, if the question asks for one and the answer says something.
     *
     * @param byCue what cues found, in order
     * @return all findings in order, the whole answer first; cue findings lie within it
     */
    public static List<Finding> combine(
            String text, AskedQuestion question, List<Finding> byCue, EmptyAnswers emptyAnswers) {
        List<Finding> prompted = byCue.stream()
                .map(finding -> withPromptedness(finding, question))
                .toList();
        FindingType type = type(question);
        if (type == null || emptyAnswers.isEmpty(text)) {
            return prompted;
        }
        Span whole = trimmed(text);
        Finding asked = asked(question, type, whole, prompted);
        var all = new ArrayList<Finding>();
        all.add(asked);
        for (Finding finding : prompted) {
            if (finding.type() != type || shared(finding.span(), whole) < SAME) {
                all.add(finding);
            }
        }
        return List.copyOf(all);
    }

    private static @Nullable FindingType type(AskedQuestion question) {
        return question.feeds().isEmpty() ? null : FEEDS.get(question.feeds().get(0));
    }

    /** The surest cue of the same type tells the attributes. */
    private static Finding asked(AskedQuestion question, FindingType type, Span whole, List<Finding> byCue) {
        Finding best = null;
        for (Finding finding : byCue) {
            if (finding.type() == type && (best == null || finding.confidence() > best.confidence())) {
                best = finding;
            }
        }
        return new Finding(
                type,
                whole,
                "asked:" + question.id(),
                best == null ? List.of() : best.cues(),
                best == null ? Polarity.AFFIRMED : best.polarity(),
                best == null ? Status.OPEN : best.status(),
                best == null ? Holder.SELF : best.holder(),
                question.promptedness(),
                CONFIDENCE);
    }

    private static Finding withPromptedness(Finding finding, AskedQuestion question) {
        return new Finding(
                finding.type(),
                finding.span(),
                finding.rule(),
                finding.cues(),
                finding.polarity(),
                finding.status(),
                finding.holder(),
                question.promptedness(),
                finding.confidence());
    }

    private static Span trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        from = from == 0 ? 0 : Graphemes.startOf(text, from - 1, from);
        to = Graphemes.endOf(text, text.offsetByCodePoints(to, -1), to);
        int start = text.codePointCount(0, from);
        return new Span(start, start + text.codePointCount(from, to));
    }

    private static boolean isBlank(char c) {
        return Letters.isSpace(c) || Character.isISOControl(c);
    }

    private static double shared(Span one, Span other) {
        int common = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
        int all = Math.max(one.end(), other.end()) - Math.min(one.start(), other.start());
        return Math.max(0, common) / (double) all;
    }
}
