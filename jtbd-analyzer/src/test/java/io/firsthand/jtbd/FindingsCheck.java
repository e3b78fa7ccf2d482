package io.firsthand.jtbd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What holds for the findings of any text. */
public final class FindingsCheck {
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final Comparator<Finding> ORDER = Comparator.comparingInt(
                    (Finding finding) -> finding.span().start())
            .thenComparing(finding -> -finding.span().end());

    private FindingsCheck() {}

    /** Analyses twice: the same findings, in order, from character to character, with quotes that stand in the text. */
    public static List<Finding> check(Analyzer analyzer, String text, @Nullable AskedQuestion question) {
        List<Finding> found = analyzer.analyze(text, question);
        assertThat(analyzer.analyze(text, question)).isEqualTo(found);
        assertThat(found).isSortedAccordingTo(ORDER);
        BitSet boundaries = boundaries(text);
        for (Finding finding : found) {
            check(text, finding.span(), finding.rule(), boundaries);
            finding.cues().forEach(cue -> check(text, cue.span(), finding.rule(), boundaries));
        }
        return found;
    }

    private static void check(String text, Span span, String rule, BitSet boundaries) {
        assertThat(span.end()).isLessThanOrEqualTo(text.codePointCount(0, text.length()));
        int from = text.offsetByCodePoints(0, span.start());
        int to = text.offsetByCodePoints(0, span.end());
        assertThat(span.of(text)).isEqualTo(text.substring(from, to)).isNotEmpty();
        assertThat(boundaries.get(from))
                .as("%s of %s starts with a character", span, rule)
                .isTrue();
        assertThat(boundaries.get(to))
                .as("%s of %s ends with a character", span, rule)
                .isTrue();
    }

    private static BitSet boundaries(String text) {
        var boundaries = new BitSet();
        boundaries.set(0);
        for (Matcher matcher = GRAPHEME.matcher(text); matcher.find(); ) {
            boundaries.set(matcher.end());
        }
        return boundaries;
    }
}
