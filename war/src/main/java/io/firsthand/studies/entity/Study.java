package io.firsthand.studies.entity;

import io.firsthand.database.entity.Utc;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What belongs together: goal and sources; the default one has the id {@link #DEFAULT}. */
@Entity
public class Study {
    /** The study that is there from the first start, so that nobody must make one. */
    public static final long DEFAULT = 1;

    @Id
    private long id;

    private String name = "";
    private @Nullable String goal;

    @jakarta.persistence.Column(name = "created_at")
    private OffsetDateTime createdAt = Utc.EPOCH;

    @Version
    private int version;

    /** For JPA. */
    protected Study() {}

    /** Returns the key. */
    public long id() {
        return id;
    }

    /** Returns what people call it. */
    public String name() {
        return name;
    }
}
