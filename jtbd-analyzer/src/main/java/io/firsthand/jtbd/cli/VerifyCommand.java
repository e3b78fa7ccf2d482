package io.firsthand.jtbd.cli;

import io.firsthand.certificate.Certificate;
import io.firsthand.certificate.CertificateVerifier;
import io.firsthand.certificate.Verification;
import io.firsthand.certificate.Verification.Check;
import io.firsthand.certificate.Verification.Outcome;
import io.firsthand.certificate.VerificationKey;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a certificate without a network and without the installation that made it. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a certificate offline: one line a check, then what is proven and what is not.",
            "Only one of the files may be standard input."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:intact; with --keys, also signed by one of these keys",
            "1:a check failed",
            "2:the command line is wrong",
            "3:a file cannot be read, is not UTF-8, is too large or holds no key"
        },
        footer = {
            "",
            "Without --keys, a certificate that anybody made with a key of their own is intact too:",
            "  curl https://firsthand.example.org/api/v1/keys > keys.json",
            "  jtbd-analyzer verify --keys keys.json certificate.json answer.txt"
        })
final class VerifyCommand implements Callable<Integer> {
    private static final int MAX_TEXT_CHARS = 16_777_216;
    private static final String LINE_FEED = "\n";

    private final Streams streams;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "CERTIFICATE",
            description = "Certificate as Firsthand gives it out, JSON; - is standard input.")
    @SuppressWarnings("NullAway.Init")
    private String certificateFile;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TEXT",
            description = {
                "The whole text that the quote was cut from, UTF-8; - is standard input.",
                "A byte order mark is dropped; one line feed at the end, if the text fits without."
            })
    private @Nullable String textFile;

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "Keys that you trust: a JSON Web Key, or a set of them as GET /api/v1/keys serves it.")
    private @Nullable String keysFile;

    VerifyCommand(Streams streams) {
        this.streams = streams;
    }

    /** What came out, and with which text. */
    private record Finished(Verification verification, boolean withoutLineFeed) {}

    @Override
    public Integer call() {
        long fromStandardInput = Stream.of(certificateFile, given(textFile), given(keysFile))
                .filter(InputText::isStandardInput)
                .count();
        if (fromStandardInput > 1) {
            return usage("only one of the files can be standard input");
        }
        try {
            String json = InputText.read(certificateFile, streams.in(), Certificate.MAX_CHARS, "a certificate");
            String text = textFile == null
                    ? null
                    : InputText.read(textFile, streams.in(), MAX_TEXT_CHARS, "a certified text");
            List<VerificationKey> trusted = keysFile == null
                    ? List.of()
                    : TrustedKeys.read(InputText.read(keysFile, streams.in(), TrustedKeys.MAX_CHARS, "a key file"));
            Finished finished = verify(json, text, trusted);
            print(finished, text != null);
            Verification verification = finished.verification();
            boolean good = trusted.isEmpty() ? verification.isIntact() : verification.isFromTrustedKey();
            return good ? JtbdAnalyzerCommand.OK : JtbdAnalyzerCommand.CHECK_FAILED;
        } catch (TrustedKeys.NoKeyException e) {
            streams.err()
                    .println("cannot read a key from " + keysFile + ": " + e.getMessage()
                            + "; save what GET /api/v1/keys serves");
            return JtbdAnalyzerCommand.CANNOT_READ_OR_WRITE;
        } catch (InvalidPathException e) {
            return usage("not a path: " + e.getInput());
        } catch (IOException e) {
            streams.err()
                    .println("cannot read or write: " + e.getMessage() + " ("
                            + e.getClass().getSimpleName() + "); check the paths");
            return JtbdAnalyzerCommand.CANNOT_READ_OR_WRITE;
        }
    }

    private static String given(@Nullable String file) {
        return file == null ? "" : file;
    }

    /** Editors end a file with a line feed that the certified text may not have, and the hash takes in every character. */
    private static Finished verify(String json, @Nullable String text, List<VerificationKey> trusted) {
        Verification asRead = CertificateVerifier.verify(json, text, trusted);
        if (text != null && text.endsWith(LINE_FEED) && asRead.outcome(Check.TEXT_HASH) == Outcome.FAILED) {
            String shorter = text.substring(0, text.length() - LINE_FEED.length());
            Verification without = CertificateVerifier.verify(json, shorter, trusted);
            if (without.outcome(Check.TEXT_HASH) == Outcome.PASSED) {
                return new Finished(without, true);
            }
        }
        return new Finished(asRead, false);
    }

    private void print(Finished finished, boolean textGiven) throws IOException {
        PrintStream out = streams.out();
        for (Verification.Result result : finished.verification().results()) {
            out.printf(
                    Locale.ROOT,
                    "%-11s  %-10s  %s\n",
                    word(result.outcome()),
                    subject(result.check()),
                    result.sentence());
        }
        if (finished.withoutLineFeed()) {
            out.print("The text file ends in a line feed that the certified text does not have: checked without it.\n");
        }
        out.print("\n" + summary(finished.verification(), textGiven) + "\n");
        out.flush();
        if (out.checkError()) {
            throw new IOException("standard output is closed");
        }
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "passed";
            case FAILED -> "FAILED";
            case NOT_CHECKED -> "not checked";
        };
    }

    private static String subject(Check check) {
        return switch (check) {
            case WELL_FORMED -> "format";
            case SIGNATURE -> "signature";
            case TRUSTED_KEY -> "key";
            case SELECTORS_AGREE -> "selectors";
            case GATES_CONSISTENT -> "approval";
            case TEXT_HASH -> "text";
            case QUOTE_AT_POSITION -> "quote";
            case CONTEXT_FITS -> "context";
        };
    }

    /** One sentence: what is proven, then what is not. */
    private static String summary(Verification verification, boolean textGiven) {
        if (verification.isIntact()) {
            return intact(verification, textGiven);
        }
        if (verification.outcome(Check.SIGNATURE) != Outcome.PASSED) {
            return "Proves nothing: this is not a certificate as its key signed it.";
        }
        if (verification.outcome(Check.TRUSTED_KEY) == Outcome.FAILED) {
            return "Proves nothing to you: a key signed it, but none of those that you trust.";
        }
        if (Stream.of(Check.WELL_FORMED, Check.SELECTORS_AGREE, Check.GATES_CONSISTENT)
                .anyMatch(check -> verification.outcome(check) == Outcome.FAILED)) {
            return "Proves no approval: nothing was changed since it was signed, but what was signed is not an"
                    + " approval as Firsthand makes it.";
        }
        return "The certificate itself was not changed since it was signed" + who(verification)
                + ", but it does not belong to the text given, about which it proves nothing.";
    }

    private static String intact(Verification verification, boolean textGiven) {
        String text = textGiven
                ? ", and the quote stands word for word in the text given"
                : ", but without the text it is not checked that the quote stands in it";
        return "Intact: nothing was changed since it was signed" + who(verification) + text
                + "; whether reviewer and source were right, no signature can tell.";
    }

    private static String who(Verification verification) {
        return verification.outcome(Check.TRUSTED_KEY) == Outcome.PASSED
                ? " by a key that you trust"
                : " (by whom is not proven: compare the key id with the one the installation publishes, or give its keys"
                        + " with --keys)";
    }

    private int usage(String message) {
        CommandLine command = spec.commandLine();
        command.getErr().println(message);
        command.usage(command.getErr());
        return JtbdAnalyzerCommand.USAGE;
    }
}
