package io.firsthand.instruments.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.LocalText;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikeTest {
    private static final List<BankQuestion> BANK = new Instruments().bank().questions();
    private static final LookAlike LOOK = new LookAlike(BANK);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en|What nearly stopped you?|WOR2
            en|What was happening when you decided to look for a tool like Acme?|TRG1
            en|How many people work at your organisation?|FIR1
            en|How did you deal with {area} until today?|PRE1
            de|Was hat Sie beinahe davon abgehalten?|WOR2
            de-x-du|Was hat dich beinahe davon abgehalten?|WOR2
            de|Wie viele Menschen arbeiten in Ihrer Firma?|FIR1
            """)
    void the_same_in_other_words_is_found_first(String language, String wording, String id) {
        assertThat(LOOK.to(new LocalText(Map.of(language, wording))))
                .first()
                .extracting(similar -> similar.question().id())
                .isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en|Which colour should our logo have?
            en|What happened the last time a delivery came late?
            en|Who helps you when the machine stands still?
            de|Welche Farbe soll unser Logo haben?
            fr|Qu'est-ce qui a failli vous arrêter ?
            """)
    void something_else_is_left_in_peace(String language, String wording) {
        assertThat(LOOK.to(new LocalText(Map.of(language, wording)))).isEmpty();
    }

    @Test
    void few_questions_of_the_bank_look_like_each_other() {
        assertThat(BANK.stream()
                        .filter(question -> !LOOK.to(question.wording()).stream()
                                .allMatch(similar -> similar.question().equals(question)))
                        .map(BankQuestion::id)
                        .collect(Collectors.toList()))
                .as("questions with a neighbour")
                .hasSizeLessThan(20);
    }

    @Test
    void a_question_is_wholly_like_itself() {
        assertThat(BANK)
                .allSatisfy(question -> assertThat(LOOK.to(question.wording())).anySatisfy(similar -> {
                    assertThat(similar.question()).isEqualTo(question);
                    assertThat(similar.score()).isCloseTo(1, within(1e-9));
                }));
    }
}
