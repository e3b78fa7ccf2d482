package io.firsthand.instruments.entity;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All questions and permissions, with what they share.
 *
 * @param questions in the order of the file
 * @param seconds how long an answer takes, by kind; for a grid each row
 * @param openTextHelp the line under every open text
 * @param smallNumbers how figures of few people are stated
 * @param placeholders the gaps that wordings may have
 */
public record QuestionBank(
        List<BankQuestion> questions,
        Map<ItemKind, Integer> seconds,
        LocalText openTextHelp,
        LocalText smallNumbers,
        List<Placeholder> placeholders) {

    /** Copies the collections, refuses two questions with one id and a kind without seconds. */
    public QuestionBank {
        questions = List.copyOf(questions);
        seconds = Map.copyOf(new EnumMap<>(seconds));
        placeholders = List.copyOf(placeholders);
        var ids = new HashSet<String>();
        for (BankQuestion question : questions) {
            if (!ids.add(question.id())) {
                throw new IllegalArgumentException("two questions have the id " + question.id());
            }
            if (!seconds.containsKey(question.kind())) {
                throw new IllegalArgumentException("no seconds are given for kind " + question.kind());
            }
        }
    }

    /** Returns the question with an id. */
    public Optional<BankQuestion> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /**
     * Returns how long answering takes; a grid counts as one row.
     *
     * @throws IllegalArgumentException naming an id that the bank does not have
     */
    public Duration time(Collection<String> ids) {
        return Duration.ofSeconds(ids.stream()
                .map(this::required)
                .mapToLong(question -> seconds.getOrDefault(question.kind(), 0))
                .sum());
    }

    /** Returns how long answering a question takes, in the bank or not; a grid counts as one row. */
    public Duration time(BankQuestion question) {
        return Duration.ofSeconds(seconds.getOrDefault(question.kind(), 0));
    }

    /**
     * Returns how many open texts there are among the ids; single lines do not count.
     *
     * @throws IllegalArgumentException naming an id that the bank does not have
     */
    public int openTexts(Collection<String> ids) {
        return (int) ids.stream()
                .map(this::required)
                .filter(question -> question.kind() == ItemKind.OT)
                .count();
    }

    private BankQuestion required(String id) {
        return question(id).orElseThrow(() -> new IllegalArgumentException("the bank has no question " + id));
    }
}
