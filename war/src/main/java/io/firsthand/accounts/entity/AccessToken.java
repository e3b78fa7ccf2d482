package io.firsthand.accounts.entity;

import io.firsthand.database.entity.Utc;
import io.firsthand.security.entity.Person;
import io.firsthand.security.entity.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A random value that stands for a person until it ends or is revoked; only its hash is stored. */
@Entity
@Table(name = "access_token")
public class AccessToken {
    /** Uses closer together than this are not written down. */
    private static final Duration PRECISION = Duration.ofMinutes(5);

    /** What the value is for. */
    public enum Kind {
        /** A browser, by cookie. */
        SESSION,
        /** A program, by the header {@code Authorization: Bearer}. */
        API,
        /** A link by which a person chooses a password; used once. */
        INVITATION
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "access_token_seq")
    @SequenceGenerator(name = "access_token_seq", sequenceName = "access_token_seq", allocationSize = 50)
    private long id;

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.SESSION;

    private String hash = "";

    @Column(name = "account_id")
    private @Nullable Long accountId;

    private String person = "";

    @Enumerated(EnumType.STRING)
    private Role role = Role.VIEWER;

    private String label = "";

    @Column(name = "created_at")
    private OffsetDateTime createdAt = Utc.EPOCH;

    @Column(name = "last_used_at")
    private @Nullable OffsetDateTime lastUsedAt;

    @Column(name = "expires_at")
    private OffsetDateTime expiresAt = Utc.EPOCH;

    /** For JPA. */
    protected AccessToken() {}

    /**
     * Makes a token.
     *
     * @param accountId whose it is, or null where the server keeps the accounts and for the link of the first start
     * @param hash hash of the secret
     */
    public AccessToken(
            Kind kind, @Nullable Long accountId, Person person, String label, String hash, Instant now, Duration life) {
        this.kind = kind;
        this.accountId = accountId;
        this.person = person.name();
        this.role = person.role();
        this.label = label;
        this.hash = hash;
        this.createdAt = Utc.of(now);
        this.expiresAt = Utc.of(now.plus(life));
    }

    /** Returns whether a use now should be written down. */
    public boolean isWorthNoting(Instant now) {
        return lastUsedAt == null || lastUsedAt.toInstant().plus(PRECISION).isBefore(now);
    }

    /** Notes a use; a session lasts on from it, a program's token ends when it was made to. */
    public void used(Instant now, Duration sessionLife) {
        lastUsedAt = Utc.of(now);
        if (kind == Kind.SESSION) {
            expiresAt = Utc.of(now.plus(sessionLife));
        }
    }

    /** Returns the key. */
    public long id() {
        return id;
    }

    /** Returns what it is for. */
    public Kind kind() {
        return kind;
    }

    /** Returns whose it is, if this installation keeps the account. */
    public Optional<Long> accountId() {
        return Optional.ofNullable(accountId);
    }

    /** Returns the person it was made for, with the most that it may do. */
    public Person person() {
        return new Person(person, role);
    }

    /** Returns what the person calls it. */
    public String label() {
        return label;
    }

    /** Returns when it was made. */
    public Instant createdAt() {
        return createdAt.toInstant();
    }

    /** Returns when it was last used, to a few minutes. */
    public Optional<Instant> lastUsedAt() {
        return Utc.instant(lastUsedAt);
    }

    /** Returns when it ends. */
    public Instant expiresAt() {
        return expiresAt.toInstant();
    }
}
