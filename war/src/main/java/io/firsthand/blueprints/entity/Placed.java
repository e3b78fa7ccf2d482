package io.firsthand.blueprints.entity;

import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.Condition;
import io.firsthand.instruments.entity.ItemKind;
import io.firsthand.instruments.entity.ScreenOut;
import io.firsthand.spi.Promptedness;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One question at its place in a draft survey.
 *
 * @param question the question, with the draft's own words where there are some; placeholders are not filled
 * @param part where it stands
 * @param reworded whether the words are the draft's own
 * @param showIf when it is shown, settings put in, or null for always
 * @param required whether it must be answered here
 * @param ends answers to it, or to it and earlier ones, that end the survey here
 * @param promptedness how much an answer has been suggested by it and by what was shown before, or null when it is no evidence
 * @param seconds how long it takes
 * @param missingIn languages of the draft in which it has no words
 */
public record Placed(
        BankQuestion question,
        Part part,
        boolean reworded,
        @Nullable Condition showIf,
        boolean required,
        List<ScreenOut> ends,
        @Nullable Promptedness promptedness,
        long seconds,
        Set<SurveyLanguage> missingIn) {

    /** Where a question stands. */
    public enum Part {
        /** On the first screen. */
        OPENING,
        /** Before the sentence that says what the others are about. */
        SCREENING,
        /** Under that sentence. */
        MAIN,
        /** Among the permissions at the end. */
        CLOSING
    }

    /** Copies the collections. */
    public Placed {
        ends = List.copyOf(ends);
        missingIn = Set.copyOf(missingIn);
    }

    /** Returns the id. */
    public String id() {
        return question.id();
    }

    /** Returns the points of a scale as codes, in order; empty for what is none. */
    public static List<String> points(ItemKind kind) {
        return switch (kind) {
            case S5 -> range(1, 5);
            case S7 -> range(1, 7);
            case N11 -> range(0, 10);
            case OT, ST, SC, MC, YN, GRID -> List.of();
        };
    }

    private static List<String> range(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(String::valueOf).toList();
    }

    /** Returns whether a condition may ask for a code of this question. */
    boolean hasCode(String code) {
        return points(question.kind()).contains(code)
                || question.options().stream().anyMatch(option -> matches(code, option.code()));
    }

    /** Returns whether a code is meant by one that may end in a star for any number; both may be the wider one. */
    static boolean matches(String one, String other) {
        return one.equals(other) || isOf(one, other) || isOf(other, one);
    }

    private static boolean isOf(String wide, String narrow) {
        if (!wide.endsWith("*")) {
            return false;
        }
        var prefix = wide.substring(0, wide.length() - 1);
        return prefix.isEmpty()
                || narrow.startsWith(prefix)
                        && narrow.substring(prefix.length()).matches("\\d{1,3}");
    }
}
