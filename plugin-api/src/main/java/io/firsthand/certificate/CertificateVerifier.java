package io.firsthand.certificate;

import io.firsthand.certificate.CertificateContent.Anchor;
import io.firsthand.certificate.CertificateContent.Gate;
import io.firsthand.certificate.Verification.Check;
import io.firsthand.certificate.Verification.Outcome;
import io.firsthand.certificate.Verification.Result;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Checks a certificate that anybody may have written. Stateless.
 *
 * <pre>{@code
 * Verification verification = CertificateVerifier.verify(json, text, List.of(VerificationKey.fromJwk(published)));
 * verification.results().forEach(result -> show(result.outcome(), result.sentence()));
 * }</pre>
 */
public final class CertificateVerifier {
    private static final int MAX_TEXT_CHARS = 16_777_216;
    private static final int GATES_NEEDED = 7;
    private static final String NOT_READABLE = "Not checked, because the certificate could not be read.";
    private static final String NO_TEXT = "Not checked: give the text as well to check this.";

    private final List<Result> results = new ArrayList<>();

    private CertificateVerifier() {}

    /**
     * Checks a certificate. Never throws, whatever the texts hold; reads at most {@link Certificate#MAX_CHARS} characters
     * of the certificate and 16,777,216 of the text.
     *
     * @param json the certificate
     * @param canonicalText the whole text that the words were cut from, or null when it is not at hand
     * @param trusted keys whose origin the caller knows; empty to check only that the certificate is unchanged
     */
    public static Verification verify(String json, @Nullable String canonicalText, List<VerificationKey> trusted) {
        var verifier = new CertificateVerifier();
        verifier.check(json, canonicalText, trusted);
        verifier.results.sort(Comparator.comparing(Result::check));
        return new Verification(verifier.results);
    }

    private void check(String json, @Nullable String text, List<VerificationKey> trusted) {
        JsonObject document;
        try {
            document = BoundedJson.object(json, Certificate.MAX_CHARS);
        } catch (MalformedCertificateException e) {
            failed(Check.WELL_FORMED, "This is no certificate: " + e.getMessage() + ".");
            for (Check check : Check.values()) {
                if (check != Check.WELL_FORMED) {
                    notChecked(check, NOT_READABLE);
                }
            }
            return;
        }
        JsonObject unsigned = Certificate.unsigned(document);
        CertificateContent content = readContent(unsigned);
        Proof proof = readProof(document);
        checkWellFormed(content, proof);
        checkSignature(unsigned, proof, trusted);
        checkContent(content, text);
    }

    private @Nullable CertificateContent readContent(JsonObject unsigned) {
        try {
            return CertificateJson.read(unsigned);
        } catch (MalformedCertificateException e) {
            failed(Check.WELL_FORMED, "This is no complete certificate: " + e.getMessage() + ".");
            return null;
        } catch (IllegalArgumentException e) {
            // CanonicalJson refuses a number; it names the number, which is not personal.
            failed(Check.WELL_FORMED, "This is no certificate: " + e.getMessage() + ".");
            return null;
        }
    }

    private @Nullable Proof readProof(JsonObject document) {
        try {
            return Proof.read(document);
        } catch (IllegalArgumentException e) {
            failed(Check.SIGNATURE, "The signature cannot be read: " + e.getMessage() + ".");
            return null;
        }
    }

    private void checkWellFormed(@Nullable CertificateContent content, @Nullable Proof proof) {
        if (content != null && proof != null) {
            passed(
                    Check.WELL_FORMED,
                    "It is a complete certificate of version " + CertificateJson.version(content) + ".");
        } else if (content != null) {
            failed(Check.WELL_FORMED, "This is no complete certificate: its proof is missing or broken.");
        }
    }

    private void checkSignature(JsonObject unsigned, @Nullable Proof proof, List<VerificationKey> trusted) {
        if (proof == null) {
            notChecked(Check.TRUSTED_KEY, "Not checked, because the signature cannot be read.");
            return;
        }
        String id = proof.key().id();
        if (signs(proof, unsigned)) {
            passed(Check.SIGNATURE, "Nothing was changed since key " + id + " signed it.");
        } else {
            failed(
                    Check.SIGNATURE,
                    "The signature does not fit: something was changed after key " + id
                            + " signed it, or that key never did. Ask for the certificate again.");
        }
        if (trusted.contains(proof.key())) {
            passed(Check.TRUSTED_KEY, "Key " + id + " is one that you trust.");
        } else if (trusted.isEmpty()) {
            notChecked(
                    Check.TRUSTED_KEY,
                    "Signed by key " + id + ", which you must compare with the one your installation publishes: it came"
                            + " inside the certificate, so it shows that nothing was changed, not who made it.");
        } else {
            failed(Check.TRUSTED_KEY, "Key " + id + " is none of the keys that you trust.");
        }
    }

