package io.firsthand.canonical.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.canonical.entity.CanonicalText;
import io.firsthand.canonical.entity.CanonicalText.Identifier;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalizerTest {
    private final Canonicalizer canonicalizer = new Canonicalizer();

    private String text(String raw) {
        return Optional.ofNullable(canonicalizer.canonical(raw, false))
                .map(CanonicalText::text)
                .orElse("");
    }

    @Test
    void a_byte_order_mark_goes_and_line_ends_become_line_feeds() {
        assertThat(text("\uFEFFone\r\ntwo\rthree\nfour")).isEqualTo("one\ntwo\nthree\nfour");
    }

    @Test
    void lone_surrogates_and_nul_become_the_replacement_character_and_pairs_stay() {
        assertThat(text("a\uD83Db\0c\uDE00d\uD83D\uDE00")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uD83D\uDE00");
    }

    @Test
    void letters_are_composed() {
        assertThat(text("cafe\u0301")).isEqualTo("caf\u00e9");
    }

    @Test
    void html_becomes_text_only_where_the_source_declares_it() {
        var html = "<p>Too <b>pricey</b> &amp; slow</p><p>Sorry<br>bye</p>";
        assertThat(canonicalizer.canonical(html, true))
                .isEqualTo(new CanonicalText("Too pricey & slow\nSorry\nbye", Map.of()));
        assertThat(text(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n\t", "\uFEFF", "\r\n"})
    void nothing_is_left_of_blank_text(String blank) {
        assertThat(canonicalizer.canonical(blank, false)).isNull();
    }

    @Test
    void a_text_beyond_the_limit_is_refused_with_its_length() {
        assertThatThrownBy(() -> canonicalizer.canonical("x".repeat(200_001), false))
                .hasMessage(
                        "an answer has 200001 characters, at most 200000 are read; shorten it in the source, or read another column");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            write to Ada.Lovelace+x@mail.example.org now | write to [mail] now
            see https://example.org/u/123?token=abc.     | see [link]
            card 4111 1111 1111 1111 was charged         | card [card] was charged
            IBAN DE89 3704 0044 0532 0130 00 please      | IBAN [account] please
            call +44 20 7946 0958 today                  | call [phone] today
            call (020) 7946-0958 today                   | call [phone] today
            ring 555-0100 or 212-555-0100                | ring [phone] or [phone]
            ask @ada_l about it                          | ask [name] about it
            """)
    void direct_identifiers_are_replaced_by_visible_tokens(String raw, String hidden) {
        assertThat(text(raw)).isEqualTo(hidden);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "since 2019-2023 we paid 1,234,567.89",
                "on 2026-05-04 at 10:30",
                "on 2015-12-21 22:21:51 it broke",
                "from 04/05/2026 to 05/06/2026",
                "version 10.0.2.1841 and 100 000 rows",
                "order 12345 took 30 minutes",
                "5'8\" and 140 lbs, size 12-14"
            })
    void dates_amounts_and_versions_stay(String words) {
        assertThat(canonicalizer.canonical(words, false)).isEqualTo(new CanonicalText(words, Map.of()));
    }

    @Test
    void what_was_hidden_is_counted_by_kind() {
        assertThat(canonicalizer.canonical("a@b.example c@d.example +1 212 555 0100", false))
                .isEqualTo(new CanonicalText("[mail] [mail] [phone]", Map.of(Identifier.MAIL, 2, Identifier.PHONE, 1)));
    }

    @Property
    void any_text_becomes_well_formed_and_stays_the_same_the_second_time(@ForAll String raw) {
        var once = text(raw);
        assertThat(text(once)).isEqualTo(once);
        assertThat(once).isEqualTo(Normalizer.normalize(once, Normalizer.Form.NFC));
        assertThat(once.codePoints().anyMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF)))
                .isFalse();
    }
}
