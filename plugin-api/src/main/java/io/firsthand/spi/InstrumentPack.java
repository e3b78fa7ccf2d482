package io.firsthand.spi;

import java.util.List;

/**
 * A named set of questions.
 *
 * @param id stable id
 * @param name what people read
 * @param purpose the decision it serves, one sentence
 * @param questions in the order asked
 */
public record InstrumentPack(String id, String name, String purpose, List<Question> questions) {
    /** Copies the questions and refuses blank ids. */
    public InstrumentPack {
        Checks.notBlank(id, "id");
        Checks.notBlank(name, "name");
        questions = List.copyOf(questions);
    }
}
