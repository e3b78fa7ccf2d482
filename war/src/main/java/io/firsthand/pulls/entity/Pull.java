package io.firsthand.pulls.entity;

import io.firsthand.database.entity.Utc;
import io.firsthand.spi.Cursor;
import io.firsthand.spi.ResponsePage;
import io.firsthand.spi.SurveyToolError;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One incremental reading of a source, as it is stored: place, counts, lease and wait. Whoever holds the lease with the newest
 * fencing number may write the next page.
 */
@Entity
public class Pull {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pull_seq")
    @SequenceGenerator(name = "pull_seq", sequenceName = "pull_seq", allocationSize = 50)
    private long id;

    @Column(name = "source_id")
    private long sourceId;

    @Enumerated(EnumType.STRING)
    private Purpose purpose = Purpose.UPDATE;

    @Enumerated(EnumType.STRING)
    private State state = State.QUEUED;

    @Column(name = "page_cursor")
    private String pageCursor = "";

    private long fencing;

    @Column(name = "lease_owner")
    private @Nullable String leaseOwner;

    @Column(name = "lease_until")
    private @Nullable OffsetDateTime leaseUntil;

    @Column(name = "wait_until")
    private @Nullable OffsetDateTime waitUntil;

    private int attempts;

    @Column(name = "cancel_requested")
    private boolean cancelRequested;

    @Column(name = "deletions_confirmed")
    private boolean deletionsConfirmed;

    private long done;
    private long total = -1;

    @Column(name = "responses_new")
    private long responsesNew;

    @Column(name = "responses_changed")
    private long responsesChanged;

    @Column(name = "responses_unchanged")
    private long responsesUnchanged;

    @Column(name = "responses_partial")
    private long responsesPartial;

    @Column(name = "responses_gone")
    private long responsesGone;

    @Column(name = "answers_nothing")
    private long answersNothing;

    private long verbatims;
    private long findings;
    private long redactions;
    private long rejected;

    @Enumerated(EnumType.STRING)
    private @Nullable SurveyToolError error;

    private @Nullable String hint;

    @Column(name = "created_at")
    private OffsetDateTime createdAt = Utc.EPOCH;

    @Column(name = "started_at")
    private @Nullable OffsetDateTime startedAt;

    @Column(name = "ended_at")
    private @Nullable OffsetDateTime endedAt;

    /** Why responses are read. */
    public enum Purpose {
        /** What is new in the tool or file. */
        UPDATE,
        /** Everything in the tool again, to find edits and deletions. */
        SWEEP,
        /** A program sends them. */
        PUSH
    }

    /** Where a pull stands. */
    public enum State {
        /** Waits for a worker. */
        QUEUED,
        /** A worker holds its lease. */
        RUNNING,
        /** The tool asked to wait; the time is stored. */
        WAITING,
        /** Read to the end. */
        DONE,
        /** Ended by an error that somebody must mend. */
        FAILED,
        /** Stopped by a person. */
        CANCELLED;

        /** Returns whether nothing more will happen. */
        public boolean isOver() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    /** What one page added. */
    public static final class Counts {
        private long fresh;
        private long changed;
        private long unchanged;
        private long partial;
        private long nothing;
        private long verbatims;
        private long findings;
        private long redactions;

        /** Counts a response never seen before. */
        public void fresh() {
            fresh++;
        }

        /** Counts a response that had changed. */
        public void changed() {
            changed++;
        }

        /** Counts a response already here. */
        public void unchanged() {
            unchanged++;
        }

        /** Counts a response of somebody who did not finish. */
        public void partial() {
            partial++;
        }

        /** Counts an open text with its findings and hidden identifiers. */
        public void verbatim(boolean saysNothing, int found, int hidden) {
            verbatims++;
            nothing += saysNothing ? 1 : 0;
            findings += found;
            redactions += hidden;
        }

        /** Returns the counts that are not zero, by name. */
        public Map<String, Long> named() {
            var counts = new TreeMap<>(Map.of(
                    "new", fresh,
                    "changed", changed,
                    "unchanged", unchanged,
                    "partial", partial,
                    "nothing", nothing,
                    "verbatims", verbatims,
                    "findings", findings,
                    "redactions", redactions));
            counts.values().removeIf(count -> count == 0);
            return counts;
        }
    }

    /** For JPA. */
    protected Pull() {}

    /** Makes a pull that waits for a worker. */
    public Pull(long sourceId, Purpose purpose, Cursor start, Instant now) {
        this.sourceId = sourceId;
        this.purpose = purpose;
        this.pageCursor = start.value();
        this.createdAt = Utc.of(now);
    }

    /** Makes one whose responses a program is sending at this moment: it has its worker already. */
    public static Pull pushed(long sourceId, String worker, Instant now, Instant until) {
        var push = new Pull(sourceId, Purpose.PUSH, Cursor.START, now);
        push.state = State.RUNNING;
        push.fencing = 1;
        push.leaseOwner = worker;
        push.leaseUntil = Utc.of(until);
        push.startedAt = push.createdAt;
        return push;
    }

