package io.firsthand.accounts.entity;

import io.firsthand.database.entity.Utc;
import io.firsthand.security.entity.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person who signs in with a password of this installation. Accounts are disabled, never deleted: their decisions stay theirs. */
@Entity
public class Account {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
    @SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = 50)
    private long id;

    private String name = "";

    @Column(name = "name_key")
    private String nameKey = "";

    @Enumerated(EnumType.STRING)
    private Role role = Role.VIEWER;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    private boolean disabled;

    @Column(name = "created_at")
    private OffsetDateTime createdAt = Utc.EPOCH;

    @Version
    private int version;

    /** For JPA. */
    protected Account() {}

    /** Makes an account whose person has yet to choose a password. */
    public Account(String name, Role role, Instant now) {
        this.name = name;
        this.nameKey = key(name);
        this.role = role;
        this.createdAt = Utc.of(now);
    }

    /** Returns what two names must not share: the name composed, in lower case, each run of white space one space. */
    public static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** Sets the role and whether the person may sign in. */
    public void change(Role newRole, boolean nowDisabled) {
        role = newRole;
        disabled = nowDisabled;
    }

    /** Sets the password by its hash. */
    public void choose(PasswordHash password) {
        passwordHash = password.text();
    }

    /** Returns the key. */
    public long id() {
        return id;
    }

    /** Returns the name to sign in with. */
    public String name() {
        return name;
    }

    /** Returns what the person may do. */
    public Role role() {
        return role;
    }

    /** Returns the hash of the password, if the person has chosen one. */
    public Optional<PasswordHash> passwordHash() {
        return Optional.ofNullable(passwordHash).map(PasswordHash::parse);
    }

    /** Returns whether the person may not sign in any more. */
    public boolean isDisabled() {
        return disabled;
    }

    /** Returns when it was made. */
    public Instant createdAt() {
        return createdAt.toInstant();
    }
}
