package io.firsthand.evidence.control;

import io.firsthand.corpus.control.SpokenJson;
import io.firsthand.corpus.entity.Respondent;
import io.firsthand.evidence.control.Findings.InContext;
import io.firsthand.evidence.entity.ApprovedQuote;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.tables.control.CsvLines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Findings as a table for spreadsheets, one a line, read page by page so that memory does not grow with their number. Words that begin like a
 * formula get an apostrophe before them; the column {@code start} says where they stand in the answer.
 */
@ApplicationScoped
public class FindingTable {
    private static final int PAGE = 200;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> HEADER = List.of(
            "id",
            "type",
            "state",
            "quote",
            "question",
            "answer",
            "person",
            "source",
            "kind of source",
            "collected",
            "said at (s)",
            "polarity",
            "status",
            "holder",
            "asked how",
            "force",
            "stage",
            "when",
            "tags",
            "note",
            "found by",
            "start",
            "end",
            "evidence");

    @Inject
    private Findings findings;

    /** Writes the findings that a filter shows, by id. */
    public void write(Findings.Filter filter, Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK + CsvLines.write(List.of(HEADER)));
        long after = 0;
        List<InContext> page;
        do {
            page = findings.page(filter, after, PAGE);
            out.write(CsvLines.write(page.stream().map(FindingTable::line).toList()));
            after = page.isEmpty() ? after : page.get(page.size() - 1).finding().id();
        } while (page.size() == PAGE);
    }

    /** Returns one line; cells stand in the order of the header. */
    static List<String> line(InContext context) {
        var finding = context.finding();
        var source = context.source();
        var role = finding.holder().role();
        var when = finding.when();
        var evidence = context.evidence();
        return Stream.of(
                        String.valueOf(finding.id()),
                        Kebab.of(finding.type()),
                        Kebab.of(finding.state()),
                        context.quote(),
                        context.question().wording(),
                        context.verbatim().text(),
                        Respondent.label(finding.respondentId()),
                        source.name(),
                        Kebab.of(source.kind()),
                        context.response().submittedAt().map(String::valueOf).orElse(""),
                        context.verbatim()
                                .saidAt()
                                .map(at -> SpokenJson.seconds(at).toPlainString())
                                .orElse(""),
                        Kebab.of(finding.polarity()),
                        Kebab.of(finding.status()),
                        Kebab.of(finding.holder().who()) + (role == null ? "" : ": " + role),
                        code(finding.promptedness()),
                        code(finding.job().force()),
                        code(finding.job().stage()),
                        when == null || context.verbatim().isErased()
                                ? ""
                                : when.span().of(context.verbatim().text()),
                        context.tags().stream()
                                .map(tag -> String.join(" / ", tag.path()))
                                .collect(Collectors.joining("; ")),
                        finding.note().orElse(""),
                        finding.rule(),
                        String.valueOf(finding.span().start()),
                        String.valueOf(finding.span().end()),
                        evidence != null && evidence.state() == ApprovedQuote.State.APPROVED
                                ? String.valueOf(evidence.id())
                                : "")
                .map(CsvLines::harmless)
                .toList();
    }

    private static String code(@Nullable Enum<?> value) {
        return value == null ? "" : Kebab.of(value);
    }
}