    /** Notes that a person said that many responses were really deleted in the tool. */
    public Pull confirmDeletions() {
        deletionsConfirmed = true;
        return this;
    }

    /** Returns whether a sweep may mark most responses as gone. */
    public boolean areDeletionsConfirmed() {
        return deletionsConfirmed;
    }

    /** Takes over what a page added and moves to the next; in the transaction that stores the page. */
    public void page(ResponsePage page, Counts counts) {
        responsesNew += counts.fresh;
        responsesChanged += counts.changed;
        responsesUnchanged += counts.unchanged;
        responsesPartial += counts.partial;
        answersNothing += counts.nothing;
        verbatims += counts.verbatims;
        findings += counts.findings;
        redactions += counts.redactions;
        rejected += page.rejected().size();
        pageCursor = page.next().value();
        done = page.done();
        total = page.total();
        attempts = 0;
        waitUntil = null;
        error = null;
        hint = null;
    }

    /** Ends it: read to the end. */
    public void finish(Instant now) {
        end(State.DONE, now);
    }

    /** Ends it: a person pressed stop. */
    public void cancelled(Instant now) {
        end(State.CANCELLED, now);
    }

    /** Ends it: somebody must mend something. */
    public void fail(@Nullable SurveyToolError what, String why, Instant now) {
        error = what;
        hint = shortened(why);
        end(State.FAILED, now);
    }

    /** Lets go of the lease until the tool may be asked again. */
    public void waitFor(SurveyToolError what, String why, Instant until) {
        error = what;
        hint = shortened(why);
        waitUntil = Utc.ofNullable(until);
        attempts++;
        state = State.WAITING;
        leaseOwner = null;
        leaseUntil = null;
    }

    private static String shortened(String text) {
        return text.length() <= 1000 ? text : text.substring(0, 999) + "…";
    }

    private void end(State how, Instant now) {
        state = how;
        endedAt = Utc.ofNullable(now);
        leaseOwner = null;
        leaseUntil = null;
        waitUntil = null;
    }

    /** Asks the worker to stop; a pull that nobody works on stops at once. */
    public void requestCancel(Instant now) {
        cancelRequested = true;
        if (state == State.QUEUED || state == State.WAITING) {
            cancelled(now);
        }
    }

    /** Counts responses that a sweep no longer found. */
    public void gone(long responses) {
        responsesGone += responses;
    }

    /** Counts rows that the host itself kept out. */
    public void reject(int rows) {
        rejected += rows;
    }

    /** Returns the key. */
    public long id() {
        return id;
    }

    /** Returns what is read. */
    public long sourceId() {
        return sourceId;
    }

    /** Returns why it is read. */
    public Purpose purpose() {
        return purpose;
    }

    /** Returns where it stands. */
    public State state() {
        return state;
    }

    /** Returns where the next page starts. */
    public Cursor cursor() {
        return new Cursor(pageCursor);
    }

    /** Returns the number raised at each take-over. */
    public long fencing() {
        return fencing;
    }

    /** Returns how often in a row it had to wait. */
    public int attempts() {
        return attempts;
    }

    /** Returns whether somebody pressed stop. */
    public boolean isCancelRequested() {
        return cancelRequested;
    }

    /** Returns how much has been read, in the tool's unit. */
    public long done() {
        return done;
    }

    /** Returns how much there is, or -1. */
    public long total() {
        return total;
    }

    /** Returns responses stored for the first time. */
    public long responsesNew() {
        return responsesNew;
    }

    /** Returns responses that had changed. */
    public long responsesChanged() {
        return responsesChanged;
    }

    /** Returns responses already here. */
    public long responsesUnchanged() {
        return responsesUnchanged;
    }

    /** Returns responses of people who did not finish. */
    public long responsesPartial() {
        return responsesPartial;
    }

    /** Returns responses that no longer exist in the tool. */
    public long responsesGone() {
        return responsesGone;
    }

    /** Returns open answers that say nothing. */
    public long answersNothing() {
        return answersNothing;
    }

    /** Returns open texts stored. */
    public long verbatims() {
        return verbatims;
    }

    /** Returns findings proposed. */
    public long findings() {
        return findings;
    }

    /** Returns identifiers hidden. */
    public long redactions() {
        return redactions;
    }

    /** Returns rows kept out. */
    public long rejected() {
        return rejected;
    }

    /** Returns the error that ended or delays it. */
    public Optional<SurveyToolError> error() {
        return Optional.ofNullable(error);
    }

    /** Returns what happened and what to do. */
    public Optional<String> hint() {
        return Optional.ofNullable(hint);
    }

    /** Returns until when it waits. */
    public Optional<Instant> waitUntil() {
        return Utc.instant(waitUntil);
    }

    /** Returns when it was asked for. */
    public Instant createdAt() {
        return createdAt.toInstant();
    }

    /** Returns when a worker first took it. */
    public Optional<Instant> startedAt() {
        return Utc.instant(startedAt);
    }

    /** Returns when it ended. */
    public Optional<Instant> endedAt() {
        return Utc.instant(endedAt);
    }
}
