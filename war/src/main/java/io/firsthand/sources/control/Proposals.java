package io.firsthand.sources.control;

import io.firsthand.instruments.control.Instruments;
import io.firsthand.spi.Column;
import io.firsthand.spi.Question;
import io.firsthand.spi.SourceDescription.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What can be guessed of a file: where it comes from, and what each open question asks about. People correct it. */
@ApplicationScoped
public class Proposals {
    private static final Pattern REVIEW = Pattern.compile("\\b(review|rating|stars?|recommend\\w*|verdict)\\b");
    private static final Pattern TICKET = Pattern.compile("\\b(ticket|subject|priority|assignee|case|requester)\\b");

    @Inject
    private Instruments instruments;

    /** Returns the column with what its question may ask about. */
    public Column describe(Column column) {
        var question = column.question();
        if (column.role() != Column.Role.TEXT
                || question == null
                || question.wording().isBlank()
                || !question.feeds().isEmpty()) {
            return column;
        }
        var proposal = instruments.match().propose(question.wording());
        return new Column(
                column.key(),
                column.role(),
                new Question(
                        question.id(),
                        question.wording(),
                        question.kind(),
                        question.options(),
                        proposal.feeds(),
                        proposal.promptedness()),
                column.samples());
    }

    /** Returns where the words may come from. */
    public Kind kind(List<Column> columns) {
        boolean asks = columns.stream()
                .filter(column -> column.role() == Column.Role.TEXT)
                .map(Column::question)
                .anyMatch(question -> question != null && question.wording().endsWith("?"));
        if (asks) {
            return Kind.SURVEY;
        }
        var headers =
                String.join(" \n ", columns.stream().map(Column::key).toList()).toLowerCase(Locale.ROOT);
        if (TICKET.matcher(headers).find()) {
            return Kind.TICKET;
        }
        return REVIEW.matcher(headers).find() ? Kind.REVIEW : Kind.FEEDBACK;
    }
}
