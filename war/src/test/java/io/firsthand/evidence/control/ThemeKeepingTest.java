package io.firsthand.evidence.control;

import static io.firsthand.database.control.EmptyDatabase.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.audit.control.Audit;
import io.firsthand.database.control.EmptyDatabase;
import io.firsthand.evidence.control.ThemeEditing.Editor;
import io.firsthand.evidence.entity.StoredFinding;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.spi.Finding;
import io.firsthand.spi.Promptedness;
import io.firsthand.spi.Span;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Themes and their counts on the real engine: what people see after findings came, went and were edited. */
class ThemeKeepingTest {
    private static final Finding.Type CONCERN = Finding.Type.CONCERN;

    @RegisterExtension
    final EmptyDatabase database = new EmptyDatabase();

    private EntityManager em;
    private ThemeKeeping keeping;
    private Themes themes;
    private ThemeEditing editing;
    private long last;

    @BeforeEach
    void open_an_empty_database() {
        em = database.em();
        var clock = Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);
        var findings = with(new Findings(), Map.of("em", em));
        keeping = with(new ThemeKeeping(), Map.of("em", em));
        themes = with(new Themes(), Map.of("em", em, "findings", findings));
        var audit = with(new Audit(), Map.of("em", em, "clock", clock));
        editing = with(
                new ThemeEditing(),
                Map.of("em", em, "keeping", keeping, "themes", themes, "audit", audit, "clock", clock));
        for (int source = 1; source <= 2; source++) {
            sql("insert into source (id, study_id, name, kind, basis, tool, survey_id, staged_at, columns_json,"
                    + " definition_hash, update_cursor, html, created_at, version) values (" + source
                    + ", 1, 's', 'SURVEY', 'CONSENT', 'csv', 's', current_timestamp, '[]', 'h', '', false,"
                    + " current_timestamp, 0)");
            sql("insert into source_question values (" + source + ", " + source + ", 'k', '', '', null, 0, 0)");
            sql("insert into pull values (" + source + ", " + source + ", 'UPDATE', 'DONE', '', 0, null, null, null, 0,"
                    + " false, false, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, null, current_timestamp, null, null)");
        }
    }

    private void sql(String statement) {
        database.sql(statement);
    }

    private StoredFinding said(int person, int source, String text) {
        return said(person, source, text, Finding.Polarity.AFFIRMED);
    }

    private StoredFinding said(int person, int source, String text, Finding.Polarity polarity) {
        last++;
        sql("merge into respondent key (id) values (" + person + ", 1, null, 0)");
        sql("insert into response values (" + last + ", " + source + ", '" + last
                + "', '', 'COMPLETED', null, null, null," + " null, '{}', " + person + ", " + source
                + ", current_timestamp, null, false, 0)");
        sql(
                "insert into verbatim (id, source_id, response_id, question_id, text_version, text, text_hash, salt, redactions,"
                        + " says_nothing, superseded) values (" + last + ", " + source + ", " + last + ", " + source
                        + ", 1, '" + text
                        + "', '', '', 0, false, false)");
        var span = new Span(0, text.length());
        var finding = new StoredFinding(
                new StoredFinding.Place(1, source, last, person, true),
                new Finding(
                        CONCERN,
                        span,
                        "R",
                        List.of(),
                        polarity,
                        Finding.Status.OPEN,
                        Finding.Holder.SELF,
                        Promptedness.UNPROMPTED,
                        0.5),
                "jtbd",
                new ThemeWords().of(text, span, List.of(), Set.of()));
        em.persist(finding);
        keeping.follow(List.of(finding));
        return finding;
    }

    private String seen() {
        return seen(Optional.empty());
    }

    private String seen(Optional<Long> source) {
        em.flush();
        em.clear();
        var overview = themes.overview(1, CONCERN, source, Optional.empty(), 50);
        return overview.people() + "/" + overview.findings() + " "
                + overview.themes().stream()
                        .map(theme -> theme.theme().label().orElse(String.join("+", theme.words())) + " "
                                + theme.people() + "/" + theme.findings())
                        .toList();
    }

    private long theme(StoredFinding finding) {
        return em.find(StoredFinding.class, finding.id()).themeId().orElseThrow();
    }

    private Editor editor() {
        return new Editor(
                "Ada",
                themes.overview(1, CONCERN, Optional.empty(), Optional.empty(), 1)
                        .list()
                        .edition());
    }

    @Test
    void findings_that_say_the_same_are_one_theme_counted_by_people() {
        said(1, 1, "the price");
        said(1, 1, "too expensive");
        said(2, 2, "what it costs");
        said(3, 2, "that it crashes");
        assertThat(seen()).isEqualTo("3/4 [expensive 2/3, crashes 1/1]");
        assertThat(seen(Optional.of(2L))).isEqualTo("2/2 [crashes 1/1, costs 1/1]");
    }

    @Test
    void denied_and_rejected_findings_do_not_count_and_count_again_when_reopened() {
        said(1, 1, "the price");
        said(2, 1, "the price", Finding.Polarity.NEGATED);
        var third = said(3, 1, "too expensive");
        assertThat(seen()).isEqualTo("2/2 [expensive 2/2]");
        third = em.find(StoredFinding.class, third.id());
        third.decide(StoredFinding.State.REJECTED);
        keeping.follow(List.of(third));
        assertThat(seen()).isEqualTo("1/1 [price 1/1]");
        third = em.find(StoredFinding.class, third.id());
        third.decide(StoredFinding.State.PROPOSED);
        keeping.follow(List.of(third));
        assertThat(seen()).isEqualTo("2/2 [expensive 2/2]");
    }

    @Test
    void a_theme_whose_findings_are_all_gone_is_not_shown() {
        var only = said(1, 1, "the price");
        only.retract();
        keeping.follow(List.of(only));
        assertThat(seen()).isEqualTo("0/0 []");
        assertThat(em.createNativeQuery("select * from theme_term").getResultList())
                .isEmpty();
        assertThat(em.createNativeQuery("select * from theme_voice").getResultList())
                .isEmpty();
    }

    @Test
    void a_renamed_theme_keeps_its_name_when_findings_come() {
        var first = said(1, 1, "the price");
        editing.rename(theme(first), Optional.of("Money"), editor());
        said(2, 1, "too expensive");
        assertThat(seen()).isEqualTo("2/2 [Money 2/2]");
    }

    @Test
    void merged_themes_count_people_once_and_both_go_on_attracting() {
        var price = said(1, 1, "the price");
        var crash = said(1, 1, "that it crashes");
        editing.merge(theme(price), List.of(theme(crash)), editor());
        assertThat(seen()).isEqualTo("1/2 [price+crashes 1/2]");
        said(2, 1, "always crashing");
        assertThat(seen()).isEqualTo("2/3 [crashes+price 2/3]");
    }

    @Test
    void edits_are_undone_in_their_order_and_what_came_since_goes_where_it_belongs() {
        var price = said(1, 1, "the price");
        var crash = said(2, 1, "that it crashes");
        var other = said(3, 1, "too expensive");
        editing.rename(theme(price), Optional.of("Money"), editor());
        editing.merge(theme(price), List.of(theme(crash)), editor());
        editing.split(List.of(other.id()), Optional.of("Apart"), editor());
        said(4, 1, "always crashing");
        assertThat(seen()).isEqualTo("4/4 [Money 3/3, Apart 1/1]");
        var edits = themes.edits(1, CONCERN, 10);
        assertThatThrownBy(() -> editing.undo(edits.get(1).id(), "Ada"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().slug()).isEqualTo("conflict"));
        editing.undo(edits.get(0).id(), "Ada");
        assertThat(seen()).startsWith("4/4 [Money 4/4]");
        editing.undo(edits.get(1).id(), "Ada");
        assertThat(seen()).isEqualTo("4/4 [crashes 2/2, Money 2/2]");
        editing.undo(edits.get(2).id(), "Ada");
        assertThat(seen()).isEqualTo("4/4 [crashes 2/2, expensive 2/2]");
    }

    @Test
    void a_finding_that_a_person_moved_stays_there_when_it_is_rejected_and_reopened() {
        var price = said(1, 1, "the price");
        said(2, 1, "too expensive");
        var crash = said(3, 1, "that it crashes");
        editing.move(theme(crash), List.of(price.id()), editor());
        assertThat(seen()).isEqualTo("3/3 [crashes+price 2/2, expensive 1/1]");
        for (var state : List.of(StoredFinding.State.REJECTED, StoredFinding.State.PROPOSED)) {
            var moved = em.find(StoredFinding.class, price.id());
            moved.decide(state);
            keeping.follow(List.of(moved));
        }
        assertThat(seen()).isEqualTo("3/3 [crashes+price 2/2, expensive 1/1]");
    }

    @Test
    void a_finding_that_was_taken_out_stands_in_no_theme_and_still_counts_in_all() {
        var price = said(1, 1, "the price");
        said(2, 1, "too expensive");
        editing.takeOut(theme(price), List.of(price.id()), editor());
        assertThat(seen()).isEqualTo("2/2 [expensive 1/1]");
        editing.undo(themes.edits(1, CONCERN, 1).get(0).id(), "Ada");
        assertThat(seen()).isEqualTo("2/2 [expensive 2/2]");
    }

    @Test
    void an_edit_of_an_older_edition_is_refused() {
        var price = said(1, 1, "the price");
        var stale = editor();
        editing.rename(theme(price), Optional.of("Money"), stale);
        assertThatThrownBy(() -> editing.rename(theme(price), Optional.of("Cash"), stale))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().slug()).isEqualTo("stale-version"));
    }

    @Test
    void pages_of_themes_hold_each_theme_once() {
        said(1, 1, "the price");
        said(2, 1, "that it crashes");
        said(3, 1, "no support");
        said(3, 1, "nobody answers the hotline");
        var first = themes.overview(1, CONCERN, Optional.empty(), Optional.empty(), 2)
                .themes();
        var second = themes.overview(
                        1,
                        CONCERN,
                        Optional.empty(),
                        Optional.of(first.get(1).theme().id()),
                        2)
                .themes();
        assertThat(first).hasSize(2);
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
    }
}
