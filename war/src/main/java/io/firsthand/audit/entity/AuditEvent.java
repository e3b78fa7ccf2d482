package io.firsthand.audit.entity;

import io.firsthand.database.entity.Utc;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person decided, or that the machine did to one page of answers. It holds ids, counts and choices, never the text of
 * an answer and no secret. Once sealed it has a place in a hash chain.
 */
@Entity
@Table(name = "audit_event")
public class AuditEvent {
    /** The hash before the first one. */
    public static final String GENESIS = "0".repeat(64);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    /** Who did it. */
    public enum ActorKind {
        /** A signed-in person, or a program with the person's token. */
        PERSON,
        /** The installation itself. */
        MACHINE
    }

    /** What happened. */
    public enum Kind {
        /** Somebody signed in. */
        SIGNED_IN,
        /** An account was made. */
        ACCOUNT_MADE,
        /** An account's role changed, or whether it may sign in. */
        ACCOUNT_CHANGED,
        /** A link to choose a password was made. */
        INVITATION_MADE,
        /** A person chose a password. */
        PASSWORD_CHOSEN,
        /** A program's token was made. */
        TOKEN_MADE,
        /** A program's token was ended. */
        TOKEN_REVOKED,
        /** A connection to a survey tool was made. */
        CONNECTION_MADE,
        /** A connection was changed. */
        CONNECTION_CHANGED,
        /** A connection was taken away. */
        CONNECTION_DELETED,
        /** A source was described. */
        SOURCE_DESCRIBED,
        /** Somebody declared what permits quoting from a source. */
        BASIS_DECLARED,
        /** An update or a sweep was asked for. */
        PULL_ASKED,
        /** An update was stopped. */
        PULL_CANCELLED,
        /** A page of responses was stored. */
        PAGE_STORED,
        /** Responses no longer exist in their tool. */
        RESPONSES_GONE,
        /** A person corrected a turn of a transcript, or checked it against the recording. */
        ANSWER_CORRECTED,
        /** A person marked words. */
        FINDING_MARKED,
        /** A person approved a quote. */
        FINDING_APPROVED,
        /** A person rejected a finding. */
        FINDING_REJECTED,
        /** A person took a decision back. */
        FINDING_REOPENED,
        /** A person changed a finding's type. */
        FINDING_RELABELLED,
        /** A person shortened a finding's words. */
        FINDING_TRIMMED,
        /** A person took a mark back. */
        FINDING_UNMARKED,
        /** A person said what a finding is in the story of a switch. */
        FINDING_CODED,
        /** A person read a date of a timeline out of words, or took it away. */
        TIMELINE_CHANGED,
        /** A person read a talk or a reply to its end, or said that it is to be read again. */
        READING_MARKED,
        /** A tag of the team was put on a finding. */
        FINDING_TAGGED,
        /** A tag was taken off a finding. */
        FINDING_UNTAGGED,
        /** A tag was made. */
        TAG_MADE,
        /** A tag was renamed or moved. */
        TAG_CHANGED,
        /** A tag was merged into another. */
        TAG_MERGED,
        /** A merge of tags was taken back. */
        TAG_MERGE_UNDONE,
        /** A tag that no finding has was taken away. */
        TAG_DELETED,
        /** A theme got a name, or lost it. */
        THEME_RENAMED,
        /** Themes were merged into one. */
        THEMES_MERGED,
        /** Findings became a theme of their own. */
        THEME_SPLIT,
        /** Findings were moved to another theme. */
        FINDINGS_MOVED,
        /** Findings were taken out of a theme. */
        FINDINGS_TAKEN_OUT,
        /** An edit of themes was taken back. */
        THEME_EDIT_UNDONE,
        /** A talk was planned. */
        INTERVIEW_PLANNED,
        /** A talk began. */
        INTERVIEW_BEGUN,
        /** Something was written down during a talk. */
        INTERVIEW_WRITTEN,
        /** A talk ended. */
        INTERVIEW_ENDED,
        /** A person allowed or refused something. */
        PERMISSION_RECORDED,
        /** A person took a permission back, or everything said. */
        PERMISSION_WITHDRAWN,
        /** A withdrawal code was made. */
        WITHDRAWAL_CODE_MADE,
        /** A profile was made. */
        PROFILE_MADE,
        /** A profile's words changed. */
        PROFILE_CHANGED,
        /** A draft survey was begun. */
        BLUEPRINT_MADE,
        /** A draft survey was changed. */
        BLUEPRINT_CHANGED,
        /** A draft survey was taken away. */
        BLUEPRINT_DELETED,
        /** Advice was left as it is. */
        ADVICE_LEFT,
        /** Advice that had been left was taken up again. */
        ADVICE_TAKEN_UP,
        /** A question of the team was added to the bank. */
        QUESTION_ADDED,
        /** A question of the team got a new version. */
        QUESTION_CHANGED,
        /** A question of the team is not offered any more. */
        QUESTION_RETIRED,
        /** A question of the team is offered again. */
        QUESTION_OFFERED,
        /** An interview guide was copied to be changed. */
        GUIDE_MADE,
        /** An interview guide of the team got a new version. */
        GUIDE_CHANGED,
        /** An interview guide of the team is not offered any more. */
        GUIDE_RETIRED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_event_seq")
    @SequenceGenerator(name = "audit_event_seq", sequenceName = "audit_event_seq", allocationSize = 50)
    private long id;

