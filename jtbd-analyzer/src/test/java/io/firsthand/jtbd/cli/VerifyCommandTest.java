package io.firsthand.jtbd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.certificate.CertificateContent;
import io.firsthand.certificate.CertificateContent.Anchor;
import io.firsthand.certificate.CertificateContent.Cue;
import io.firsthand.certificate.CertificateContent.Extraction;
import io.firsthand.certificate.CertificateContent.Gate;
import io.firsthand.certificate.CertificateContent.Meaning;
import io.firsthand.certificate.CertificateContent.Origin;
import io.firsthand.certificate.CertificateContent.Permission;
import io.firsthand.certificate.CertificateContent.Question;
import io.firsthand.certificate.CertificateContent.Review;
import io.firsthand.certificate.CertificateSigner;
import io.firsthand.certificate.SigningKey;
import io.firsthand.certificate.TextHash;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    private static final SigningKey KEY = SigningKey.generate();
    private static final String ID = KEY.verificationKey().id();
    private static final String QUOTE = "I was worried that we'd lose the holiday balances";
    private static final String TEXT = "Naïve of me 🙂 – " + QUOTE + ", but we didn't.";
    private static final String CERTIFICATE = certificate(TEXT);
    private static final String KEYS = "{\"keys\":[" + KEY.verificationKey().toJwk() + "]}";

    @TempDir
    Path folder;

    private record Outcome(int code, String out, String err) {}

    @Test
    void with_text_and_keys_every_check_passes() {
        var outcome = verify("--keys", file("keys.json", KEYS), certificateFile(), file("text.txt", TEXT));

        assertThat(outcome).isEqualTo(new Outcome(0, """
                        passed       format      It is a complete certificate of version 1.
                        passed       signature   Nothing was changed since key %1$s signed it.
                        passed       key         Key %1$s is one that you trust.
                        passed       selectors   Quote and position have the same length.
                        passed       approval    The quote passed every check that an approval needs.
                        passed       text        The text given is the one certified.
                        passed       quote       The quote stands in the text, word for word, at its position.
                        passed       context     The words before and after the quote are those of the text.

                        Intact: nothing was changed since it was signed by a key that you trust, and the quote stands word for word in the text given; whether reviewer and source were right, no signature can tell.
                        """.formatted(ID), ""));
    }

    @Test
    void without_text_and_keys_it_says_what_is_not_proven() {
        assertThat(verify(certificateFile())).isEqualTo(new Outcome(0, """
                        passed       format      It is a complete certificate of version 1.
                        passed       signature   Nothing was changed since key %1$s signed it.
                        not checked  key         Signed by key %1$s, which you must compare with the one your installation publishes: it came inside the certificate, so it shows that nothing was changed, not who made it.
                        passed       selectors   Quote and position have the same length.
                        passed       approval    The quote passed every check that an approval needs.
                        not checked  text        Not checked: give the text as well to check this.
                        not checked  quote       Not checked: give the text as well to check this.
                        not checked  context     Not checked: give the text as well to check this.

                        Intact: nothing was changed since it was signed (by whom is not proven: compare the key id with the one the installation publishes, or give its keys with --keys), but without the text it is not checked that the quote stands in it; whether reviewer and source were right, no signature can tell.
                        """.formatted(ID), ""));
    }

    @Test
    void a_single_key_and_a_private_key_are_keys_as_well() {
        assertThat(List.of(
                        verify(
                                        "--keys",
                                        file(
                                                "jwk.json",
                                                KEY.verificationKey().toJwk().toString()),
                                        certificateFile())
                                .code(),
                        verify("--keys", file("secret.json", KEY.toPrivateJwk().toString()), certificateFile())
                                .code()))
                .containsOnly(0);
    }

    @Test
    void keys_of_another_kind_in_a_set_are_passed_over() {
        String mixed = "\uFEFF{\"keys\":[{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"},7,"
                + SigningKey.generate().verificationKey().toJwk() + ","
                + KEY.verificationKey().toJwk() + "]}";

        assertThat(verify("--keys", file("keys.json", mixed), certificateFile()).code())
                .isZero();
    }

    @Test
    void a_key_that_is_not_trusted_fails() {
        var stranger = SigningKey.generate().verificationKey();

        var outcome =
                verify("--keys", file("keys.json", stranger.toJwk().toString()), certificateFile(), file("t", TEXT));

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(lines(outcome, 1, 2, 9))
                .containsExactly(
                        "passed       signature   Nothing was changed since key " + ID + " signed it.",
                        "FAILED       key         Key " + ID + " is none of the keys that you trust.",
                        "Proves nothing to you: a key signed it, but none of those that you trust.");
    }

    @Test
    void one_changed_word_fails() {
        var outcome = verify(
                "--keys",
                file("keys.json", KEYS),
                file("forged.json", CERTIFICATE.replace("worried that", "certain that")),
                file("text.txt", TEXT));

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(lines(outcome, 1, 6, 9))
                .containsExactly(
                        "FAILED       signature   The signature does not fit: something was changed after key " + ID
                                + " signed it, or that key never did. Ask for the certificate again.",
                        "FAILED       quote       Other words stand at the position of the quote.",
                        "Proves nothing: this is not a certificate as its key signed it.");
    }

    @Test
    void another_text_fails_and_the_certificate_is_still_intact() {
        var outcome = verify(
                "--keys", file("keys.json", KEYS), certificateFile(), file("text.txt", TEXT.replace("didn't", "did")));

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(lines(outcome, 5, 6, 7, 9))
                .containsExactly(
                        "FAILED       text        The text given is not the one certified.",
                        "passed       quote       The quote stands in the text, word for word, at its position.",
                        "FAILED       context     Other words stand before or after the quote.",
                        "The certificate itself was not changed since it was signed by a key that you trust,"
                                + " but it does not belong to the text given, about which it proves nothing.");
    }

    @Test
    void byte_order_mark_and_last_line_feed_of_an_editor_do_no_harm() {
        var marked = verify(certificateFile(), file("marked.txt", "\uFEFF" + TEXT));
        var ended = verify(certificateFile(), file("ended.txt", "\uFEFF" + TEXT + "\n"));

        assertThat(marked.code()).isZero();
        assertThat(marked.out()).doesNotContain("line feed");
        assertThat(ended.code()).isZero();
        assertThat(lines(ended, 5, 8))
                .containsExactly(
                        "passed       text        The text given is the one certified.",
                        "The text file ends in a line feed that the certified text does not have: checked without it.");
    }

    @Test
    void a_line_feed_that_is_part_of_the_text_is_kept() {
        var outcome = verify(file("own.json", certificate(TEXT + "\n")), file("text.txt", TEXT + "\n"));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).doesNotContain("line feed");
    }

    @Test
    void two_line_feeds_are_one_too_many() {
        var outcome = verify(certificateFile(), file("text.txt", TEXT + "\n\n"));

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(lines(outcome, 5))
                .containsExactly("FAILED       text        The text given is not the one certified.");
    }

    @Test
    void what_is_no_json_fails_the_format_and_nothing_else_is_checked() {
        assertThat(verify(file("broken.json", "{\"id\": secret"))).isEqualTo(new Outcome(1, """
                        FAILED       format      This is no certificate: it is not JSON.
                        not checked  signature   Not checked, because the certificate could not be read.
                        not checked  key         Not checked, because the certificate could not be read.
                        not checked  selectors   Not checked, because the certificate could not be read.
                        not checked  approval    Not checked, because the certificate could not be read.
                        not checked  text        Not checked, because the certificate could not be read.
                        not checked  quote       Not checked, because the certificate could not be read.
                        not checked  context     Not checked, because the certificate could not be read.

                        Proves nothing: this is not a certificate as its key signed it.
                        """, ""));
    }

    @Test
    void a_certificate_that_never_ends_is_not_read_to_its_end() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return '{';
            }
        };

        assertThat(run(endless, "verify", "-"))
                .isEqualTo(new Outcome(
                        3,
                        "",
                        "cannot read or write: standard input holds more than 262144 characters, which a certificate"
                                + " never does (IOException); check the paths\n"));
    }

    @Test
    void a_huge_text_is_not_read() throws IOException {
        Path huge = folder.resolve("huge.txt");
        try (OutputStream out = Files.newOutputStream(huge)) {
            for (int i = 0; i < 17; i++) {
                out.write(new byte[1 << 20]);
            }
        }

        var outcome = verify(certificateFile(), huge.toString());

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err())
                .contains("huge.txt holds more than 16777216 characters, which a certified text never does");
    }

    @Test
    void the_largest_text_is_read() {
        String largest = TEXT + " ".repeat(16_777_216 - TEXT.length());

        assertThat(verify(file("own.json", certificate(largest)), file("text.txt", "\uFEFF" + largest))
                        .code())
                .isZero();
    }

    @Test
    void what_is_not_utf_8_is_not_read() throws IOException {
        Path latin = Files.write(folder.resolve("latin.txt"), TEXT.getBytes(StandardCharsets.ISO_8859_1));

        var outcome = verify(certificateFile(), latin.toString());

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("latin.txt is not UTF-8; save it as UTF-8");
    }

    @Test
    void a_key_file_without_a_key_ends_with_three_and_never_means_any_key() {
        String file = folder.resolve("keys.json").toString();

        assertThat(List.of(
                        verify("--keys", file("keys.json", "{\"keys\":[]}"), certificateFile()),
                        verify("--keys", file("keys.json", "{\"keys\":{}}"), certificateFile()),
                        verify("--keys", file("keys.json", "{\"kty\":\"RSA\"}"), certificateFile()),
                        verify("--keys", file("keys.json", "<html>"), certificateFile())))
                .containsExactly(
                        noKey(file, "there is no Ed25519 key in its list"),
                        noKey(file, "its member \"keys\" is not a list"),
                        noKey(file, "it is neither an Ed25519 key nor a set of keys"),
                        noKey(file, "it is not a JSON object"));
    }

    @Property(tries = 200)
    void any_other_text_is_no_key(@ForAll String text) {
        assertThat(noKeyIn(text)).isTrue();
        assertThat(noKeyIn("{\"keys\":[" + text + "]}")).isTrue();
        assertThat(noKeyIn("[".repeat(60_000))).isTrue();
    }

    private static boolean noKeyIn(String text) {
        try {
            return TrustedKeys.read(text).isEmpty();
        } catch (TrustedKeys.NoKeyException e) {
            return true;
        }
    }

    @Test
    void each_of_the_files_may_be_standard_input_but_only_one() {
        String text = file("text.txt", TEXT);
        String keys = file("keys.json", KEYS);

        assertThat(List.of(
                        run(stream(CERTIFICATE), "verify", "--keys", keys, "-", text)
                                .code(),
                        run(stream(TEXT), "verify", "--keys", keys, certificateFile(), "-")
                                .code(),
                        run(stream(KEYS), "verify", "--keys", "-", certificateFile(), text)
                                .code()))
                .containsOnly(0);
        var twice = run(stream(CERTIFICATE), "verify", "-", "-");
        assertThat(twice.code()).isEqualTo(2);
        assertThat(twice.err()).startsWith("only one of the files can be standard input\n");
    }

    @Test
    void a_wrong_command_line_ends_with_two() {
        assertThat(List.of(
                        verify().code(),
                        verify("a", "b", "c").code(),
                        verify("--key", "k", "a").code(),
                        verify("a\0b").code()))
                .containsOnly(2);
    }

    @Test
    void a_file_that_is_not_there_ends_with_three() {
        var outcome = verify(certificateFile(), folder.resolve("none.txt").toString());

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("none.txt", "NoSuchFileException");
    }

    @Test
    void help_names_files_and_exit_codes() {
        var outcome = verify("--help");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("CERTIFICATE", "TEXT", "--keys", "Exit codes:", "a check failed");
    }

    private static Outcome noKey(String file, String why) {
        return new Outcome(
                3, "", "cannot read a key from " + file + ": " + why + "; save what GET /api/v1/keys serves\n");
    }

    private static List<String> lines(Outcome outcome, int... numbers) {
        List<String> all = outcome.out().lines().toList();
        return IntStream.of(numbers).mapToObj(all::get).toList();
    }

    private String certificateFile() {
        return file("certificate.json", CERTIFICATE);
    }

    private String file(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome verify(String... args) {
        var all = new String[args.length + 1];
        all[0] = "verify";
        System.arraycopy(args, 0, all, 1, args.length);
        return run(InputStream.nullInputStream(), all);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Outcome run(InputStream in, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = JtbdAnalyzerCommand.run(
                args,
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static String certificate(String text) {
        int start = text.codePointCount(0, text.indexOf(QUOTE));
        int end = start + QUOTE.length();
        var anchor = Anchor.at(
                "urn:firsthand:verbatim:4711", 1, text, start, end, TextHash.of(text, "AAECAwQFBgcICQoLDA0ODw"));
        var content = new CertificateContent(
                "urn:uuid:6f1c2f0e-6a4e-4a0c-9d7e-3d1f0e6a4e4a",
                Instant.parse("2026-11-21T10:20:30.123Z"),
                new Meaning("concern", "affirmed", "resolved", "self", null, "t4"),
                anchor,
                new Origin(
                        "survey",
                        "Customers after three months",
                        null,
                        null,
                        null,
                        null,
                        null,
                        "Person 12",
                        "en",
                        null,
                        null),
                new Question("WOR2", "1", "What, if anything, nearly stopped you?", "O"),
                new Permission("consent", "2", "internal", "Kim"),
                null,
                new Extraction(
                        "jtbd",
                        "0.1.0",
                        "CONCERN.WORRIED_ABOUT.EN",
                        new BigDecimal("0.9"),
                        List.of(new Cue("type", start + 6, start + 13))),
                new Review(
                        "Kim",
                        Instant.parse("2026-11-21T10:00:00Z"),
                        "approved",
                        null,
                        false,
                        List.of("question", "whole-answer")),
                IntStream.rangeClosed(1, 7)
                        .mapToObj(number -> new Gate(number, "passed", null))
                        .toList());
        return new CertificateSigner(KEY).sign(content, text).json();
    }
}
