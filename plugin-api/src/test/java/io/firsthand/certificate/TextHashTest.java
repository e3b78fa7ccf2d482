package io.firsthand.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TextHashTest {
    private static final String ZERO_SALT = "AAAAAAAAAAAAAAAAAAAAAA";

    /** The value was computed with another tool: SHA-256 of the bytes "firsthand-text-1", 17 zeros, the text in UTF-8. */
    @Test
    void the_hash_is_sha_256_of_name_salt_and_utf_8() {
        assertThat(TextHash.of("müde 🙂", ZERO_SALT).hash()).isEqualTo("fkSMrkypGz7gRE0dNss_2f60Wf4G-etLV0hD-jez7Fw");
    }

    @Property
    void a_text_matches_its_own_hash_and_no_other(@ForAll("unicode") String text) {
        var hash = TextHash.of(text, new SecureRandom());

        assertThat(hash.matches(text)).isTrue();
        assertThat(hash.matches(text + "x")).isFalse();
        assertThat(TextHash.of(text, hash.salt())).isEqualTo(hash);
    }

    @Provide
    Arbitrary<String> unicode() {
        return Texts.unicode();
    }

    @Test
    void another_salt_gives_another_hash() {
        assertThat(TextHash.of("no", ZERO_SALT).hash())
                .isNotEqualTo(TextHash.of("no", "AAAAAAAAAAAAAAAAAAAAAQ").hash());
    }

    @Test
    void half_a_surrogate_pair_has_no_hash() {
        assertThatThrownBy(() -> TextHash.of("\uDC00", ZERO_SALT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the text holds half a surrogate pair; make it canonical first");
        // UTF-8 would write a question mark for it, and then the two texts would look alike.
        assertThat(TextHash.of("?", ZERO_SALT).matches("\uDC00")).isFalse();
    }

    @Test
    void a_salt_of_another_length_is_refused() {
        assertThatThrownBy(() -> TextHash.of("no", "AAAA"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("salt must hold 16 bytes as base64url");
    }
}
