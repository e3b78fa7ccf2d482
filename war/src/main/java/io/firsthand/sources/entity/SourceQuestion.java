package io.firsthand.sources.entity;

import io.firsthand.spi.Promptedness;
import io.firsthand.spi.Question;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A question as shown; a changed wording makes a new one, so that answers keep theirs. */
@Entity
@Table(name = "source_question")
public class SourceQuestion {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "source_question_seq")
    @SequenceGenerator(name = "source_question_seq", sequenceName = "source_question_seq", allocationSize = 50)
    private long id;

    @Column(name = "source_id")
    private long sourceId;

    @Column(name = "column_key")
    private String columnKey = "";

    private String wording = "";
    private String feeds = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Promptedness promptedness;

    @Column(name = "answered_nothing")
    private long answeredNothing;

    private long answered;

    /** For JPA. */
    protected SourceQuestion() {}

    /** Makes the question of a column that nobody has answered yet. */
    public SourceQuestion(long sourceId, String columnKey, Question question) {
        this.sourceId = sourceId;
        this.columnKey = columnKey;
        this.wording = question.wording();
        this.feeds = String.join(",", question.feeds());
        this.promptedness = question.promptedness();
    }

    /** Returns whether this is the given question in the same words, feeding the same. */
    public boolean is(String column, Question question) {
        return columnKey.equals(column)
                && wording.equals(question.wording())
                && feeds.equals(String.join(",", question.feeds()))
                && promptedness == question.promptedness();
    }

    /** Adds to the count of answers; negative numbers take answers away again. */
    public void count(long words, long nothing) {
        answered += words;
        answeredNothing += nothing;
    }

    /** Returns the key. */
    public long id() {
        return id;
    }

    /** Returns the tool's key of the column. */
    public String columnKey() {
        return columnKey;
    }

    /** Returns the words shown; empty where nothing was asked. */
    public String wording() {
        return wording;
    }

    /** Returns where an answer goes, most important first; may be empty. */
    public List<String> feeds() {
        return feeds.isEmpty() ? List.of() : List.of(feeds.split(","));
    }

    /** Returns how much it suggests, if somebody said. */
    public Optional<Promptedness> promptedness() {
        return Optional.ofNullable(promptedness);
    }

    /** Returns how many answers hold words. */
    public long answered() {
        return answered;
    }

    /** Returns how many answers say nothing. */
    public long answeredNothing() {
        return answeredNothing;
    }
}
