package io.firsthand.corpus.entity;

import io.firsthand.canonical.entity.CanonicalText;
import io.firsthand.certificate.TextHash;
import io.firsthand.spi.Answer;
import io.firsthand.spi.TextLanguage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
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

    private @Nullable Integer place;

    @Column(name = "said_at_ms")
    private @Nullable Long saidAtMillis;

    private @Nullable String speaker;

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

    /**
     * Notes where it stands among what the source asked, and of words that were said, when and by whom.
     *
     * @param column place of its column, from 0
     * @param spoken when and by whom it was said, or null
     */
    public void standsAt(int column, Answer.@Nullable Spoken spoken) {
        place = column;
        if (spoken != null) {
            var at = spoken.at();
            saidAtMillis = at == null ? null : at.toMillis();
            speaker = spoken.speaker();
        }
    }

    /** Stands where an older version stood, which steps back. */
    public void replace(Verbatim older) {
        place = older.place;
        saidAtMillis = older.saidAtMillis;
        speaker = older.speaker;
        older.supersede();
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

    /**
     * Returns the place of its column among those of the source, from 0: the turns of a talk are in the order in which they were said. Empty
     * for answers that are older than noting it.
     */
    public OptionalInt place() {
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** Returns when it was said, from the start of the recording or talk, if a time mark says so. */
    public Optional<Duration> saidAt() {
        return Optional.ofNullable(saidAtMillis).map(Duration::ofMillis);
    }

    /** Returns the code of who said it, such as {@code P01}, if there is one. */
    public Optional<String> speaker() {
        return Optional.ofNullable(speaker);
    }

    /** Returns whether a newer version exists. */
    public boolean isSuperseded() {
        return superseded;
    }
}
