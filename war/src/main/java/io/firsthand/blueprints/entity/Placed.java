package io.firsthand.blueprints.entity;

import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.Condition;
import io.firsthand.instruments.entity.Paths;
import io.firsthand.instruments.entity.ScreenOut;
import io.firsthand.spi.Promptedness;
import java.util.List;
import java.util.Set;
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

    /** Returns it as a step on the way through the survey. */
    Paths.Step step() {
        return new Paths.Step(question, showIf, required, ends);
    }
}
