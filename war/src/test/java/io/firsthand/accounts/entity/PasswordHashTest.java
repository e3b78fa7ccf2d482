package io.firsthand.accounts.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordHashTest {
    private static final PasswordHash HASH = PasswordHash.of("correct horse battery staple");

    @Test
    void only_the_same_password_matches() {
        assertThat(HASH.matches("correct horse battery staple")).isTrue();
        assertThat(HASH.matches("correct horse battery stapl")).isFalse();
        assertThat(HASH.matches("Correct horse battery staple")).isFalse();
        assertThat(HASH.matches("")).isFalse();
    }

    @Test
    void the_rounds_are_those_that_are_written_beside_it() {
        assertThat(HASH.rounds()).isEqualTo(210_000);
        assertThat(HASH.text()).startsWith("PBKDF2WithHmacSHA512:210000:");
        assertThat(PasswordHash.parse(HASH.text())).isEqualTo(HASH);
    }

    @Test
    void a_hash_with_fewer_rounds_made_long_ago_still_matches() {
        // PBKDF2-HMAC-SHA512, password "password", salt "salt", 1 round: the well-known vector, 64 bytes
        var vector = java.util.HexFormat.of()
                .parseHex("867f70cf1ade02cff3752599a3a53dc4af34c7a669815ae5d513554e1c8cf252"
                        + "c02d470a285a0501bad999bfe943c08f050235d7d68b1da55e63f73b60a57fce");
        var encoder = java.util.Base64.getEncoder();
        var old = new PasswordHash(
                1,
                encoder.encodeToString("salt".getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
                encoder.encodeToString(vector));
        assertThat(old.matches("password")).isTrue();
        assertThat(old.matches("Password")).isFalse();
    }

    @Test
    void the_same_password_hashes_differently_each_time() {
        assertThat(PasswordHash.of("correct horse battery staple").hash()).isNotEqualTo(HASH.hash());
    }

    @Test
    void nothing_of_it_is_printed() {
        assertThat(HASH.toString()).isEqualTo("PasswordHash[rounds=210000]");
        assertThatThrownBy(() -> PasswordHash.parse("sha1:" + HASH.hash()))
                .hasMessage("a stored password hash cannot be read");
    }
}
