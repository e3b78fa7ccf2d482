package io.firsthand.pulls.control;

import io.firsthand.canonical.control.Canonicalizer;
import io.firsthand.canonical.entity.CanonicalText;
import io.firsthand.certificate.TextHash;
import io.firsthand.evidence.control.Extraction;
import io.firsthand.evidence.control.ThemeWords;
import io.firsthand.evidence.entity.Term;
import io.firsthand.sources.control.Sources;
import io.firsthand.spi.Answer;
import io.firsthand.spi.Column;
import io.firsthand.spi.Finding;
import io.firsthand.spi.ResponsePage.RejectedRow;
import io.firsthand.spi.SurveyResponse;
import io.firsthand.spi.TextLanguage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns responses into what is stored: canonical texts, hashes and findings. Runs outside any transaction; used by one thread at a
 * time.
 */
final class Analysis {
    /** So many characters of closed answers fit into a row. */
    private static final int LARGEST_ANSWERS = 1_000_000;

    private final Extraction extraction;
    private final List<Column> textColumns;
    private final boolean html;
    private final Canonicalizer canonicalizer = new Canonicalizer();
    private final ThemeWords themeWords = new ThemeWords();
    private final Map<String, Set<String>> echoed = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final SecureRandom random = new SecureRandom();

    /**
     * One open answer, ready to store.
     *
     * @param columnKey the column it stands in
     * @param place the column's place among those of the source, from 0
     * @param spoken when and by whom it was said, or null
     * @param text canonical text
     * @param hash salted hash of it
     * @param saysNothing whether it says nothing
     * @param language the language it is written in, and whether cues were looked for
     * @param findings what was found in it, each with its content words
     */
    record Analysed(
            String columnKey,
            int place,
            Answer.@Nullable Spoken spoken,
            CanonicalText text,
            TextHash hash,
            boolean saysNothing,
            TextLanguage language,
            List<Found> findings) {}

    /**
     * A finding with its content words.
     *
     * @param finding the finding
     * @param terms its content words
     */
    record Found(Finding finding, List<Term> terms) {}

    /**
     * One response, ready to store.
     *
     * @param read as it was read
     * @param contentHash hash of everything read
     * @param answersJson the closed answers
     * @param texts the open answers
     */
    record AnalysedResponse(SurveyResponse read, String contentHash, String answersJson, List<Analysed> texts) {}

    /**
     * One page, ready to store.
     *
     * @param responses what can be stored
     * @param rejected what cannot, in addition to the page's own
     */
    record AnalysedPage(List<AnalysedResponse> responses, List<RejectedRow> rejected) {}

    Analysis(Extraction extraction, List<Column> columns, boolean html) {
        this.extraction = extraction;
        this.html = html;
        this.textColumns = columns.stream()
                .filter(column -> column.role() == Column.Role.TEXT)
                .toList();
        textColumns.forEach(column ->
                echoed.put(column.key(), themeWords.stems(Sources.asked(column).wording())));
        columns.forEach(column -> places.put(column.key(), places.size()));
    }

    AnalysedPage page(List<SurveyResponse> responses) {
        var ready = new ArrayList<AnalysedResponse>(responses.size());
        var rejected = new ArrayList<RejectedRow>();
        for (var response : responses) {
            try {
                ready.add(response(response));
            } catch (IllegalArgumentException e) {
                rejected.add(new RejectedRow("response " + response.id(), String.valueOf(e.getMessage())));
            }
        }
        return new AnalysedPage(ready, rejected);
    }

    private AnalysedResponse response(SurveyResponse response) {
        var texts = new ArrayList<Analysed>();
        for (var column : textColumns) {
            var answer = response.answers().get(column.key());
            if (answer != null) {
                words(answer)
                        .flatMap(words -> analysed(column, words, spoken(answer)))
                        .ifPresent(texts::add);
            }
        }
        var answers = AnswersJson.write(response, textColumns);
        if (answers.length() > LARGEST_ANSWERS) {
            throw new IllegalArgumentException("its closed answers are too large to keep");
        }
        return new AnalysedResponse(response, hash(response), answers, texts);
    }

    /** Words of a person: open text, and what was typed beside "other". */
    private static Optional<String> words(Answer answer) {
        if (answer instanceof Answer.FreeText text) {
            return Optional.of(text.text());
        }
        return answer instanceof Answer.Choice choice ? Optional.ofNullable(choice.otherText()) : Optional.empty();
    }

    private static Answer.@Nullable Spoken spoken(Answer answer) {
        return answer instanceof Answer.FreeText text ? text.spoken() : null;
    }

    private Optional<Analysed> analysed(Column column, String words, Answer.@Nullable Spoken spoken) {
        var text = canonicalizer.canonical(words, html);
        if (text == null) {
            return Optional.empty();
        }
        var asked = Sources.asked(column);
        var question = asked.wording().isBlank() && asked.feeds().isEmpty() ? null : asked;
        boolean saysNothing = extraction.saysNothing(text.text(), question);
        var findings = saysNothing
                ? List.<Found>of()
                : extraction.findings(text.text(), question).stream()
                        .map(finding ->
                                new Found(finding, themeWords.of(text.text(), finding, echoed.get(column.key()))))
                        .toList();
        return Optional.of(new Analysed(
                column.key(),
                Objects.requireNonNull(places.get(column.key())),
                spoken,
                text,
                TextHash.of(text.text(), random),
                saysNothing,
                extraction.language(text.text()),
                findings));
    }

    private static String hash(SurveyResponse response) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(AnswersJson.everything(response).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
