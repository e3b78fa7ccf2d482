package io.firsthand.pulls.entity;

import io.firsthand.spi.ResponsePage.RejectedRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A row that could not be read; the first {@link #KEPT} of a pull are stored, the rest counted. */
@Entity
@Table(name = "pull_rejection")
public class PullRejection {
    /** So many rows of a pull are stored. */
    public static final int KEPT = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pull_rejection_seq")
    @SequenceGenerator(name = "pull_rejection_seq", sequenceName = "pull_rejection_seq", allocationSize = 50)
    private long id;

    @Column(name = "pull_id")
    private long pullId;

    private String place = "";
    private String reason = "";

    /** For JPA. */
    protected PullRejection() {}

    /** Makes a stored rejection. */
    public PullRejection(long pullId, RejectedRow row) {
        this.pullId = pullId;
        this.place = row.place().length() <= 200 ? row.place() : row.place().substring(0, 200);
        this.reason =
                row.reason().length() <= 1000 ? row.reason() : row.reason().substring(0, 1000);
    }

    /** Returns where the row is and what is wrong with it. */
    public RejectedRow row() {
        return new RejectedRow(place, reason);
    }
}
