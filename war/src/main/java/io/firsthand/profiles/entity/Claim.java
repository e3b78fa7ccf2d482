package io.firsthand.profiles.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One statement in a profile field, carried by evidence for and against; without words while its quote speaks for itself. */
@Entity
public class Claim {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "claim_seq")
    @SequenceGenerator(name = "claim_seq", sequenceName = "claim_seq", allocationSize = 50)
    private long id;

    @Column(name = "profile_id")
    private long profileId;

    @Enumerated(EnumType.STRING)
    private Field field = Field.CONTEXT;

    private @Nullable String text;
    private int place;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "claim_evidence", joinColumns = @JoinColumn(name = "claim_id"))
    private Set<Support> support = new LinkedHashSet<>();

    /** Whether evidence speaks for the claim. */
    public enum Stance {
        /** It carries the claim. */
        FOR,
        /** It contradicts the claim. */
        AGAINST
    }

    /** One piece of evidence of a claim. */
    @Embeddable
    public static class Support {
        @Column(name = "evidence_id")
        private long evidenceId;

        @Enumerated(EnumType.STRING)
        private Stance stance = Stance.FOR;

        /** For JPA. */
        protected Support() {}

        /** Makes a support. */
        public Support(long evidenceId, Stance stance) {
            this.evidenceId = evidenceId;
            this.stance = stance;
        }

        /** Returns the evidence. */
        public long evidenceId() {
            return evidenceId;
        }

        /** Returns whether it speaks for the claim. */
        public Stance stance() {
            return stance;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Support that && evidenceId == that.evidenceId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(evidenceId);
        }
    }

    /** For JPA. */
    protected Claim() {}

    /** Makes a claim of one piece of evidence, without words yet. */
    public Claim(long profileId, Field field, int place, long evidenceId) {
        this.profileId = profileId;
        this.field = field;
        this.place = place;
        support.add(new Support(evidenceId, Stance.FOR));
    }

    /** Puts the statement into words, or takes the words away. */
    public void word(@Nullable String words) {
        text = words;
    }

    /** Adds evidence. */
    public void support(long evidenceId, Stance stance) {
        support.removeIf(earlier -> earlier.evidenceId() == evidenceId);
        support.add(new Support(evidenceId, stance));
    }

    /** Takes evidence away and returns whether any is left. */
    public boolean withdraw(long evidenceId) {
        support.removeIf(earlier -> earlier.evidenceId() == evidenceId);
        return !support.isEmpty();
    }

    /** Returns the key. */
    public long id() {
        return id;
    }

    /** Returns the profile. */
    public long profileId() {
        return profileId;
    }

    /** Returns the field. */
    public Field field() {
        return field;
    }

    /** Returns the statement, if somebody put it into words. */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /** Returns the order within the field. */
    public int place() {
        return place;
    }

    /** Returns the evidence. */
    public Set<Support> support() {
        return Set.copyOf(support);
    }
}
