package io.firsthand.corpus.control;

import io.firsthand.database.control.EmptyDatabase;
import io.firsthand.evidence.entity.StoredFinding;
import io.firsthand.spi.Finding;
import io.firsthand.spi.Span;
import java.util.List;

/** Sources, people and what they said, put into the database of a test. */
public final class SaidWords {
    private final EmptyDatabase database;
    private long last;

    /** Puts words into this database. */
    public SaidWords(EmptyDatabase database) {
        this.database = database;
    }

    /** Adds a source that was read once. */
    public void source(long id, String tool, String name) {
        database.sql("insert into source (id, study_id, name, kind, basis, tool, survey_id, staged_at, columns_json,"
                + " definition_hash, update_cursor, html, created_at, version) values (" + id + ", 1, '" + name
                + "', 'INTERVIEW', 'CONSENT', '" + tool + "', 's', current_timestamp, '[]', 'h', '', false,"
                + " current_timestamp, 0)");
        database.sql("insert into pull values (" + id + ", " + id + ", 'UPDATE', 'DONE', '', 0, null, null, null, 0,"
                + " false, false, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, null, current_timestamp, null, null)");
    }

    /** Adds a question that a source asked. */
    public void question(long id, long source, String wording) {
        database.sql("insert into source_question values (" + id + ", " + source + ", 'k" + id + "', '" + wording
                + "', '', null, 0, 0)");
    }

    /** Adds a reply of a person to a source. */
    public void response(long id, long source, long person) {
        database.sql("merge into respondent key (id) values (" + person + ", 1, null, 0)");
        database.sql("insert into response values (" + id + ", " + source + ", 'r" + id
                + "', '', 'COMPLETED', timestamp with time zone '2026-11-03 00:00:00+00', null, null, null, '{}', "
                + person + ", " + source + ", current_timestamp, null, false, 0)");
    }

    /** Adds what was answered to a question. */
    public void verbatim(long id, long source, long response, long question, String text) {
        database.sql(
                "insert into verbatim (id, source_id, response_id, question_id, text_version, text, text_hash, salt,"
                        + " redactions, says_nothing, language, superseded) values (" + id + ", " + source + ", "
                        + response
                        + ", " + question + ", 1, '" + text + "', '', '', 0, false, 'en', false)");
    }

    /** Adds a source with one answer of a person, and returns a finding over all its words. */
    public StoredFinding found(long person, String text) {
        last++;
        source(last, "csv", "s" + last);
        question(last, last, "");
        response(last, last, person);
        verbatim(last, last, last, last, text);
        return found(last, last, person, new Span(0, text.length()), "R", "jtbd@1");
    }

    /** Adds a finding. */
    public StoredFinding found(long source, long verbatim, long person, Span span, String rule, String extractor) {
        var finding = new StoredFinding(
                new StoredFinding.Place(1, source, verbatim, person, true),
                new Finding(
                        Finding.Type.CONCERN,
                        span,
                        rule,
                        List.of(),
                        Finding.Polarity.AFFIRMED,
                        Finding.Status.OPEN,
                        Finding.Holder.SELF,
                        null,
                        0.5),
                extractor,
                List.of());
        database.em().persist(finding);
        database.em().flush();
        return finding;
    }
}
