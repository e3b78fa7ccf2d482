package io.firsthand.interviews.control;

import io.firsthand.corpus.control.Verbatims;
import io.firsthand.corpus.control.Verbatims.Item;
import io.firsthand.interviews.entity.Interview;
import io.firsthand.interviews.entity.InterviewEntry;
import io.firsthand.interviews.entity.NewEntry.Kind;
import io.firsthand.lint.control.Lint;
import io.firsthand.lint.entity.Advice;
import io.firsthand.lint.entity.Turn;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.sources.control.Sources;
import io.firsthand.sources.entity.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hints on how somebody asked in a talk, for nobody but whoever asked: to learn from, not to be judged by. Nothing of it is stored or
 * counted.
 */
@ApplicationScoped
public class Hints {
    private static final String TRANSCRIPT = "transcript";
    private static final String USUAL_LANGUAGE = "en";
    private static final int MOST_REPLIES = 2000;

    @Inject
    private Interviews interviews;

    @Inject
    private Sources sources;

    @Inject
    private Verbatims verbatims;

    @Inject
    private Lint lint;

    /**
     * What an interviewer said before an answer.
     *
     * @param words what was said
     * @param answeredAt when the answer came, from the start of the talk, or null where nothing tells it
     */
    public record Ask(String words, @Nullable Duration answeredAt) {}

    /**
     * One hint.
     *
     * @param advice what the rule says
     * @param ask what it is about, or empty for the whole talk
     */
    public record Hint(Advice advice, Optional<Ask> ask) {}

    /**
     * What there is to say about a talk.
     *
     * @param language BCP 47 tag of the language looked at
     * @param known whether there are patterns for it
     * @param asks how many asks were looked at
     * @param hints in the order of the talk, the whole last
     */
    public record Found(String language, boolean known, int asks, List<Hint> hints) {}

    /**
     * Returns hints on the asks that the interviewer worded in a talk that is over; those of the guide as it is written are the guide's.
     *
     * @throws ProblemException 404 for everybody but the interviewer, 409 before the talk is over
     */
    public Found ofTalk(long interviewId, String person) {
        var interview = interviews.interview(interviewId);
        if (!interview.interviewer().equals(Optional.of(person))) {
            throw ProblemException.notFound("talk that you held", interviewId);
        }
        if (interview.state() != Interview.State.ENDED) {
            throw ProblemException.conflict("Hints on how you asked come once the talk is over.");
        }
        return found(asks(interviews.entries(interviewId)), List.of(), interview.language());
    }

    static List<Ask> asks(List<InterviewEntry> entries) {
        var asks = new ArrayList<Ask>();
        Words.inOrder(entries).stream()
                .filter(entry -> entry.kind() == Kind.QUOTE && !entry.isRemoved())
                .forEach(entry ->
                        add(asks, entry.content().getString("said", ""), Duration.ofMillis(entry.offsetMillis())));
        return asks;
    }

    /**
     * Returns hints on what the interviewer of a transcript said, and on the share of the words.
     *
     * @throws ProblemException 404 for everybody but whoever said that they asked the questions
     */
    public Found ofSource(long sourceId, String person) {
        Source source = sources.source(sourceId);
        if (!source.tool().equals(TRANSCRIPT) || !source.heldBy().equals(Optional.of(person))) {
            throw ProblemException.notFound("transcript of a talk that you held", sourceId);
        }
        var replies =
                verbatims.page(source.studyId(), Optional.of(sourceId), Optional.empty(), 0, MOST_REPLIES).stream()
                        .sorted(Comparator.comparingInt(
                                item -> item.verbatim().place().orElse(Integer.MAX_VALUE)))
                        .toList();
        var asks = new ArrayList<Ask>();
        replies.forEach(item ->
                add(asks, item.question().wording(), item.verbatim().saidAt().orElse(null)));
        return found(
                asks,
                replies.stream().map((Item item) -> item.verbatim().text()).toList(),
                verbatims.languages(sourceId).stream()
                        .flatMap(count -> count.language().stream())
                        .filter(tag -> !tag.equals("und"))
                        .findFirst()
                        .orElse(USUAL_LANGUAGE));
    }

    /** Adds an ask; two answers to one ask are one ask. */
    private static void add(List<Ask> asks, String words, @Nullable Duration answeredAt) {
        boolean again = !asks.isEmpty() && asks.get(asks.size() - 1).words().equals(words);
        if (!words.isBlank() && !again) {
            asks.add(new Ask(words, answeredAt));
        }
    }

    /** Checks; the share of the words is looked at where all of the other's words are there. */
    private Found found(List<Ask> asks, List<String> replies, String language) {
        boolean share = !replies.isEmpty();
        var turns = new ArrayList<Turn>();
        asks.forEach(ask -> turns.add(new Turn(true, ask.words(), share)));
        replies.forEach(reply -> turns.add(new Turn(false, reply, share)));
        var hints = lint.turns(turns, language).stream()
                .map(advice -> new Hint(advice, about(advice, asks)))
                .toList();
        return new Found(language, lint.knows(language), asks.size(), hints);
    }

    private static Optional<Ask> about(Advice advice, List<Ask> asks) {
        String turn = advice.place().subject();
        return turn.isEmpty() ? Optional.empty() : Optional.of(asks.get(Integer.parseInt(turn) - 1));
    }
}
