package io.firsthand.certificate;

import static io.firsthand.certificate.BoundedJson.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.firsthand.certificate.CertificateContent.Anchor;
import io.firsthand.certificate.CertificateContent.Correction;
import io.firsthand.certificate.CertificateContent.Cue;
import io.firsthand.certificate.CertificateContent.Extraction;
import io.firsthand.certificate.CertificateContent.Gate;
import io.firsthand.certificate.CertificateContent.Meaning;
import io.firsthand.certificate.CertificateContent.Origin;
import io.firsthand.certificate.CertificateContent.Permission;
import io.firsthand.certificate.CertificateContent.Pull;
import io.firsthand.certificate.CertificateContent.Question;
import io.firsthand.certificate.CertificateContent.Review;
import io.firsthand.certificate.CertificateContent.Spoken;
import io.firsthand.certificate.Verification.Check;
import io.firsthand.certificate.Verification.Outcome;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateTest {
    private static final SigningKey KEY = SigningKey.generate();
    private static final List<VerificationKey> TRUSTED = List.of(KEY.verificationKey());
    private static final String TEXT =
            "Naïve of me 🙂 – I was worried that we'd lose the holiday balances, but we didn't.";
    private static final int START = 16;
    private static final int END = 65;
    private static final TextHash HASH = TextHash.of(TEXT, "AAECAwQFBgcICQoLDA0ODw");

    @Test
    void a_certificate_holds_the_words_but_not_the_whole_text() {
        var json = sign().json();

        assertThat(json)
                .contains("I was worried that we'd lose the holiday balances")
                .doesNotContain(TEXT);
    }

    @Test
    void every_check_passes_with_text_and_trusted_key() {
        var verification = CertificateVerifier.verify(sign().json(), TEXT, TRUSTED);

        assertThat(verification.results())
                .extracting(Verification.Result::check, Verification.Result::outcome)
                .containsExactlyElementsOf(Arrays.stream(Check.values())
                        .map(check -> tuple(check, Outcome.PASSED))
                        .toList());
        assertThat(verification.isIntact()).isTrue();
        assertThat(verification.isFromTrustedKey()).isTrue();
    }

    @Test
    void reading_a_certificate_gives_back_what_was_signed() {
        assertThat(Certificate.parse(sign().json()).content()).isEqualTo(content(TEXT, START, END, HASH));
    }

    @Test
    void facts_that_are_missing_stay_out_of_the_document() {
        var full = content(TEXT, START, END, HASH);
        var sparse = new CertificateContent(
                full.id(),
                full.createdAt(),
                new Meaning("concern", "affirmed", "resolved", "self", null, null),
                full.anchor(),
                new Origin("ticket", "Support tickets", null, null, null, null, null, null, null, null, null),
                null,
                new Permission("service-record", null, "internal", null),
                null,
                new Extraction("Kim", null, "by-hand", BigDecimal.ONE, List.of()),
                new Review(
                        "Kim", Instant.parse("2026-11-21T10:00:00Z"), "approved", null, true, List.of("whole-answer")),
                full.gates().subList(0, 7));

        var certificate = new CertificateSigner(KEY).sign(sparse, TEXT);

        assertThat(Certificate.parse(certificate.json()).content()).isEqualTo(sparse);
        assertThat(certificate.json()).doesNotContain("null");
    }

    @Test
    void words_that_were_said_make_a_certificate_of_version_2_and_others_stay_version_1() {
        var certificate = new CertificateSigner(KEY).sign(spoken(), TEXT);

        assertThat(Certificate.parse(certificate.json()).content()).isEqualTo(spoken());
        assertThat(spoken().spoken().isCorrected()).isTrue();
        assertThat(read(certificate.json()).getInt("certificateVersion")).isEqualTo(2);
        assertThat(read(sign().json()).getInt("certificateVersion")).isEqualTo(1);
        assertThat(CertificateVerifier.verify(certificate.json(), TEXT, TRUSTED)
                        .result(Check.WELL_FORMED)
                        .sentence())
                .isEqualTo("It is a complete certificate of version 2.");
    }

    @Test
    void a_version_that_nobody_knows_yet_asks_for_a_newer_checker() {
        var future = sign().json().replace("\"certificateVersion\":1", "\"certificateVersion\":3");

        assertThat(CertificateVerifier.verify(future, TEXT, TRUSTED)
                        .result(Check.WELL_FORMED)
                        .sentence())
                .isEqualTo("This is no complete certificate: the member /certificateVersion is not 1 to 2; use a newer"
                        + " Firsthand to check it.");
    }

    @Test
    void an_unknown_key_is_told_apart_from_a_trusted_one() {
        var json = sign().json();
        var id = KEY.verificationKey().id();

        var untold = CertificateVerifier.verify(json, null, List.of());
        var stranger = CertificateVerifier.verify(
                json, null, List.of(SigningKey.generate().verificationKey()));

        assertThat(untold.result(Check.TRUSTED_KEY))
                .isEqualTo(new Verification.Result(
                        Check.TRUSTED_KEY,
                        Outcome.NOT_CHECKED,
                        "Signed by key " + id
                                + ", which you must compare with the one your installation publishes: it came"
                                + " inside the certificate, so it shows that nothing was changed, not who made it."));
        assertThat(untold.isIntact()).isTrue();
        assertThat(untold.isFromTrustedKey()).isFalse();
        assertThat(stranger.result(Check.TRUSTED_KEY))
                .isEqualTo(new Verification.Result(
                        Check.TRUSTED_KEY, Outcome.FAILED, "Key " + id + " is none of the keys that you trust."));
        assertThat(stranger.isIntact()).isFalse();
    }

    @Test
    void spaces_and_order_of_members_do_not_matter() {
        var pretty = new StringBuilder("{\n");
        var members = new ArrayList<>(read(sign().json()).entrySet());
        Collections.reverse(members);
        members.forEach(member -> pretty.append(pretty.length() > 2 ? " ,\n  " : "  ")
                .append('"')
                .append(member.getKey())
                .append("\" : ")
                .append(member.getValue()));

        assertThat(CertificateVerifier.verify(pretty.append("\n}\n").toString(), TEXT, TRUSTED)
                        .isFromTrustedKey())
                .isTrue();
    }

    @Property(tries = 100)
    void any_words_of_any_text_can_be_certified(
            @ForAll("unicode") String text,
            @ForAll @IntRange(max = 60) int from,
            @ForAll @IntRange(max = 60) int count) {
        int length = UnicodeText.length(text);
        Assume.that(length > 0);
        int start = from % length;
        int end = start + 1 + count % (length - start);
        var hash = TextHash.of(text, HASH.salt());

        var certificate = new CertificateSigner(KEY).sign(content(text, start, end, hash), text);

        assertThat(certificate.content().anchor().exact())
                .isEqualTo(text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
        assertThat(CertificateVerifier.verify(certificate.json(), text, TRUSTED).isFromTrustedKey())
                .isTrue();
        assertThat(CertificateVerifier.verify(certificate.json(), text + "!", TRUSTED)
                        .outcome(Check.TEXT_HASH))
                .isEqualTo(Outcome.FAILED);
    }

    @Provide
    Arbitrary<String> unicode() {
        return Texts.unicode();
    }

    @Nested
    class Tampering {
        @Test
        void with_any_single_member_fails_a_check() {
            var original = read(new CertificateSigner(KEY).sign(spoken(), TEXT).json());
            var variants = Tampered.variantsOf(original);

            // All of them still pass for a certificate with the change undone, so it is the change that is found.
            assertThat(CertificateVerifier.verify(original.toString(), null, List.of())
                            .isIntact())
                    .isTrue();
            assertThat(variants).hasSizeGreaterThan(250).allSatisfy(variant -> {
                var verification = CertificateVerifier.verify(variant.document().toString(), null, List.of());
                assertThat(verification.isIntact()).as(variant.what()).isFalse();
                assertThat(verification.results())
                        .as(variant.what())
                        .extracting(Verification.Result::outcome)
                        .contains(Outcome.FAILED);
            });
        }

        @Test
        void and_signing_again_with_another_key_shows_only_in_the_key() {
            var forged = new CertificateSigner(SigningKey.generate()).sign(content(TEXT, START, END, HASH), TEXT);

            var verification = CertificateVerifier.verify(forged.json(), TEXT, TRUSTED);

            assertThat(verification.outcome(Check.SIGNATURE)).isEqualTo(Outcome.PASSED);
            assertThat(verification.outcome(Check.TRUSTED_KEY)).isEqualTo(Outcome.FAILED);
            assertThat(verification.isFromTrustedKey()).isFalse();
        }

        @Test
        void with_the_key_inside_does_not_make_it_the_signer() {
            var original = read(sign().json());
            var proof = JSON.createObjectBuilder(original.getJsonObject("proof"))
                    .add("jwk", SigningKey.generate().verificationKey().toJwk());
            var swapped = JSON.createObjectBuilder(original).add("proof", proof).build();

            assertThat(CertificateVerifier.verify(swapped.toString(), null, List.of())
                            .result(Check.SIGNATURE)
                            .sentence())
                    .isEqualTo(
                            "The signature cannot be read: the member /proof/jws has a header that does not name EdDSA"
                                    + " and the key beside it.");
        }

        @Test
        void by_another_spelling_of_the_signature_is_found() {
            var json = sign().json();
            var jws = read(json).getJsonObject("proof").getString("jws");
            var lastBitFlipped = jws.substring(0, jws.length() - 1) + (char) (jws.charAt(jws.length() - 1) + 1);

            for (var other :
                    List.of(jws + "=", jws + "==", lastBitFlipped, jws.replace("..", "."), jws.replace("..", ".x."))) {
                assertThat(CertificateVerifier.verify(json.replace(jws, other), TEXT, TRUSTED)
                                .isIntact())
                        .as(other)
                        .isFalse();
            }
        }
    }

    @Nested
    class The_text_given {
        @Test
        void may_be_missing() {
            var verification = CertificateVerifier.verify(sign().json(), null, TRUSTED);

            assertThat(verification.isFromTrustedKey()).isTrue();
            assertThat(List.of(Check.TEXT_HASH, Check.QUOTE_AT_POSITION, Check.CONTEXT_FITS))
                    .allSatisfy(check -> assertThat(verification.result(check))
                            .isEqualTo(new Verification.Result(
                                    check, Outcome.NOT_CHECKED, "Not checked: give the text as well to check this.")));
        }

        @Test
        void is_another_one() {
            var verification = CertificateVerifier.verify(sign().json(), TEXT.replace("holiday", "payroll"), TRUSTED);

            assertThat(verification.outcome(Check.TEXT_HASH)).isEqualTo(Outcome.FAILED);
            assertThat(verification.outcome(Check.QUOTE_AT_POSITION)).isEqualTo(Outcome.FAILED);
            assertThat(verification.outcome(Check.CONTEXT_FITS)).isEqualTo(Outcome.PASSED);
            assertThat(verification.outcome(Check.SIGNATURE)).isEqualTo(Outcome.PASSED);
            assertThat(verification.isIntact()).isFalse();
        }

        @Test
        void has_other_words_after_the_quote() {
            var verification =
                    CertificateVerifier.verify(sign().json(), TEXT.replace("but we didn't", "and we did"), TRUSTED);

            assertThat(verification.outcome(Check.QUOTE_AT_POSITION)).isEqualTo(Outcome.PASSED);
            assertThat(verification.outcome(Check.CONTEXT_FITS)).isEqualTo(Outcome.FAILED);
        }

        @Test
        void is_too_short_for_the_position() {
            assertThat(CertificateVerifier.verify(sign().json(), "", TRUSTED).result(Check.QUOTE_AT_POSITION))
                    .isEqualTo(new Verification.Result(
                            Check.QUOTE_AT_POSITION, Outcome.FAILED, "The position lies outside the text given."));
        }

        @ParameterizedTest
        @ValueSource(strings = {"%s\n", "\uFEFF%s", "\uFEFF%s\r\n"})
        void was_changed_by_an_editor_only(String pattern) {
            var verification = CertificateVerifier.verify(sign().json(), pattern.formatted(TEXT), TRUSTED);

            assertThat(verification.result(Check.TEXT_HASH))
                    .isEqualTo(new Verification.Result(
                            Check.TEXT_HASH,
                            Outcome.FAILED,
                            "The text given is not the one certified. It would be without its byte order mark, carriage"
                                    + " returns or last line break: save it without them."));
        }

        @Test
        void is_no_unicode_text() {
            assertThat(CertificateVerifier.verify(sign().json(), "\uD83D", TRUSTED)
                            .result(Check.TEXT_HASH))
                    .isEqualTo(new Verification.Result(
                            Check.TEXT_HASH,
                            Outcome.FAILED,
                            "The text given cannot be the one certified: it holds half a surrogate pair, which is no"
                                    + " Unicode text."));
        }
    }

    @Nested
    class Signing_is_refused {
        @Test
        void when_the_words_are_not_in_the_text() {
            var content = content(TEXT, START, END, HASH);

            assertThatThrownBy(() -> new CertificateSigner(KEY).sign(content, TEXT + " "))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("not signed: The text given is not the one certified.");
        }

        @Test
        void when_position_and_words_disagree() {
            var anchor = new Anchor("urn:x", 1, "worried", "", "", 0, 3, HASH);

            assertThatThrownBy(() -> new CertificateSigner(KEY).sign(with(anchor, gates()), TEXT))
                    .hasMessage("not signed: The position holds 3 characters, the quote 7.");
        }

        @Test
        void when_a_gate_is_missing_or_failed() {
            var gates = new ArrayList<>(gates());
            gates.set(3, new Gate(4, "failed", "holds a phone number"));
            gates.remove(1);

            assertThatThrownBy(() -> new CertificateSigner(KEY)
                            .sign(with(Anchor.at("urn:x", 1, TEXT, START, END, HASH), gates), TEXT))
                    .hasMessage("not signed: The approval is not backed: no result for provenance; the check privacy is"
                            + " not passed.");
        }

        @Test
        void when_a_number_has_no_canonical_form() {
            var full = content(TEXT, START, END, HASH);
            var extraction = new Extraction("jtbd", "1", "R", new BigDecimal("0.12345678901234567"), List.of());
            var content = new CertificateContent(
                    full.id(),
                    full.createdAt(),
                    full.meaning(),
                    full.anchor(),
                    full.origin(),
                    full.question(),
                    full.permission(),
                    full.pull(),
                    extraction,
                    full.review(),
                    full.gates());

            assertThatThrownBy(() -> new CertificateSigner(KEY).sign(content, TEXT))
                    .hasMessage(
                            "the number 0.12345678901234567 has more than 15 significant digits; certificates do not"
                                    + " use such numbers");
        }
    }

    @Nested
    class Hostile_input {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "null",
                    "[]",
                    "{",
                    "}",
                    "{}{}",
                    "{} x",
                    "\"a\"",
                    "{\"a\":}",
                    "{\"a\":1,}",
                    "{'a':1}",
                    "{\"a\":NaN}",
                    "{\"a\":1e999999999}",
                    "{\"a\":\"\\ud83d\"}",
                    "\uFEFF{}",
                    "{\"proof\":[]}",
                    "{\"proof\":{}}",
                    "{\"certificateVersion\":2}",
                    "{\"certificateVersion\":1.5}",
                    "{\"certificateVersion\":99999999999}",
                    "{\"certificateVersion\":1,\"a\":1e30}",
                    "{\"a\":1,\"a\":2}",
                    "{\"proof\":{\"jws\":\"a\",\"jws\":\"b\"}}",
                    "{\"proof\":{\"jws\":\"..\",\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"!\"}}}",
                    "{\"proof\":{\"jws\":\"e..\u00e9\",\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}}}",
                    "{\"proof\":{\"jws\":\"e..AA\",\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"__________________________________________8\"}}}"
                })
        void is_named_and_never_thrown_at_the_caller(String json) {
            var verification = CertificateVerifier.verify(json, TEXT, TRUSTED);

            assertThat(verification.outcome(Check.WELL_FORMED)).isEqualTo(Outcome.FAILED);
            assertThat(verification.outcome(Check.SIGNATURE)).isNotEqualTo(Outcome.PASSED);
            assertThat(verification.results()).hasSize(Check.values().length);
        }

        @Test
        void of_great_depth_or_length_is_not_followed() {
            var deep = "{\"a\":" + "[".repeat(100_000);
            var longer = "{\"a\":\"" + "x".repeat(Certificate.MAX_CHARS) + "\"}";

            assertThat(CertificateVerifier.verify(deep, null, TRUSTED)
                            .result(Check.WELL_FORMED)
                            .sentence())
                    .isEqualTo("This is no certificate: it is nested deeper than 16 levels.");
            assertThat(CertificateVerifier.verify(longer, null, TRUSTED)
                            .result(Check.WELL_FORMED)
                            .sentence())
                    .isEqualTo("This is no certificate: it has 262152 characters; at most 262144 are read.");
        }

        @Property(tries = 300)
        void of_any_text_is_refused(@ForAll String json) {
            assertThat(CertificateVerifier.verify(json, json, TRUSTED).isIntact())
                    .isFalse();
        }

        @Property(tries = 300)
        void made_by_cutting_a_certificate_anywhere_is_refused(@ForAll @IntRange(max = 4000) int at) {
            var json = sign().json();

            assertThat(CertificateVerifier.verify(json.substring(0, at % json.length()), TEXT, TRUSTED)
                            .isIntact())
                    .isFalse();
        }

        @Test
        void with_anything_in_the_place_of_anything_never_throws() {
            var original = read(sign().json());
            var strange = List.of(
                    JsonValue.NULL,
                    JsonValue.TRUE,
                    JsonValue.EMPTY_JSON_ARRAY,
                    JsonValue.EMPTY_JSON_OBJECT,
                    JSON.createValue(-1),
                    JSON.createValue(Integer.MAX_VALUE),
                    JSON.createValue(new BigDecimal("1.5")),
                    JSON.createValue(new BigDecimal("999999999999999999999e99")),
                    JSON.createValue(""),
                    JSON.createValue("\u0000\u202e\uFFFF"),
                    JSON.createValue("+1000000000-12-31T23:59:59.999999999Z"),
                    JSON.createValue("A".repeat(22)),
                    JSON.createArrayBuilder().add(JsonValue.EMPTY_JSON_OBJECT).build());
            var variants = Tampered.variants(original, "", value -> strange);

            // The checks do not stop at a wrong signature, so the documents need not be signed again.
            assertThat(variants)
                    .hasSizeGreaterThan(1000)
                    .allSatisfy(variant -> assertThat(CertificateVerifier.verify(
                                            variant.document().toString(), TEXT, TRUSTED)
                                    .results())
                            .as(variant.what())
                            .hasSize(Check.values().length));
        }

        @Test
        void that_is_signed_but_says_nonsense_fails_its_check() {
            // Whoever holds a key can sign anything; the other checks must stand on their own.
            var sound = content(TEXT, START, END, HASH);
            for (int[] position : new int[][] {
                {Integer.MIN_VALUE, Integer.MAX_VALUE},
                {-1, 48},
                {5, 5},
                {9, 3},
                {Integer.MAX_VALUE - 1, Integer.MAX_VALUE}
            }) {
                var anchor = new Anchor("urn:x", 1, sound.anchor().exact(), "", "", position[0], position[1], HASH);
                var content = with(anchor, gates());
                var json = new Certificate(content, Proof.of(CertificateJson.write(content), KEY)).json();

                var verification = CertificateVerifier.verify(json, TEXT, TRUSTED);

                assertThat(verification.outcome(Check.SIGNATURE)).isEqualTo(Outcome.PASSED);
                assertThat(verification.outcome(Check.SELECTORS_AGREE)).isEqualTo(Outcome.FAILED);
                assertThat(verification.outcome(Check.QUOTE_AT_POSITION)).isEqualTo(Outcome.FAILED);
            }
        }
    }

    @Test
    void a_certificate_does_not_show_its_words_in_a_log() {
        assertThat(sign())
                .hasToString("Certificate[urn:uuid:6f1c2f0e-6a4e-4a0c-9d7e-3d1f0e6a4e4a signed by "
                        + KEY.verificationKey().id() + "]");
    }

    private static Certificate sign() {
        return new CertificateSigner(KEY).sign(content(TEXT, START, END, HASH), TEXT);
    }

    private static CertificateContent content(String text, int start, int end, TextHash hash) {
        return with(Anchor.at("urn:firsthand:verbatim:4711", 1, text, start, end, hash), gates());
    }

    private static CertificateContent spoken() {
        var written = content(TEXT, START, END, HASH);
        return new CertificateContent(
                written.id(),
                written.createdAt(),
                written.meaning(),
                written.anchor(),
                written.origin(),
                written.question(),
                written.permission(),
                written.pull(),
                written.extraction(),
                written.review(),
                written.gates(),
                new Spoken(
                        "transcript",
                        new BigDecimal("433.5"),
                        "P01",
                        List.of(
                                new Correction("Kim", Instant.parse("2026-11-22T10:00:00Z"), 2, true, false),
                                new Correction("Ada", Instant.parse("2026-11-23T10:00:00Z"), 2, false, true))));
    }

    private static List<Gate> gates() {
        return IntStream.rangeClosed(1, 10)
                .mapToObj(
                        number -> new Gate(number, number <= 7 ? "passed" : "raises", number == 8 ? "5 people" : null))
                .toList();
    }

    private static CertificateContent with(Anchor anchor, List<Gate> gates) {
        return new CertificateContent(
                "urn:uuid:6f1c2f0e-6a4e-4a0c-9d7e-3d1f0e6a4e4a",
                Instant.parse("2026-11-21T10:20:30.123Z"),
                new Meaning("concern", "affirmed", "resolved", "other", "my boss", "t4"),
                anchor,
                new Origin(
                        "survey",
                        "Customers after three months",
                        "limesurvey",
                        "123456",
                        "3",
                        "101",
                        "https://example.org/answers/101",
                        "Person 12",
                        "en",
                        Instant.parse("2026-08-31T09:14:00Z"),
                        "machine"),
                new Question("WOR2", "1", "What, if anything, nearly stopped you?", "O"),
                new Permission("consent", "2", "internal", "Kim"),
                new Pull("17", Instant.parse("2026-09-01T00:00:00Z"), "limesurvey", "0.1.0"),
                new Extraction(
                        "jtbd",
                        "0.1.0",
                        "CONCERN.WORRIED_THAT.EN",
                        new BigDecimal("0.85"),
                        List.of(new Cue("type", 20, 27), new Cue("status", 64, 67))),
                new Review(
                        "Kim",
                        Instant.parse("2026-11-21T10:00:00Z"),
                        "approved",
                        "kept short",
                        false,
                        List.of("question", "whole-answer")),
                gates);
    }

    private static JsonObject read(String json) {
        return BoundedJson.object(json, Certificate.MAX_CHARS);
    }

    /**
     * A document with one thing changed.
     *
     * @param what what was changed
     * @param document the result
     */
    private record Tampered(String what, JsonValue document) {

        /** Returns the document with every single value changed, every member or element removed and one added everywhere. */
        static List<Tampered> variantsOf(JsonObject document) {
            return variants(document, "");
        }

        /** Returns the document with each value in it, and itself, replaced by each of the others. */
        static List<Tampered> variants(JsonValue value, String pointer, Function<JsonValue, List<JsonValue>> others) {
            var variants = new ArrayList<Tampered>();
            others.apply(value).forEach(other -> variants.add(new Tampered(pointer + " became " + other, other)));
            if (value instanceof JsonObject object) {
                object.forEach((name, member) -> variants(member, pointer + "/" + name, others)
                        .forEach(inner -> variants.add(new Tampered(
                                inner.what,
                                JSON.createObjectBuilder(object)
                                        .add(name, inner.document)
                                        .build()))));
            } else if (value instanceof JsonArray array) {
                for (int i = 0; i < array.size(); i++) {
                    int at = i;
                    variants(array.get(i), pointer + "/" + i, others)
                            .forEach(inner -> variants.add(new Tampered(
                                    inner.what,
                                    JSON.createArrayBuilder(array)
                                            .set(at, inner.document)
                                            .build())));
                }
            }
            return variants;
        }

        private static List<Tampered> variants(JsonValue value, String pointer) {
            var variants = new ArrayList<Tampered>();
            switch (value.getValueType()) {
                case OBJECT -> {
                    JsonObject object = value.asJsonObject();
                    variants.add(new Tampered(
                            "added to " + pointer,
                            JSON.createObjectBuilder(object).add("unknown", "x").build()));
                    variants.add(new Tampered("emptied " + pointer, JsonValue.EMPTY_JSON_OBJECT));
                    object.forEach((name, member) -> {
                        variants.add(new Tampered(
                                "removed " + pointer + "/" + name,
                                JSON.createObjectBuilder(object).remove(name).build()));
                        variants(member, pointer + "/" + name)
                                .forEach(inner -> variants.add(new Tampered(
                                        inner.what,
                                        JSON.createObjectBuilder(object)
                                                .add(name, inner.document)
                                                .build())));
                    });
                }
                case ARRAY -> {
                    JsonArray array = value.asJsonArray();
                    variants.add(new Tampered(
                            "added to " + pointer,
                            JSON.createArrayBuilder(array).add("x").build()));
                    for (int i = 0; i < array.size(); i++) {
                        int at = i;
                        variants.add(new Tampered(
                                "removed " + pointer + "/" + i,
                                JSON.createArrayBuilder(array).remove(i).build()));
                        variants(array.get(i), pointer + "/" + i)
                                .forEach(inner -> variants.add(new Tampered(
                                        inner.what,
                                        JSON.createArrayBuilder(array)
                                                .set(at, inner.document)
                                                .build())));
                    }
                }
                case STRING -> {
                    String text = ((JsonString) value).getString();
                    variants.add(new Tampered("lengthened " + pointer, JSON.createValue(text + "x")));
                    variants.add(new Tampered("nulled " + pointer, JsonValue.NULL));
                    if (!text.isEmpty()) {
                        char first = text.charAt(0);
                        variants.add(new Tampered(
                                "changed " + pointer,
                                JSON.createValue((first == 'y' ? "z" : "y") + text.substring(1))));
                        variants.add(new Tampered("emptied " + pointer, JSON.createValue("")));
                    }
                }
                case NUMBER -> {
                    variants.add(new Tampered(
                            "raised " + pointer,
                            JSON.createValue(
                                    ((JsonNumber) value).bigDecimalValue().add(BigDecimal.ONE))));
                    variants.add(new Tampered("nulled " + pointer, JsonValue.NULL));
                }
                case TRUE -> variants.add(new Tampered("turned " + pointer, JsonValue.FALSE));
                case FALSE -> variants.add(new Tampered("turned " + pointer, JsonValue.TRUE));
                case NULL -> throw new IllegalStateException("certificates hold no null");
            }
            return variants;
        }
    }
}
