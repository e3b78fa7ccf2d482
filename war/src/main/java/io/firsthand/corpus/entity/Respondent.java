package io.firsthand.corpus.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A pseudonymous person; where nothing identifies the person, one per response. */
@Entity
public class Respondent {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "respondent_seq")
    @SequenceGenerator(name = "respondent_seq", sequenceName = "respondent_seq", allocationSize = 50)
    private long id;

    @Column(name = "study_id")
    private long studyId;

    @Column(name = "key_hash")
    private @Nullable String keyHash;

    @Version
    private int version;

    /** For JPA. */
    protected Respondent() {}

    /** Makes a person known by a keyed hash, or by nothing. */
    public Respondent(long studyId, @Nullable String keyHash) {
        this.studyId = studyId;
        this.keyHash = keyHash;
    }

    /** Returns the key. */
    public long id() {
        return id;
    }

    /** Returns the keyed hash of what identifies the person, if anything does. */
    public Optional<String> keyHash() {
        return Optional.ofNullable(keyHash);
    }

    /** Returns the pseudonym shown to people. */
    public static String label(long id) {
        return "Person " + id;
    }
}
