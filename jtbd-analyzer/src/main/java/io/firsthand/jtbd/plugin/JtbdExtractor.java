package io.firsthand.jtbd.plugin;

import io.firsthand.jtbd.Analyzer;
import io.firsthand.jtbd.AskedQuestion;
import io.firsthand.jtbd.When;
import io.firsthand.spi.Extractor;
import io.firsthand.spi.Finding;
import io.firsthand.spi.Promptedness;
import io.firsthand.spi.Question;
import io.firsthand.spi.Span;
import io.firsthand.spi.TextLanguage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Translates between the two sets of values; the names of their constants are the same on purpose. */
final class JtbdExtractor implements Extractor {
    private final Analyzer analyzer;

    JtbdExtractor(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    @Override
    public List<Finding> extract(String text, @Nullable Question question) {
        return analyzer.analyze(text, question == null ? null : asked(question)).stream()
                .map(JtbdExtractor::finding)
                .toList();
    }

    @Override
    public boolean isEmptyAnswer(String text, @Nullable Question question) {
        return analyzer.isEmptyAnswer(text, question == null ? null : asked(question));
    }

    @Override
    public TextLanguage language(String text) {
        io.firsthand.jtbd.TextLanguage language = analyzer.language(text);
        return new TextLanguage(
                language.tag(), TextLanguage.Cues.valueOf(language.cues().name()));
    }

    private static AskedQuestion asked(Question question) {
        Promptedness promptedness = question.promptedness();
        return new AskedQuestion(
                question.id(),
                question.wording(),
                question.feeds(),
                promptedness == null ? null : io.firsthand.jtbd.Promptedness.valueOf(promptedness.name()));
    }

    private static Finding finding(io.firsthand.jtbd.Finding found) {
        return new Finding(
                Finding.Type.valueOf(found.type().name()),
                span(found.span()),
                found.rule(),
                found.cues().stream()
                        .map(cue -> new Finding.Cue(cue.attribute(), span(cue.span())))
                        .toList(),
                Finding.Polarity.valueOf(found.polarity().name()),
                Finding.Status.valueOf(found.status().name()),
                new Finding.Holder(
                        Finding.Holder.Who.valueOf(found.holder().who().name()),
                        found.holder().role()),
                new Finding.Job(
                        same(Finding.Force.class, found.job().force()),
                        same(Finding.Stage.class, found.job().stage()),
                        same(Finding.JobPart.class, found.job().part())),
                when(found.when()),
                same(Promptedness.class, found.promptedness()),
                found.echo(),
                found.confidence());
    }

    private static Finding.@Nullable When when(@Nullable When when) {
        return when == null
                ? null
                : new Finding.When(Finding.When.Kind.valueOf(when.kind().name()), span(when.span()), when.value());
    }

    private static <E extends Enum<E>> @Nullable E same(Class<E> type, @Nullable Enum<?> constant) {
        return constant == null ? null : Enum.valueOf(type, constant.name());
    }

    private static Span span(io.firsthand.jtbd.Span span) {
        return new Span(span.start(), span.end());
    }
}
