package io.firsthand.corpus.entity;

import io.firsthand.canonical.entity.CanonicalText;
import io.firsthand.certificate.TextHash;
import io.firsthand.spi.TextLanguage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    private @Nullable String language;

    @Column(name = "cues_looked_for")
    private @Nullable Boolean cuesLookedFor;

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
            boolean saysNothing,
            TextLanguage language) {
        this.sourceId = response.sourceId();
        this.responseId = response.id();
        this.questionId = questionId;
        this.textVersion = textVersion;
        this.text = text.text();
        this.textHash = hash.hash();
        this.salt = hash.salt();
        this.redactions = text.redactions();
        this.saysNothing = saysNothing;
        this.language = language.tag();
        this.cuesLookedFor = switch (language.cues()) {
            case SUPPORTED -> true;
            case UNSUPPORTED -> false;
            case UNKNOWN -> null;
        };
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

    /** Returns whether the words were erased because the person withdrew them. */
    public boolean isErased() {
        return text.isEmpty();
    }

    /** Returns whether the answer says nothing. */
    public boolean saysNothing() {
        return saysNothing;
    }

    /** Returns the BCP 47 tag of its language, {@code und} where nothing tells it; empty where nobody has looked. */
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /**
     * Returns whether cues were looked for in it; where not, only the whole answer to a question that asks for it can be found.
     * Empty where it is not known.
     */
    public Optional<Boolean> cuesLookedFor() {
        return Optional.ofNullable(cuesLookedFor);
    }

    /** Returns whether a newer version exists. */
    public boolean isSuperseded() {
        return superseded;
    }
}
