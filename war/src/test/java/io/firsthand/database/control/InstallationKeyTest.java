package io.firsthand.database.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class InstallationKeyTest {
    private static final InstallationKey KEY = InstallationKey.of("00".repeat(32));

    @Property(tries = 200)
    void what_was_sealed_comes_back_for_its_context_and_no_other(@ForAll String secret, @ForAll String context) {
        var sealed = KEY.seal(context, secret);
        var wellFormed = new String(secret.getBytes(UTF_8), UTF_8);
        assertThat(KEY.unseal(context, sealed)).contains(wellFormed);
        assertThat(KEY.unseal(context + "x", sealed)).isEmpty();
        assertThat(InstallationKey.of("01".repeat(32)).unseal(context, sealed)).isEmpty();
    }

    @Property(tries = 200)
    void a_changed_character_is_noticed(@ForAll @IntRange(min = 0, max = 200) int place) {
        var sealed = new StringBuilder(KEY.seal("tool/password", "open sesame"));
        int at = place % sealed.length();
        sealed.setCharAt(at, sealed.charAt(at) == 'A' ? 'B' : 'A');
        assertThat(KEY.unseal("tool/password", sealed.toString())).isEmpty();
    }

    @Property(tries = 200)
    void any_text_that_was_never_sealed_is_none(@ForAll String text) {
        assertThat(KEY.unseal("tool/password", text)).isEmpty();
        assertThat(KEY.unseal("tool/password", "v1:" + text)).isEmpty();
    }

    @Test
    void the_same_secret_is_sealed_differently_each_time_and_does_not_stand_there() {
        var sealed = KEY.seal("tool/password", "open sesame");
        assertThat(KEY.seal("tool/password", "open sesame")).isNotEqualTo(sealed);
        assertThat(sealed).doesNotContain("sesame");
    }

    @Test
    void a_key_of_another_length_is_refused_without_repeating_it() {
        assertThatThrownBy(() -> InstallationKey.of("abcd"))
                .hasMessageContaining("64 hex digits")
                .hasMessageNotContaining("abcd");
    }
}