    private OffsetDateTime at = Utc.EPOCH;
    private String actor = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private ActorKind actorKind = ActorKind.MACHINE;

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.PAGE_STORED;

    @Column(name = "subject_kind")
    private String subjectKind = "";

    @Column(name = "subject_id")
    private String subjectId = "";

    private String details = "{}";
    private String salt = "";
    private String digest = "";

    @Column(name = "seal_number")
    private @Nullable Long sealNumber;

    @Column(name = "chain_hash")
    private @Nullable String chainHash;

    /** For JPA. */
    protected AuditEvent() {}

    /** Makes an event that is not sealed yet. */
    public AuditEvent(
            Instant at,
            ActorKind actorKind,
            String actor,
            Kind kind,
            String subjectKind,
            Object subjectId,
            JsonObject details) {
        byte[] random = new byte[SALT_BYTES];
        RANDOM.nextBytes(random);
        // databases keep microseconds; the hash must be the same after reading
        this.at = Utc.of(at.truncatedTo(ChronoUnit.MICROS));
        this.actorKind = actorKind;
        this.actor = actor;
        this.kind = kind;
        this.subjectKind = subjectKind;
        this.subjectId = String.valueOf(subjectId);
        this.details = details.toString();
        this.salt = HexFormat.of().formatHex(random);
        this.digest = digestNow();
    }

    private String digestNow() {
        return sha256(salt + "\n" + actorKind + "\n" + actor + "\n" + details);
    }

    private String chained(String before, long number) {
        var time = at.toInstant();
        return sha256(String.join(
                "\n",
                before,
                String.valueOf(number),
                String.valueOf(id),
                String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, time)),
                kind.name(),
                subjectKind,
                subjectId,
                digest));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    /** Gives the event its place after the hash before it and returns its own. */
    public String seal(String before, long number) {
        sealNumber = number;
        chainHash = chained(before, number);
        return chainHash;
    }

    /** Returns whether the event still is what was sealed: its content fits its digest, and its digest its place in the chain. */
    public boolean isIntactAfter(String before) {
        return sealNumber != null
                && digestNow().equals(digest)
                && chained(before, sealNumber).equals(chainHash);
    }

    /** Returns the key. */
    public long id() {
        return id;
    }

    /** Returns when it happened. */
    public Instant at() {
        return at.toInstant();
    }

    /** Returns the name of the person, or what of the machine it was. */
    public String actor() {
        return actor;
    }

    /** Returns who did it. */
    public ActorKind actorKind() {
        return actorKind;
    }

    /** Returns what happened. */
    public Kind kind() {
        return kind;
    }

    /** Returns what it happened to. */
    public String subjectKind() {
        return subjectKind;
    }

    /** Returns the key of that. */
    public String subjectId() {
        return subjectId;
    }

    /** Returns ids, counts and choices. */
    public JsonObject details() {
        try (var reader = Json.createReader(new StringReader(details))) {
            return reader.readObject();
        }
    }

    /** Returns its place in the chain, once it is sealed. */
    public Optional<Long> sealNumber() {
        return Optional.ofNullable(sealNumber);
    }

    /** Returns its hash in the chain, once it is sealed. */
    public Optional<String> chainHash() {
        return Optional.ofNullable(chainHash);
    }
}
