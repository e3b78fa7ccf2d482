package io.firsthand.jtbd;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Any bytes as text. Ordinary runs repeat what was found once; {@code JAZZER_FUZZ=1 ../mvnw test
 * -Dtest=AnalyzerFuzzTest#any_bytes} searches for more, one method at a time.
 */
class AnalyzerFuzzTest {
    private static final Analyzer ANALYZER = Analyzer.standard();
    private static final AskedQuestion QUESTION =
            new AskedQuestion("WOR1", "What was on your mind?", List.of("concern"), Promptedness.UNPROMPTED);
    private static final int MOST_PARTS = 60;

    private static final String[] PARTS = {
        "I was worried about ",
        "but ",
        "we usually ",
        "when ",
        "don’t ",
        "so i returned it",
        ". ",
        ", ",
        "\n",
        "\r\n",
        "Interviewer: ",
        "P1  15:30\n",
        "Anna: ",
        "[00:46:00] ",
        "too expensive for ",
        "I wish ",
        "realised that ",
        "(",
        ")",
        "[NAME]",
        "because ",
        "for my wedding ",
        "not sure it will ",
        "what if it ",
        "&gt;",
        "https://x.y/?a=1,b ",
        "7.5",
        "um, ",
        "you know, ",
        "I, I ",
        "it's, it's ",
        "im ",
        "@you ",
        "#tag ",
        "'",
        "’",
        "-",
        "—",
        "?",
        "!",
        "…",
        "\"",
        "*",
        "\u0301",
        "\u200D",
        "\uFE0F",
        "\uD83D\uDC69\u200D\uD83D\uDC67",
        "\uD83C\uDFFD",
        "\u0600",
        "\u1100\u1161",
        "\uD83D",
        "\uDE00",
        "\u0000",
        "\u202E",
        "İ",
        "ß",
        "\uFEFF",
        "\u02BC",
        "价格",
        "wir hatten Angst, dass ",
        "Ich bin mir nicht sicher, ob "
    };

    @FuzzTest(maxDuration = "3m")
    void any_bytes(FuzzedDataProvider data) {
        AskedQuestion question = question(data);
        byte[] bytes = data.consumeRemainingAsBytes();

        FindingsCheck.check(ANALYZER, new String(bytes, StandardCharsets.UTF_8), question);
        FindingsCheck.check(ANALYZER, new String(bytes, StandardCharsets.UTF_16LE), question);
    }

    @FuzzTest(maxDuration = "3m")
    void language_between_trouble(FuzzedDataProvider data) {
        AskedQuestion question = question(data);
        var text = new StringBuilder();
        for (int count = 0; data.remainingBytes() > 0 && count < MOST_PARTS; count++) {
            text.append(data.consumeInt(0, 5) > 0 ? data.pickValue(PARTS) : data.consumeString(4));
        }

        FindingsCheck.check(ANALYZER, text.toString(), question);
    }

    @FuzzTest(maxDuration = "3m")
    void transcripts(FuzzedDataProvider data) {
        var text = new StringBuilder();
        for (int count = 0; data.remainingBytes() > 0 && count < MOST_PARTS; count++) {
            text.append(data.pickValue(PARTS)).append(data.consumeBoolean() ? "\n" : "");
            if (data.consumeBoolean()) {
                text.append(data.consumeString(8)).append(data.pickValue(new String[] {": ", " 7:13\n", ":\n", " "}));
            }
        }

        FindingsCheck.check(ANALYZER, text.toString(), null);
    }

    private static @Nullable AskedQuestion question(FuzzedDataProvider data) {
        return data.consumeBoolean() ? QUESTION : null;
    }
}
