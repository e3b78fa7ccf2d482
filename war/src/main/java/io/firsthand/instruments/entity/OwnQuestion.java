package io.firsthand.instruments.entity;

import io.firsthand.database.entity.Utc;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A question that the team added to the bank; what it says stands in its {@linkplain OwnQuestionVersion versions}. */
@Entity
@Table(name = "own_question")
public class OwnQuestion {
    /** What may be done with it. */
    public enum State {
        /** Nothing has asked it yet. */
        DRAFT,
        /** A draft survey or a launch took it. */
        IN_USE,
        /** It is not offered any more; what asked it keeps it. */
        RETIRED
    }

    @Id
    private String id = "";

    private int place;
    private int version;

    @Enumerated(EnumType.STRING)
    private State state = State.DRAFT;

    @Column(name = "created_at")
    private OffsetDateTime createdAt = Utc.EPOCH;

    @Column(name = "changed_at")
    private OffsetDateTime changedAt = Utc.EPOCH;

    /** For JPA. */
    protected OwnQuestion() {}

    /** Makes a question whose first version has a number. */
    public OwnQuestion(String id, int place, int version, Instant now) {
        this.id = id;
        this.place = place;
        this.version = version;
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

    /** Returns its state. */
    public State state() {
        return state;
    }

    /** Returns when its words or its state changed last. */
    public Instant changedAt() {
        return changedAt.toInstant();
    }

    /** Notes that it has a newer version, which nothing has asked yet; a retired question stays retired. */
    public void renew(int newest, Instant now) {
        version = newest;
        if (state == State.IN_USE) {
            state = State.DRAFT;
        }
        changedAt = Utc.of(now);
    }

    /** Gives it a state. */
    public void become(State other, Instant now) {
        state = other;
        changedAt = Utc.of(now);
    }
}
