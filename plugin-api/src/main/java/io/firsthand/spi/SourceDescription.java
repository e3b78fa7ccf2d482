package io.firsthand.spi;

import java.util.List;
import java.util.Optional;

/**
 * What somebody declared about a source before it is read.
 *
 * @param kind where the words come from
 * @param basis what permits their use
 * @param columns the columns to read, each with its role; at least one {@link Column.Role#TEXT} or {@link
 *     Column.Role#ANSWER}
 */
public record SourceDescription(Kind kind, PermissionBasis basis, List<Column> columns) {

    /** Where words come from. */
    public enum Kind {
        /** A survey. */
        SURVEY,
        /** Published reviews. */
        REVIEW,
        /** Support tickets. */
        TICKET,
        /** A feedback box. */
        FEEDBACK,
        /** Interview transcripts. */
        INTERVIEW,
        /** A client that pushes. */
        PUSH
    }

    /** What permits the use of quotes. */
    public enum PermissionBasis {
        /** The person agreed: a flag per response, or declared once for a file by a named person. */
        CONSENT,
        /** Published by the person: internal quoting; public only with a link. */
        PUBLIC_REVIEW,
        /** A record of service held with a notice: internal only. */
        SERVICE_RECORD,
        /** Nobody said: analysis and counts only. */
        UNKNOWN
    }

    /** Copies the columns, refuses two with one key and a source without anything to read. */
    public SourceDescription {
        columns = List.copyOf(columns);
        if (columns.stream().map(Column::key).distinct().count() != columns.size()) {
            throw new IllegalArgumentException("two columns have the same key");
        }
        if (columns.stream().noneMatch(c -> c.role() == Column.Role.TEXT || c.role() == Column.Role.ANSWER)) {
            throw new IllegalArgumentException("no column is read as text or answer; choose at least one");
        }
    }

    /** Returns the first column with the given role, if any. */
    public Optional<Column> first(Column.Role role) {
        return columns.stream().filter(c -> c.role() == role).findFirst();
    }
}
