package io.firsthand.jtbd.extract;

import io.firsthand.jtbd.AskedQuestion;
import io.firsthand.jtbd.Finding;
import io.firsthand.jtbd.FindingType;
import io.firsthand.jtbd.Holder;
import io.firsthand.jtbd.Job;
import io.firsthand.jtbd.Polarity;
import io.firsthand.jtbd.Span;
import io.firsthand.jtbd.Status;
import io.firsthand.jtbd.extract.EmptyAnswers.Saying;
import io.firsthand.jtbd.text.Graphemes;
import io.firsthand.jtbd.text.Letters;
import io.firsthand.jtbd.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The answer as a whole, where the question asked for something: whoever is asked "What nearly stopped you?" and
 * answers "price" has given an objection. Works in any language. Stateless.
 */
public final class AskedAnswers {
    private static final double CONFIDENCE = 0.9;
    /** The same when the answer mostly repeats the words of the question. */
    private static final double ECHO_CONFIDENCE = 0.5;

    private static final double ECHO_SHARE = 0.6;
    private static final int ECHO_WORD = 4;
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

    /** What "no worries" denies. */
    private static final Set<FindingType> WORRIES =
            Set.of(FindingType.CONCERN, FindingType.OBJECTION, FindingType.PAIN, FindingType.STAY);

    private AskedAnswers() {}

    /**
     * Adds the finding over the whole answer, if the question asks for one and the answer says something.
     *
     * @param byCue what cues found, in order
     * @param setting what the text says about when it was, asked for only where the whole answer is a finding
     * @return all findings in order, the whole answer first; cue findings lie within it
     */
    public static List<Finding> combine(
            String text,
            AskedQuestion question,
            List<Finding> byCue,
            Supplier<Setting> setting,
            EmptyAnswers emptyAnswers) {
        Set<String> asking = Set.copyOf(longWords(question.text()));
        List<Finding> prompted = byCue.stream()
                .map(finding -> finding.asked(
                        question.promptedness(), repeats(finding.span().of(text), asking)))
                .toList();
        FindingType type = type(question);
        Saying saying = type == null ? Saying.NOTHING : saying(text, question, emptyAnswers);
        if (type == null || saying == Saying.NOTHING) {
            return prompted;
        }
        Span whole = trimmed(text);
        Finding asked = asked(question, type, whole, prompted, saying, setting.get(), repeats(text, asking));
        var all = new ArrayList<Finding>();
        all.add(asked);
        for (Finding finding : prompted) {
            if (finding.type() != type || shared(finding.span(), whole) < SAME) {
                all.add(finding);
            }
        }
        return List.copyOf(all);
    }

    /** Returns what the text says about what the question asked for; without a question, about a worry. */
    public static Saying saying(String text, @Nullable AskedQuestion question, EmptyAnswers emptyAnswers) {
        FindingType type = question == null ? null : type(question);
        return emptyAnswers.of(text, type == null || WORRIES.contains(type));
    }

    private static @Nullable FindingType type(AskedQuestion question) {
        return question.feeds().isEmpty() ? null : FEEDS.get(question.feeds().get(0));
    }

    /** The surest cue of the same type tells the attributes, and the whole answer what that leaves open. */
    private static Finding asked(
            AskedQuestion question,
            FindingType type,
            Span whole,
            List<Finding> byCue,
            Saying saying,
            Setting setting,
            boolean echo) {
        Finding best = null;
        for (Finding finding : byCue) {
            if (finding.type() == type && (best == null || finding.confidence() > best.confidence())) {
                best = finding;
            }
        }
        Polarity polarity =
                best != null ? best.polarity() : saying == Saying.DENIAL ? Polarity.NEGATED : Polarity.AFFIRMED;
        Job job = best == null ? Job.of(type, polarity) : best.job();
        job = job.stage() == null ? job.withStage(setting.stage()) : job;
        return new Finding(
                type,
                whole,
                "asked:" + question.id(),
                best == null ? List.of() : best.cues(),
                polarity,
                best == null ? Status.OPEN : best.status(),
                best == null ? Holder.SELF : best.holder(),
                job,
                best == null || best.when() == null ? setting.when() : best.when(),
                question.promptedness(),
                echo,
                echo ? ECHO_CONFIDENCE : CONFIDENCE);
    }

    /** Returns whether most words of the answer, short ones left out, stand in the question too. */
    private static boolean repeats(String answer, Set<String> asked) {
        List<String> said = longWords(answer);
        return !said.isEmpty() && said.stream().filter(asked::contains).count() >= ECHO_SHARE * said.size();
    }

    private static List<String> longWords(String text) {
        var words = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !(Letters.isWord(text.charAt(i)) || Letters.isApostrophe(text.charAt(i)))) {
                if (i - from >= ECHO_WORD) {
                    words.add(Vocabulary.fold(text.substring(from, i)));
                }
                from = i + 1;
            }
        }
        return words;
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
