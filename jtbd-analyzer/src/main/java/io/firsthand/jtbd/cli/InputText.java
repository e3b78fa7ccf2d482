package io.firsthand.jtbd.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a whole file, or standard input for {@code -}, as UTF-8 and no further than a limit. */
final class InputText {
    private static final String STANDARD_INPUT = "-";

    private InputText() {}

    /** Returns whether the argument stands for standard input. */
    static boolean isStandardInput(String file) {
        return file.equals(STANDARD_INPUT);
    }

    /**
     * Reads all of it; a leading byte order mark is dropped.
     *
     * @param file path, or {@code -}
     * @param maxChars the most UTF-16 units it may hold
     * @param what what it should be, for the message: "a certificate"
     * @throws IOException when it cannot be read, is not UTF-8 or is longer; the message names the file and never
     *     repeats its text
     */
    static String read(String file, InputStream standardInput, int maxChars, String what) throws IOException {
        if (isStandardInput(file)) {
            return read(standardInput, "standard input", maxChars, what);
        }
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return read(in, file, maxChars, what);
        }
    }

    private static String read(InputStream in, String name, int maxChars, String what) throws IOException {
        // A replaced character would show up as a wrong signature or text, which is another fault.
        Reader reader = new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        var text = new StringBuilder();
        var buffer = new char[1 << 13];
        boolean first = true;
        try {
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                int from = first && count > 0 && buffer[0] == '\uFEFF' ? 1 : 0;
                first &= count == 0;
                text.append(buffer, from, count - from);
                if (text.length() > maxChars) {
                    throw new IOException(
                            name + " holds more than " + maxChars + " characters, which " + what + " never does");
                }
            }
        } catch (CharacterCodingException e) {
            throw new IOException(name + " is not UTF-8; save it as UTF-8", e);
        }
        return text.toString();
    }
}
