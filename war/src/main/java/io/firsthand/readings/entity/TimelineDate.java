package io.firsthand.readings.entity;

import io.firsthand.database.entity.Utc;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a stage of a switch began for a person, as somebody read it out of the person's words. */
@Entity
@Table(name = "timeline_date")
public class TimelineDate {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "timeline_date_seq")
    @SequenceGenerator(name = "timeline_date_seq", sequenceName = "timeline_date_seq", allocationSize = 50)
    private long id;

    @Column(name = "source_id")
    private long sourceId;

    @Column(name = "respondent_id")
    private long respondentId;

    @Enumerated(EnumType.STRING)
    private SwitchStage stage = SwitchStage.T1;

    @Column(name = "began_on")
    private String day = "";

    @Column(name = "finding_id")
    private @Nullable Long findingId;

    @Column(name = "set_by")
    private String setBy = "";

    @Column(name = "set_at")
    private OffsetDateTime setAt = Utc.EPOCH;

    @Version
    private int version;

    /** For JPA. */
    protected TimelineDate() {}

    /** Makes one that has no date yet. */
    public TimelineDate(long sourceId, long respondentId, SwitchStage stage) {
        this.sourceId = sourceId;
        this.respondentId = respondentId;
        this.stage = stage;
    }

    /** Returns whether a text is a year, a month or a day: {@code 2026}, {@code 2026-03} or {@code 2026-03-14}. */
    public static boolean isDay(String text) {
        try {
            switch (text.length()) {
                case 4 -> Year.parse(text);
                case 7 -> YearMonth.parse(text);
                default -> LocalDate.parse(text);
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Takes a date, as precisely as it was said, and the finding whose words say so, if one was named. */
    public void set(String date, @Nullable Long finding, String person, Instant now) {
        day = date;
        findingId = finding;
        setBy = person;
        setAt = Utc.of(now);
    }

    /** Returns the person. */
    public long respondentId() {
        return respondentId;
    }

    /** Returns the stage or event. */
    public SwitchStage stage() {
        return stage;
    }

    /** Returns a year, a month or a day in ISO 8601. */
    public String day() {
        return day;
    }

    /** Returns the finding whose words say so, if one was named. */
    public Optional<Long> findingId() {
        return Optional.ofNullable(findingId);
    }

    /** Returns who read it out of the words. */
    public String setBy() {
        return setBy;
    }

    /** Returns when. */
    public Instant setAt() {
        return setAt.toInstant();
    }
}
