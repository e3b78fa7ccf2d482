package io.firsthand.corpus.entity;

import io.firsthand.canonical.entity.CanonicalText;
import io.firsthand.certificate.TextHash;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

/** One open text in its canonical form with its salted hash; never edited, a change writes a new one. */
@Entity
public class Verbatim {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "verbatim_seq")
    @SequenceGenerator(name = "verbatim_seq", sequenceName = "verbatim_seq", allocationSize = 50)
    private long id;

    @Column(name = "source_id")
    private long sourceId;

    @Column(name = "response_id")
    private long responseId;

    @Column(name = "question_id")
    private long questionId;

    @Column(name = "text_version")
    private int textVersion;

    private String text = "";

    @Column(name = "text_hash")
    private String textHash = "";

    private String salt = "";
    private int redactions;

    @Column(name = "says_nothing")
    private boolean saysNothing;

    private boolean superseded;

    /** For JPA. */
    protected Verbatim() {}

    /** Makes a version of an answer. */
    public Verbatim(
            Response response,
            long questionId,
            int textVersion,
            CanonicalText text,
            TextHash hash,
            boolean saysNothing) {
        this.sourceId = response.sourceId();
        this.responseId = response.id();
        this.questionId = questionId;
        this.textVersion = textVersion;
        this.text = text.text();
        this.textHash = hash.hash();
        this.salt = hash.salt();
        this.redactions = text.redactions();
        this.saysNothing = saysNothing;
    }

    /** Notes that a newer version of the answer exists. */
    public void supersede() {
        superseded = true;
    }

    /** Returns the key. */
    public long id() {
        return id;
    }

    /** Returns the source. */
    public long sourceId() {
        return sourceId;
    }

    /** Returns the response it belongs to. */
    public long responseId() {
        return responseId;
    }

    /** Returns the question as shown. */
    public long questionId() {
        return questionId;
    }

    /** Returns the version of the text, from 1. */
    public int textVersion() {
        return textVersion;
    }

    /** Returns the canonical text. */
    public String text() {
        return text;
    }

    /** Returns the salt and the salted hash. */
    public TextHash hash() {
        return new TextHash(salt, textHash);
    }

    /** Returns whether the answer says nothing. */
    public boolean saysNothing() {
        return saysNothing;
    }

    /** Returns whether a newer version exists. */
    public boolean isSuperseded() {
        return superseded;
    }
}