    private static boolean signs(Proof proof, JsonObject unsigned) {
        try {
            return proof.signs(unsigned);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void checkContent(@Nullable CertificateContent content, @Nullable String text) {
        if (content == null) {
            for (Check check : List.of(
                    Check.SELECTORS_AGREE,
                    Check.GATES_CONSISTENT,
                    Check.TEXT_HASH,
                    Check.QUOTE_AT_POSITION,
                    Check.CONTEXT_FITS)) {
                notChecked(check, NOT_READABLE);
            }
            return;
        }
        checkSelectors(content.anchor());
        checkGates(content);
        checkText(content.anchor(), text);
    }

    private void checkSelectors(Anchor anchor) {
        // long: a hostile start may be the smallest int
        long length = (long) anchor.end() - anchor.start();
        if (anchor.start() < 0 || length <= 0) {
            failed(Check.SELECTORS_AGREE, "The position is empty or starts before the text.");
        } else if (length != anchor.exactLength()) {
            failed(
                    Check.SELECTORS_AGREE,
                    "The position holds " + length + " characters, the quote " + anchor.exactLength() + ".");
        } else {
            passed(Check.SELECTORS_AGREE, "Quote and position have the same length.");
        }
    }

    private void checkGates(CertificateContent content) {
        List<String> faults = new ArrayList<>();
        String missing = IntStream.rangeClosed(1, GATES_NEEDED)
                .filter(number -> content.gates().stream().noneMatch(gate -> gate.number() == number))
                .mapToObj(CertificateJson::gateName)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            faults.add("no result for " + missing);
        }
        for (Gate gate : content.gates()) {
            boolean hasToPass = gate.number() <= GATES_NEEDED;
            if (hasToPass ? !gate.result().equals("passed") : gate.result().equals("failed")) {
                faults.add("the check " + CertificateJson.gateName(gate.number()) + " is not passed");
            }
        }
        if (!content.review().decision().equals("approved")) {
            faults.add("the reviewer did not approve");
        }
        if (content.review().contextSeen().isEmpty()) {
            faults.add("the reviewer saw no context");
        }
        if (content.permission().basis().equals("unknown")) {
            faults.add("nothing permits the use of the quote");
        }
        if (content.review().at().isAfter(content.createdAt())) {
            faults.add("it was made before the review");
        }
        if (faults.isEmpty()) {
            passed(Check.GATES_CONSISTENT, "The quote passed every check that an approval needs.");
        } else {
            failed(Check.GATES_CONSISTENT, "The approval is not backed: " + String.join("; ", faults) + ".");
        }
    }

    private void checkText(Anchor anchor, @Nullable String text) {
        List<Check> checks = List.of(Check.TEXT_HASH, Check.QUOTE_AT_POSITION, Check.CONTEXT_FITS);
        if (text == null) {
            checks.forEach(check -> notChecked(check, NO_TEXT));
            return;
        }
        if (text.length() > MAX_TEXT_CHARS || !UnicodeText.isWellFormed(text)) {
            String why = text.length() > MAX_TEXT_CHARS
                    ? "it is longer than " + MAX_TEXT_CHARS + " characters"
                    : "it holds half a surrogate pair, which is no Unicode text";
            checks.forEach(check -> failed(check, "The text given cannot be the one certified: " + why + "."));
            return;
        }
        if (anchor.textHash().matches(text)) {
            passed(Check.TEXT_HASH, "The text given is the one certified.");
        } else {
            failed(Check.TEXT_HASH, "The text given is not the one certified." + hint(anchor, text));
        }
        int length = UnicodeText.length(text);
        if (anchor.start() < 0 || anchor.end() < anchor.start() || anchor.end() > length) {
            failed(Check.QUOTE_AT_POSITION, "The position lies outside the text given.");
            failed(Check.CONTEXT_FITS, "The position lies outside the text given.");
            return;
        }
        String found = UnicodeText.slice(text, anchor.start(), anchor.end());
        report(
                Check.QUOTE_AT_POSITION,
                found.equals(anchor.exact()),
                "The quote stands in the text, word for word, at its position.",
                "Other words stand at the position of the quote.");
        int from = text.offsetByCodePoints(0, anchor.start());
        report(
                Check.CONTEXT_FITS,
                text.substring(0, from).endsWith(anchor.prefix())
                        && text.startsWith(anchor.suffix(), from + found.length()),
                "The words before and after the quote are those of the text.",
                "Other words stand before or after the quote.");
    }

    /** Says what an editor probably did to the file, since the text is hashed to the last character. */
    private static String hint(Anchor anchor, String text) {
        String repaired = text.startsWith("\uFEFF") ? text.substring(1) : text;
        repaired = repaired.replace("\r\n", "\n");
        boolean byEditor = anchor.textHash().matches(repaired)
                || (repaired.endsWith("\n") && anchor.textHash().matches(repaired.substring(0, repaired.length() - 1)));
        return byEditor
                ? " It would be without its byte order mark, carriage returns or last line break: save it without them."
                : "";
    }

    private void report(Check check, boolean good, String ifPassed, String ifFailed) {
        if (good) {
            passed(check, ifPassed);
        } else {
            failed(check, ifFailed);
        }
    }

    private void passed(Check check, String sentence) {
        results.add(new Result(check, Outcome.PASSED, sentence));
    }

    private void failed(Check check, String sentence) {
        results.add(new Result(check, Outcome.FAILED, sentence));
    }

    private void notChecked(Check check, String sentence) {
        results.add(new Result(check, Outcome.NOT_CHECKED, sentence));
    }
}
