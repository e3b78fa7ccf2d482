package io.firsthand.evidence.entity;

import io.firsthand.spi.Finding;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The themes of one type in one study. */
@Entity
@Table(name = "theme_list")
public class ThemeList {
    @Id
    private long id;

    @Column(name = "study_id")
    private long studyId;

    @Enumerated(EnumType.STRING)
    private Finding.Type type = Finding.Type.CONCERN;

    private int edition;

    @Version
    private int version;

    /** For JPA. */
    protected ThemeList() {}

    /** Notes that a person edited it. */
    public void edited() {
        edition++;
    }

    /** Returns the key. */
    public long id() {
        return id;
    }

    /** Returns the study. */
    public long studyId() {
        return studyId;
    }

    /** Returns the type of its findings. */
    public Finding.Type type() {
        return type;
    }

    /** Returns how often people have edited it; what machines add does not count. */
    public int edition() {
        return edition;
    }
}
