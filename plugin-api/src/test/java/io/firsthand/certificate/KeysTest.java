package io.firsthand.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeysTest {
    /** RFC 8037 appendix A.1. */
    private static final String PUBLISHED_JWK = """
            {"kty":"OKP","crv":"Ed25519",
             "d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
             "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}
            """;

    @Test
    void the_thumbprint_of_rfc_8037_is_the_key_id() {
        assertThat(VerificationKey.fromJwk(publishedJwk()).id())
                .isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    /** RFC 8037 appendix A.4. */
    @Test
    void the_signature_of_rfc_8037_is_made_and_verified() {
        var key = SigningKey.fromPrivateJwk(publishedJwk());
        var input = Base64Url.encode("{\"alg\":\"EdDSA\"}") + "." + Base64Url.encode("Example of Ed25519 signing");
        var expected = "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";
        byte[] message = input.getBytes(StandardCharsets.US_ASCII);

        assertThat(Base64Url.encode(key.sign(message))).isEqualTo(expected);
        assertThat(key.verificationKey().verifies(message, Base64Url.decode(expected)))
                .isTrue();
    }

    @Test
    void a_new_key_survives_being_stored() {
        var key = SigningKey.generate();

        var restored = SigningKey.fromPrivateJwk(CanonicalJson.of(key.toPrivateJwk()));

        assertThat(restored.verificationKey()).isEqualTo(key.verificationKey());
        assertThat(restored.toPrivateJwk()).isEqualTo(key.toPrivateJwk());
    }

    @Test
    void a_published_key_may_carry_other_members() {
        var key = SigningKey.generate().verificationKey();
        var published = Json.createObjectBuilder(key.toJwk())
                .add("use", "sig")
                .add("kid", key.id())
                .build();

        assertThat(VerificationKey.fromJwk(published)).isEqualTo(key).hasSameHashCodeAs(key);
    }

    @Test
    void halves_of_different_keys_are_refused() {
        var mixed = Json.createObjectBuilder(SigningKey.generate().toPrivateJwk())
                .add("d", SigningKey.generate().toPrivateJwk().getString("d"))
                .build();

        assertThatThrownBy(() -> SigningKey.fromPrivateJwk(mixed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("d and x are halves of different keys");
    }

    @Test
    void what_is_no_ed25519_key_is_refused() {
        assertThatThrownBy(() -> VerificationKey.fromJwk("{\"kty\":\"RSA\",\"crv\":\"Ed25519\",\"x\":\"AAAA\"}"))
                .hasMessage("the key is not of type OKP with curve Ed25519");
        assertThatThrownBy(() -> VerificationKey.fromJwk("{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AAAA\"}"))
                .hasMessage("x must hold 32 bytes as base64url");
        assertThatThrownBy(() -> VerificationKey.fromJwk("{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":3}"))
                .hasMessage("the member /x is not a string");
        assertThatThrownBy(() -> VerificationKey.fromJwk("[]")).hasMessage("it is not a JSON object");
    }

    @Test
    void keys_do_not_show_their_secret() {
        var key = SigningKey.fromPrivateJwk(publishedJwk());

        assertThat(key).hasToString("SigningKey[kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k]");
        assertThat(key.verificationKey()).hasToString("VerificationKey[kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k]");
    }

    private static String publishedJwk() {
        return PUBLISHED_JWK;
    }
}
