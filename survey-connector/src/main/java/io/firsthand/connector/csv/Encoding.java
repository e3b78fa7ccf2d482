package io.firsthand.connector.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How bytes become characters.
 *
 * <p>Detection: a byte order mark decides; else zeros in every second byte mean UTF-16; else, among the first bytes that are
 * not ASCII, more well-formed UTF-8 sequences than broken ones mean UTF-8 (a broken one is then damage), and anything else
 * windows-1252. A detector of all the world's encodings would guess between look-alikes; here a person sees samples, and a
 * setting overrules us.
 *
 * @param charset the encoding
 * @param markBytes the length of the byte order mark to skip
 * @param how how we know, for a remark
 */
record Encoding(Charset charset, int markBytes, String how) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    static Encoding of(Path file, Sample sample, @Nullable Charset chosen) throws IOException {
        Encoding marked = marked(sample);
        if (chosen != null) {
            if (marked != null && chosen.equals(StandardCharsets.UTF_16)) {
                return new Encoding(marked.charset, marked.markBytes, "chosen, order by byte order mark");
            }
            int skip = marked != null && marked.charset.equals(chosen) ? marked.markBytes : 0;
            return new Encoding(chosen, skip, "chosen");
        }
        if (marked != null) {
            return marked;
        }
        if (looksLikeUtf16(sample)) {
            boolean little = zeros(sample.start(), 1) > zeros(sample.start(), 0);
            return new Encoding(
                    little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0, "every second byte is zero");
        }
        byte[] telling = sample.complete() || !isAscii(sample.start()) ? sample.start() : firstBeyondAscii(file);
        return ofBytes(telling);
    }

    /** Returns whether the bytes look like UTF-16, with a mark or without. */
    static boolean looksLikeUtf16(Sample sample) {
        Encoding marked = marked(sample);
        if (marked != null) {
            return marked.charset.name().startsWith("UTF-16");
        }
        byte[] bytes = sample.start();
        double even = zeros(bytes, 0);
        double odd = zeros(bytes, 1);
        double half = bytes.length / 2.0;
        return half >= 1 && Math.max(even, odd) > 0.3 * half && Math.min(even, odd) < 0.05 * half;
    }

    private static @Nullable Encoding marked(Sample sample) {
        if (sample.beginsWith(0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3, "byte order mark");
        }
        if (sample.beginsWith(0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2, "byte order mark");
        }
        if (sample.beginsWith(0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2, "byte order mark");
        }
        return null;
    }

    private static Encoding ofBytes(byte[] bytes) {
        int good = 0;
        int bad = 0;
        int i = 0;
        while (i < bytes.length) {
            int length = sequenceLength(bytes, i);
            if (length == 0) {
                bad++;
                i++;
            } else {
                good += length > 1 ? 1 : 0;
                i += length;
            }
        }
        if (bad == 0) {
            return new Encoding(StandardCharsets.UTF_8, 0, good == 0 ? "plain ASCII" : "every byte fits");
        }
        if (good > bad) {
            return new Encoding(StandardCharsets.UTF_8, 0, "most bytes fit, the others are damaged");
        }
        return new Encoding(WINDOWS_1252, 0, "it is not UTF-8");
    }

    /** Returns the length of the well-formed UTF-8 sequence that begins here, 0 when it is broken; a cut-off end is fine. */
    private static int sequenceLength(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        int length = lead < 0x80
                ? 1
                : lead >= 0xC2 && lead < 0xE0
                        ? 2
                        : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
        for (int i = 1; i < length && at + i < bytes.length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns a stretch from the first byte that is not ASCII on; empty when there is none. */
    private static byte[] firstBeyondAscii(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] window = new byte[1 << 16];
            int read = in.readNBytes(window, 0, window.length);
            while (read > 0) {
                byte[] seen = Arrays.copyOf(window, read);
                if (!isAscii(seen)) {
                    byte[] more = in.readNBytes(1 << 16);
                    byte[] both = Arrays.copyOf(seen, read + more.length);
                    System.arraycopy(more, 0, both, read, more.length);
                    return both;
                }
                read = in.readNBytes(window, 0, window.length);
            }
            return new byte[0];
        }
    }

    private static double zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int i = from; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }
}
