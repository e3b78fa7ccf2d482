package io.firsthand.instruments.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalTextTest {
    private static final LocalText TEXT =
            new LocalText(Map.of("en", "For you", "de", "Für Sie", "de-x-du", "Für dich", "pt-br", "Para você"));

    @Test
    void a_tag_finds_its_words_in_any_case() {
        assertThat(TEXT.in("DE-X-DU")).isEqualTo("Für dich");
        assertThat(TEXT.in("pt_BR")).isEqualTo("Para você");
        assertThat(TEXT.nearest("PT-BR")).isEqualTo("pt-br");
    }

    @Test
    void a_country_is_given_up_before_the_form_of_address() {
        assertThat(TEXT.in("de-CH-x-du")).isEqualTo("Für dich");
        assertThat(TEXT.in("de-CH")).isEqualTo("Für Sie");
        assertThat(TEXT.nearest("de-CH-x-du")).isEqualTo("de-x-du");
    }

    @Test
    void words_without_address_serve_both_forms() {
        var text = new LocalText(Map.of("en", "Yes", "de", "Ja"));

        assertThat(text.in("de-x-du")).isEqualTo("Ja");
        assertThat(text.nearest("de-x-du")).isEqualTo("de");
    }

    @Test
    void a_language_that_is_missing_is_answered_in_english() {
        assertThat(TEXT.in("pt")).isEqualTo("For you");
        assertThat(TEXT.in("")).isEqualTo("For you");
        assertThat(TEXT.nearest("fr-x-tu")).isEqualTo("en");
    }

    @Test
    void words_in_one_language_serve_all() {
        var text = new LocalText(Map.of("de-x-du", "Für dich", "de", "Für Sie"));

        assertThat(text.in("fr")).isEqualTo("Für Sie");
        assertThat(text.nearest("fr")).isEqualTo("de");
        assertThat(text.base()).isEqualTo("Für Sie");
    }

    @Test
    void tags_are_tags_in_lower_case() {
        assertThatThrownBy(() -> new LocalText(Map.of("en", "Yes", "de-x-Du", "Ja")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'de-x-Du' is no language tag in lower case");
    }
}
