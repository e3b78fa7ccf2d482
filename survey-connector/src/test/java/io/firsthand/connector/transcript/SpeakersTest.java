package io.firsthand.connector.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Nobody is named, neither as a speaker nor in what is said. */
class SpeakersTest {
    @Test
    void speakers_are_numbered_in_the_order_in_which_they_first_speak() {
        assertThat(Speakers.of(List.of("Ann Lee", "Bob", "Cem"), "Bob").codes())
                .isEqualTo(Map.of("Ann Lee", "P01", "Bob", "Interviewer", "Cem", "P02"));
    }

    @Test
    void names_are_hidden_whole_in_part_and_with_an_ending() {
        Speakers speakers = Speakers.of(List.of("Ann Lee", "Dr. Müller-Lüdenscheidt"), "");

        assertThat(speakers.hidden("Thanks, Ann. Ann Lee's idea, Lee said; ask Dr. Müller-Lüdenscheidt."))
                .isEqualTo("Thanks, [name]. [name]'s idea, [name] said; ask Dr. [name].");
    }

    @Test
    void other_words_that_hold_a_name_stay() {
        assertThat(Speakers.of(List.of("Ann"), "").hidden("An annual Annex, and ann in small letters."))
                .isEqualTo("An annual Annex, and ann in small letters.");
    }

    @Test
    void a_name_that_is_a_word_too_stays_at_the_start_of_a_sentence() {
        Speakers speakers = Speakers.of(List.of("Will", "Mark Grant"), "");

        assertThat(speakers.hidden("Will you look? Yes. Mark it. I told Will. Will, say it again; Mark agreed."))
                .isEqualTo("Will you look? Yes. Mark it. I told [name]. [name], say it again; [name] agreed.");
    }

    @Test
    void roles_are_no_names() {
        assertThat(Speakers.of(List.of("Speaker 1", "Customer", "Interviewer"), "Interviewer")
                        .hidden("The Customer asked Speaker 1."))
                .isEqualTo("The Customer asked Speaker 1.");
    }

    @Property
    void no_capitalised_name_of_a_speaker_survives_in_the_middle_of_a_sentence(
            @ForAll @AlphaChars @StringLength(min = 3, max = 12) String letters) {
        String name = "Q" + letters.toLowerCase(java.util.Locale.ROOT);

        assertThat(Speakers.of(List.of(name), "").hidden("then " + name + " called, and " + name + "'s boss"))
                .isEqualTo("then [name] called, and [name]'s boss");
    }
}
