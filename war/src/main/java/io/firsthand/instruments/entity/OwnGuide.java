package io.firsthand.instruments.entity;

import io.firsthand.database.entity.Utc;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;

/** An interview guide of the team; what it says stands in its {@linkplain OwnGuideVersion versions}. */
@Entity
@Table(name = "own_guide")
public class OwnGuide {
    @Id
    private String id = "";

    private int place;
    private int version;
    private boolean retired;

    @Column(name = "created_at")
    private OffsetDateTime createdAt = Utc.EPOCH;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt = Utc.EPOCH;

    /** For JPA. */
    protected OwnGuide() {}

    /** Makes a guide in its first version. */
    public OwnGuide(String id, int place, Instant now) {
        this.id = id;
        this.place = place;
        this.version = 1;
        this.createdAt = Utc.of(now);
        this.changedAt = Utc.of(now);
    }

    /** Returns its id. */
    public String id() {
        return id;
    }

    /** Returns the number of its newest version. */
    public int version() {
        return version;
    }

    /** Returns whether it is not offered any more. */
    public boolean isRetired() {
        return retired;
    }

    /** Returns when it changed last. */
    public Instant changedAt() {
        return changedAt.toInstant();
    }

    /** Notes that it has one more version and returns its number. */
    public int renew(Instant now) {
        changedAt = Utc.of(now);
        return ++version;
    }

    /** Offers it no longer. */
    public void retire(Instant now) {
        retired = true;
        changedAt = Utc.of(now);
    }
}
