package io.firsthand.evidence.entity;

import io.firsthand.corpus.entity.EditMap;
import io.firsthand.spi.Finding;
import io.firsthand.spi.Promptedness;
import io.firsthand.spi.Span;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.StringReader;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A finding as it is stored: the extractor's proposal, or words that a person marked, and what was decided about it. */
@Entity
@Table(name = "finding")
public class StoredFinding {
    private static final int MAX_CUES = 40;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "finding_seq")
    @SequenceGenerator(name = "finding_seq", sequenceName = "finding_seq", allocationSize = 50)
    private long id;

    @Column(name = "study_id")
    private long studyId;

    @Column(name = "source_id")
    private long sourceId;

    @Column(name = "verbatim_id")
    private long verbatimId;

    @Column(name = "respondent_id")
    private long respondentId;

    @Enumerated(EnumType.STRING)
    private Finding.Type type = Finding.Type.CONCERN;

    @Column(name = "span_start")
    private int spanStart;

    @Column(name = "span_end")
    private int spanEnd;

    private String rule = "";
    private String extractor = "";
    private String cues = "[]";

    @Enumerated(EnumType.STRING)
    private Finding.Polarity polarity = Finding.Polarity.AFFIRMED;

    @Enumerated(EnumType.STRING)
    private Finding.Status status = Finding.Status.OPEN;

    @Enumerated(EnumType.STRING)
    private Finding.Holder.Who holder = Finding.Holder.Who.SELF;

    @Column(name = "holder_role")
    private @Nullable String holderRole;

    @Enumerated(EnumType.STRING)
    private @Nullable Promptedness promptedness;

    @Enumerated(EnumType.STRING)
    private Finding.@Nullable Force force;

    @Enumerated(EnumType.STRING)
    private Finding.@Nullable Stage stage;

    @Enumerated(EnumType.STRING)
    @Column(name = "job_part")
    private Finding.@Nullable JobPart jobPart;

    @Enumerated(EnumType.STRING)
    @Column(name = "when_kind")
    private Finding.When.@Nullable Kind whenKind;

    @Column(name = "when_start")
    private @Nullable Integer whenStart;

    @Column(name = "when_end")
    private @Nullable Integer whenEnd;

    @Column(name = "when_value")
    private @Nullable String whenValue;

    private boolean echo;

    private @Nullable String note;

    private boolean coded;

    private double confidence;

    @Enumerated(EnumType.STRING)
    private State state = State.PROPOSED;

    private boolean counted;

    @Column(name = "theme_id")
    private @Nullable Long themeId;

    @Column(name = "theme_placed")
    private boolean themePlaced;

    @Column(name = "theme_counted")
    private boolean themeCounted;

    @Column(name = "theme_fit")
    private double themeFit;

    private boolean themed;

    @Version
    private int version;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "finding_term", joinColumns = @JoinColumn(name = "finding_id"))
    private Set<Term> terms = new LinkedHashSet<>();

    /** What was decided. */
    public enum State {
        /** Nobody has looked yet. */
        PROPOSED,
        /** A person approved it. */
        APPROVED,
        /** A person rejected it. */
        REJECTED,
        /** Its words changed or vanished. */
        RETRACTED
    }

    /** The states of findings that lists, counts and readers show: not rejected, and their words are still there. */
    public static final Set<State> STANDING = Set.of(State.PROPOSED, State.APPROVED);

    /**
     * Where a finding was made.
     *
     * @param studyId the study
     * @param sourceId the source
     * @param verbatimId the text version
     * @param respondentId the person
     * @param counted whether its response counts
     */
    public record Place(long studyId, long sourceId, long verbatimId, long respondentId, boolean counted) {}

    /** For JPA. */
    protected StoredFinding() {}

    /** Makes a proposal. */
    public StoredFinding(Place place, Finding finding, String extractor, List<Term> terms) {
        studyId = place.studyId();
        sourceId = place.sourceId();
        verbatimId = place.verbatimId();
        respondentId = place.respondentId();
        counted = place.counted();
        read(finding, extractor);
        this.terms.addAll(terms);
    }

    private void read(Finding finding, String by) {
        type = finding.type();
        spanStart = finding.span().start();
        spanEnd = finding.span().end();
        rule = finding.rule();
        this.extractor = by;
        cues = cuesJson(finding.cues());
        polarity = finding.polarity();
        status = finding.status();
        holder = finding.holder().who();
        holderRole = finding.holder().role();
        promptedness = finding.promptedness();
        if (!coded) {
            force = finding.job().force();
            stage = finding.job().stage();
        }
        jobPart = finding.job().part();
        Finding.When when = finding.when();
        if (when != null) {
            whenKind = when.kind();
            whenStart = when.span().start();
            whenEnd = when.span().end();
            whenValue = when.value();
        } else {
            whenKind = null;
            whenStart = null;
            whenEnd = null;
            whenValue = null;
        }
        echo = finding.echo();
        confidence = finding.confidence();
    }

    /** Follows its words, which are the same, to another version of the text. */
    public void move(long newVerbatim, EditMap edits) {
        verbatimId = newVerbatim;
        var span = edits.moved(span()).orElseThrow();
        spanStart = span.start();
        spanEnd = span.end();
        moveCues(edits);
    }

    /** Is to be looked at again: a person changed its words in another version of the text. */
    public void reword(long newVerbatim, EditMap edits, Span span, List<Term> content) {
        verbatimId = newVerbatim;
        moveCues(edits);
        state = State.PROPOSED;
        trim(span, content);
    }

    /** Is to be looked at again: a person changed its words, and the rule read them anew in another version of the text. */
    public void readAgain(long newVerbatim, Finding reading, String by, List<Term> content) {
        verbatimId = newVerbatim;
        read(reading, by);
        state = State.PROPOSED;
        reword(content);
    }

    /** What an edit touches is no cue any more. */
    private void moveCues(EditMap edits) {
        cues = cuesJson(cues().stream()
                .flatMap(cue -> edits.moved(cue.span()).map(span -> new Finding.Cue(cue.attribute(), span)).stream())
                .toList());
        var when = when();
        if (when != null) {
            var span = edits.moved(when.span());
            whenStart = span.map(Span::start).orElse(null);
            whenEnd = span.map(Span::end).orElse(null);
            whenKind = span.isPresent() ? whenKind : null;
            whenValue = span.isPresent() ? whenValue : null;
        }
    }

    private static String cuesJson(List<Finding.Cue> cues) {
        var array = Json.createArrayBuilder();
        cues.stream()
                .limit(MAX_CUES)
                .forEach(cue -> array.add(Json.createObjectBuilder()
                        .add("attribute", cue.attribute())
                        .add("start", cue.span().start())
                        .add("end", cue.span().end())));
        return array.build().toString();
    }

    /** Moves to the state a person decided. */
    public void decide(State decided) {
        state = decided;
    }

    /** Changes what the words are; a person said so. */
    public void relabel(Finding.Type changed) {
        type = changed;
    }

    /** Changes which words they are; a person said so. */
    public void trim(Span span, List<Term> content) {
        spanStart = span.start();
        spanEnd = span.end();
        terms.clear();
        terms.addAll(content);
    }

    /** Changes what it is in the story of a switch; a person said so. */
    public void tell(Finding.@Nullable Force whichForce, Finding.@Nullable Stage whichStage) {
        force = whichForce;
        stage = whichStage;
        coded = true;
    }

    /** Writes something beside the words; null takes it away. */
    public void note(@Nullable String written) {
        note = written;
    }

    /** Notes that a person put a tag on it. */
    public void noteTagged() {
        coded = true;
    }

    /** Takes it out of the counts: its words changed or vanished, and what was written beside them goes with them. */
    public void retract() {
        state = State.RETRACTED;
        counted = false;
        note = null;
    }

    /** Replaces the words by which themes are made, for a finding that is older than they are. */
    public void reword(List<Term> content) {
        terms.clear();
        terms.addAll(content);
    }

    /** Returns whether themes count it: its response counts, it is neither rejected nor denied, and it is more than tagged. */
    public boolean belongsInThemes() {
        return counted
                && type != Finding.Type.TAGGED
                && state != State.REJECTED
                && state != State.RETRACTED
                && polarity != Finding.Polarity.NEGATED;
    }

    /** Notes that themes know of it. */
    public void noteThemed() {
        themed = true;
    }

    /** Stands in a theme, or in none, as its words say; {@code fit} says how much, 0 to 1. */
    public void join(@Nullable Long theme, double fit) {
        themeId = theme;
        themeFit = fit;
    }

    /** Stands in a theme, or in none, because a person said so, or no longer does when {@code byPerson} is false. */
    public void place(@Nullable Long theme, boolean byPerson) {
        themeId = theme;
        themePlaced = byPerson;
    }

    /** Forgets where a person put it: what it is has changed. */
    public void forgetPlace() {
        themeId = null;
        themePlaced = false;
    }

    /** Notes whether the counts of its theme and list hold it. */
    public void countInThemes(boolean yes) {
        themeCounted = yes;
    }

    /** Returns whether the counts of its theme and list hold it. */
    public boolean isCountedInThemes() {
        return themeCounted;
    }

    /** Returns whether a person put it where it stands. */
    public boolean isPlaced() {
        return themePlaced;
    }

    /** Returns the theme it stands in, which may have been merged into another. */
    public Optional<Long> themeId() {
        return Optional.ofNullable(themeId);
    }

    /** Returns the content words by which themes are made. */
    public Set<Term> terms() {
        return Collections.unmodifiableSet(terms);
    }

    /** Returns the key. */
    public long id() {
        return id;
    }

    /** Returns the study. */
    public long studyId() {
        return studyId;
    }

    /** Returns the source. */
    public long sourceId() {
        return sourceId;
    }

    /** Returns the text version it was found in. */
    public long verbatimId() {
        return verbatimId;
    }

    /** Returns the person. */
    public long respondentId() {
        return respondentId;
    }

    /** Returns what the words are. */
    public Finding.Type type() {
        return type;
    }

    /** Returns where the words are. */
    public Span span() {
        return new Span(spanStart, spanEnd);
    }

    /** Returns the rule that found them. */
    public String rule() {
        return rule;
    }

    /** Returns extractor and version, or the person who marked them. */
    public String extractor() {
        return extractor;
    }

    /** Returns whether a person marked the words. */
    public boolean isMarked() {
        return rule.startsWith("marked:");
    }

    /** Returns the words that set each attribute. */
    public List<Finding.Cue> cues() {
        try (var reader = Json.createReader(new StringReader(cues))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(cue -> new Finding.Cue(
                            cue.getString("attribute"), new Span(cue.getInt("start"), cue.getInt("end"))))
                    .toList();
        }
    }

    /** Returns whether it is said, denied or wavering. */
    public Finding.Polarity polarity() {
        return polarity;
    }

    /** Returns where it stands. */
    public Finding.Status status() {
        return status;
    }

    /** Returns whose it is. */
    public Finding.Holder holder() {
        return new Finding.Holder(holder, holderRole);
    }

    /** Returns how much the question suggested, or null when there was none. */
    public @Nullable Promptedness promptedness() {
        return promptedness;
    }

    /** Returns what it is in the story of a switch. */
    public Finding.Job job() {
        return new Finding.Job(force, stage, jobPart);
    }

    /** Returns the words that say when it was, or null. */
    public Finding.@Nullable When when() {
        return whenKind == null || whenStart == null || whenEnd == null
                ? null
                : new Finding.When(whenKind, new Span(whenStart, whenEnd), whenValue);
    }

    /** Returns whether most of its words repeat the question. */
    public boolean isEcho() {
        return echo;
    }

    /** Returns whether a person said how it is read: force or stage, a note, a tag. */
    public boolean isCoded() {
        return coded;
    }

    /** Returns what the person who marked the words wrote beside them. */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    /** Returns the confidence, 0 to 1. */
    public double confidence() {
        return confidence;
    }

    /** Returns what was decided. */
    public State state() {
        return state;
    }

    /** Returns the number of changes. */
    public int version() {
        return version;
    }
}
