package io.firsthand.evidence.control;

import static io.firsthand.database.control.EmptyDatabase.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.audit.control.Audit;
import io.firsthand.audit.entity.AuditEvent;
import io.firsthand.canonical.control.Canonicalizer;
import io.firsthand.certificate.Certificate;
import io.firsthand.certificate.CertificateContent;
import io.firsthand.certificate.SigningKey;
import io.firsthand.certificate.TextHash;
import io.firsthand.corpus.control.Verbatims;
import io.firsthand.corpus.entity.Correction;
import io.firsthand.corpus.entity.Response;
import io.firsthand.corpus.entity.Verbatim;
import io.firsthand.database.control.EmptyDatabase;
import io.firsthand.database.control.SigningKeyFile;
import io.firsthand.evidence.entity.ApprovedQuote;
import io.firsthand.evidence.entity.EvidenceRetracted;
import io.firsthand.evidence.entity.Review;
import io.firsthand.evidence.entity.StoredFinding;
import io.firsthand.evidence.entity.StoredFinding.State;
import io.firsthand.evidence.entity.WordsErased;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.sources.control.Sources;
import io.firsthand.sources.entity.ColumnsJson;
import io.firsthand.spi.Answer;
import io.firsthand.spi.Column;
import io.firsthand.spi.Extractor;
import io.firsthand.spi.Finding;
import io.firsthand.spi.Question;
import io.firsthand.spi.Span;
import io.firsthand.spi.TextLanguage;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A corrected turn on the real engine: versions, findings, evidence, themes and what is left after an erasure. */
class CorrectionsTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final String TEXT =
            "The bran leaked. I was worried that the roof would fall. I was afraid of the wynd.";

    @RegisterExtension
    final EmptyDatabase database = new EmptyDatabase();

    private final Fired<EvidenceRetracted> retracted = new Fired<>();
    private EntityManager em;
    private Corrections corrections;
    private Reviews reviews;
    private Findings findings;
    private Themes themes;
    private final Fired<WordsErased> wordsErased = new Fired<>();
    private Erasure erasure;
    private Verbatim turn;
    private List<StoredFinding> found;

    @BeforeEach
    void read_a_turn() {
        em = database.em();
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var audit = with(new Audit(), Map.of("em", em, "clock", clock));
        var sources = with(new Sources(), Map.of("em", em, "audit", audit, "clock", clock));
        var verbatims = with(new Verbatims(), Map.of("em", em));
        var keeping = with(new ThemeKeeping(), Map.of("em", em));
        var gates = new Gates();
        findings = with(new Findings(), Map.of("em", em, "tags", with(new Tags(), Map.of("em", em))));
        themes = with(new Themes(), Map.of("em", em, "findings", findings));
        var certificates = with(
                new Certificates(),
                Map.of(
                        "keys",
                        with(new SigningKeyFile(), Map.of("key", Optional.of(SigningKey.generate()))),
                        "gates",
                        gates,
                        "verbatims",
                        verbatims,
                        "clock",
                        clock));
        reviews = with(
                new Reviews(),
                Map.of(
                        "em", em,
                        "findings", findings,
                        "sources", sources,
                        "gates", gates,
                        "themes", keeping,
                        "certificates", certificates,
                        "audit", audit,
                        "clock", clock,
                        "approved", new Fired<>(),
                        "retracted", retracted));
        var extractor = new Worries();
        var extraction = with(new Extraction(), Map.of("extractor", Optional.of(extractor), "label", "worries@1"));
        corrections = with(
                new Corrections(),
                Map.of(
                        "em", em,
                        "verbatims", verbatims,
                        "sources", sources,
                        "extraction", extraction,
                        "reviews", reviews,
                        "themes", keeping,
                        "audit", audit,
                        "clock", clock));
        erasure = with(new Erasure(), Map.of("em", em, "erased", new Fired<>(), "wordsErased", wordsErased));
        database.sql("insert into source (id, study_id, name, kind, basis, tool, survey_id, staged_at, columns_json,"
                + " definition_hash, update_cursor, html, created_at, version) values (1, 1, 'Uwe', 'INTERVIEW',"
                + " 'SERVICE_RECORD', 'transcript', 's', current_timestamp, '"
                + ColumnsJson.write(List.of(new Column(
                        "turn 2",
                        Column.Role.TEXT,
                        Question.open("turn-2", "Why did you look?", List.of(), null),
                        List.of())))
                + "', 'h', '', false, current_timestamp, 0)");
        database.sql("insert into source_question values (1, 1, 'turn 2', 'Why did you look?', '', null, 0, 1)");
        database.sql(
                "insert into pull values (1, 1, 'UPDATE', 'DONE', '', 0, null, null, null, 0, false, false, 0, 0, 0, 0, 0,"
                        + " 0, 0, 0, 0, 0, 0, 0, null, null, current_timestamp, null, null)");
        database.sql("insert into respondent values (1, 1, null, 0)");
        database.sql("insert into response values (1, 1, 'r', '', 'COMPLETED', null, null, null, null, '{}', 1, 1,"
                + " current_timestamp, null, false, 0)");
        var text = Objects.requireNonNull(new Canonicalizer().canonical(TEXT, false));
        turn = new Verbatim(
                em.find(Response.class, 1L),
                1,
                1,
                text,
                TextHash.of(TEXT, new SecureRandom()),
                false,
                TextLanguage.UNKNOWN);
        turn.standsAt(1, new Answer.Spoken(Duration.ofSeconds(433), "P01"));
        em.persist(turn);
        em.flush();
        found = extractor.extract(TEXT, null).stream()
                .map(finding -> new StoredFinding(
                        new StoredFinding.Place(1, 1, turn.id(), 1, true),
                        finding,
                        "worries@1",
                        new ThemeWords().of(TEXT, finding, Set.of())))
                .toList();
        found.forEach(em::persist);
        keeping.follow(found);
    }

    private void approve(StoredFinding finding) {
        reviews.decide(
                finding.id(),
                new Reviews.Request(
                        UUID.randomUUID().toString(),
                        "Kim",
                        Review.Decision.APPROVE,
                        Optional.empty(),
                        Set.of(Review.Context.QUESTION, Review.Context.WHOLE_ANSWER),
                        Optional.empty(),
                        Optional.empty()));
    }

    private Correction correct(Verbatim answer, String text, boolean checked) {
        return corrections.correct(
                new Corrections.Request(UUID.randomUUID().toString(), "Ada", answer.id(), text, checked));
    }

    private Verbatim verbatim(long id) {
        em.flush();
        em.clear();
        return em.find(Verbatim.class, id);
    }

    private Findings.InContext inContext(StoredFinding finding) {
        em.flush();
        em.clear();
        return findings.inContext(finding.id());
    }

    private String themesSeen() {
        em.flush();
        em.clear();
        var overview = themes.overview(1, Finding.Type.CONCERN, Optional.empty(), Optional.empty(), 50);
        return overview.people() + " person, " + overview.findings() + " findings";
    }

    @Test
    void a_new_version_stands_where_the_old_one_stood_and_its_hash_fits_its_words() {
        var correction = correct(turn, TEXT.replace("bran", "barn"), false);

        var old = verbatim(turn.id());
        var now = verbatim(correction.verbatimId());
        assertThat(old.isSuperseded()).isTrue();
        assertThat(old.text()).isEqualTo(TEXT);
        assertThat(now.text()).isEqualTo(TEXT.replace("bran", "barn"));
        assertThat(now.textVersion()).isEqualTo(2);
        assertThat(now.isSuperseded()).isFalse();
        assertThat(now.hash().matches(now.text())).isTrue();
        assertThat(now.place()).hasValue(1);
        assertThat(now.saidAt()).contains(Duration.ofSeconds(433));
        assertThat(now.speaker()).contains("P01");
        assertThat(correction.effect()).isEqualTo(new Correction.Effect(2, 0, 0, 0, 0));
        assertThat(em.createQuery("select e from AuditEvent e", AuditEvent.class)
                        .getResultList())
                .extracting(AuditEvent::kind)
                .containsExactly(AuditEvent.Kind.ANSWER_CORRECTED);
    }

    @Test
    void an_approved_quote_that_moved_has_a_certificate_of_the_new_version_that_names_the_correction() {
        approve(found.get(0));

        correct(turn, "So: " + TEXT, true);

        var moved = inContext(found.get(0));
        assertThat(moved.finding().state()).isEqualTo(State.APPROVED);
        assertThat(moved.quote()).isEqualTo("I was worried that the roof would fall");
        var content = Certificate.parse(Objects.requireNonNull(moved.evidence()).certificate())
                .content();
        assertThat(content.anchor().textVersion()).isEqualTo(2);
        assertThat(content.anchor().start()).isEqualTo(TEXT.indexOf("I was worried") + 4);
        assertThat(content.extraction().cues())
                .containsExactly(
                        new CertificateContent.Cue("type", TEXT.indexOf("worried") + 4, TEXT.indexOf("worried") + 11));
        assertThat(content.spoken())
                .isEqualTo(new CertificateContent.Spoken(
                        "transcript",
                        new BigDecimal("433"),
                        "P01",
                        List.of(new CertificateContent.Correction("Ada", NOW, 2, true, true))));
        assertThat(retracted.events).isEmpty();
    }

    @Test
    void an_approved_quote_whose_words_were_changed_is_taken_back_with_the_reason_and_proposed_again() {
        approve(found.get(1));

        var correction = correct(turn, TEXT.replace("wynd", "wind"), false);

        var reopened = inContext(found.get(1));
        assertThat(reopened.finding().state()).isEqualTo(State.PROPOSED);
        assertThat(reopened.quote()).isEqualTo("I was afraid of the wind");
        assertThat(Objects.requireNonNull(reopened.evidence()).state()).isEqualTo(ApprovedQuote.State.RETRACTED);
        assertThat(retracted.events)
                .containsExactly(
                        new EvidenceRetracted(reopened.evidence().id(), "a person corrected the words", "Ada"));
        assertThat(reviews.of(found.get(1).id()))
                .extracting(Review::decision, Review::reviewer)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Review.Decision.APPROVE, "Kim"),
                        org.assertj.core.groups.Tuple.tuple(Review.Decision.REOPEN, "Ada"));
        assertThat(correction.effect()).isEqualTo(new Correction.Effect(1, 1, 1, 0, 0));
    }

    @Test
    void themes_count_what_the_new_words_say() {
        assertThat(themesSeen()).isEqualTo("1 person, 2 findings");

        correct(turn, "The barn leaked. I was worried that the roof would fall. I was afraid.", false);
        assertThat(themesSeen()).isEqualTo("1 person, 2 findings");

        var last = em.createQuery("select v from Verbatim v where v.superseded = false", Verbatim.class)
                .getSingleResult();
        correct(last, "The barn leaked. I was worried that the roof would fall. I left. I was afraid of rats.", false);
        assertThat(themesSeen()).isEqualTo("1 person, 2 findings");

        last = em.createQuery("select v from Verbatim v where v.superseded = false", Verbatim.class)
                .getSingleResult();
        correct(last, "The barn leaked.", false);
        assertThat(themesSeen()).isEqualTo("0 person, 0 findings");
    }

    @Test
    void a_turn_that_was_right_keeps_its_version_and_its_quotes_say_who_checked_it() {
        approve(found.get(0));

        var correction = correct(turn, TEXT, true);

        assertThat(correction.verbatimId()).isEqualTo(turn.id());
        assertThat(Certificate.parse(
                                Objects.requireNonNull(inContext(found.get(0)).evidence())
                                        .certificate())
                        .content()
                        .spoken())
                .isEqualTo(new CertificateContent.Spoken(
                        "transcript",
                        new BigDecimal("433"),
                        "P01",
                        List.of(new CertificateContent.Correction("Ada", NOW, 1, false, true))));
        assertThatThrownBy(() -> correct(turn, TEXT, false))
                .isInstanceOf(ProblemException.class)
                .extracting(e -> ((ProblemException) e).problem().status())
                .isEqualTo(422);
    }

    @Test
    void identifiers_are_hidden_in_the_new_words_too() {
        var correction = correct(turn, TEXT + " Write to uwe@barn.example.", false);

        assertThat(verbatim(correction.verbatimId()).text()).isEqualTo(TEXT + " Write to [mail].");
    }

    @Test
    void an_older_version_is_not_corrected_and_a_repeated_request_changes_nothing() {
        var request = new Corrections.Request(
                UUID.randomUUID().toString(), "Ada", turn.id(), TEXT.replace("bran", "barn"), false);
        var correction = corrections.correct(request);

        assertThat(corrections.correct(request).id()).isEqualTo(correction.id());
        assertThat(corrections.of(correction.verbatimId())).hasSize(1);
        assertThatThrownBy(() -> correct(turn, TEXT + "!", false))
                .isInstanceOf(ProblemException.class)
                .extracting(e -> ((ProblemException) e).problem().detail())
                .isEqualTo("Somebody has corrected this turn meanwhile; look at its newest version.");
    }

    @Test
    void what_a_person_said_of_a_quote_stays_when_its_words_are_corrected_and_read_anew() {
        var coded = found.get(0);
        coded.tell(Finding.Force.PULL, Finding.Stage.BUYING);
        coded.note("said with a laugh");

        correct(turn, TEXT.replace("worried", "afraid"), false);

        em.clear();
        var now = em.find(StoredFinding.class, coded.id());
        assertThat(now.state()).isEqualTo(StoredFinding.State.PROPOSED);
        assertThat(now.job().force()).isEqualTo(Finding.Force.PULL);
        assertThat(now.job().stage()).isEqualTo(Finding.Stage.BUYING);
        assertThat(now.note()).contains("said with a laugh");
    }

    @Test
    void withdrawn_words_are_erased_in_all_versions() {
        approve(found.get(0));
        found.get(0).note("said with a laugh");
        correct(turn, TEXT.replace("wynd", "wind"), false);

        erasure.erase(1);

        assertThat(wordsErased.events).containsExactly(new WordsErased(1));
        assertThat(em.createQuery("select f from StoredFinding f", StoredFinding.class)
                        .getResultList())
                .allSatisfy(finding -> assertThat(finding.note()).isEmpty());

        assertThat(em.createQuery("select v from Verbatim v order by v.textVersion", Verbatim.class)
                        .getResultList())
                .hasSize(2)
                .allSatisfy(version -> {
                    assertThat(version.text()).isEmpty();
                    assertThat(version.hash().matches(TEXT)).isFalse();
                });
        assertThat(em.createQuery("select e from ApprovedQuote e", ApprovedQuote.class)
                        .getResultList())
                .allSatisfy(evidence -> assertThat(evidence.certificate()).isEmpty());
        assertThat(em.createNativeQuery("select edits from correction").getResultList())
                .isEqualTo(List.of("[[" + TEXT.indexOf("wynd") + "," + (TEXT.indexOf("wynd") + 4) + ","
                        + TEXT.indexOf("wynd") + "," + (TEXT.indexOf("wynd") + 4) + "]]"));
    }

    /** Finds sentences that say "I was worried" or "I was afraid". */
    private static final class Worries implements Extractor {
        private static final Pattern WORRY = Pattern.compile("I was (worried|afraid)[^.]*");

        @Override
        public List<Finding> extract(String text, @Nullable Question question) {
            var found = new ArrayList<Finding>();
            var worry = WORRY.matcher(text);
            while (worry.find()) {
                found.add(new Finding(
                        Finding.Type.CONCERN,
                        new Span(worry.start(), worry.end()),
                        "WORRY",
                        List.of(new Finding.Cue("type", new Span(worry.start(1), worry.end(1)))),
                        Finding.Polarity.AFFIRMED,
                        Finding.Status.OPEN,
                        Finding.Holder.SELF,
                        null,
                        0.5));
            }
            return found;
        }
    }

    /** Keeps what was fired. */
    private static final class Fired<T> implements Event<T> {
        private final List<T> events = new ArrayList<>();

        @Override
        public void fire(T event) {
            events.add(event);
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<T> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
