package io.firsthand.evidence.control;

import io.firsthand.evidence.entity.Term;
import io.firsthand.spi.Finding;
import io.firsthand.spi.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The content words of a finding: stems without stop words and without the cue ("I was worried that"), at most {@link #MAX}.
 * Stems come from Porter's algorithm; other languages than English keep their words unstemmed. Thread-safe.
 */
public final class ThemeWords {
    /** So many words of a finding make themes. */
    public static final int MAX = 12;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;

    private final Analyzer analyzer = new Words(stopWords());

    /** Returns the content words of a finding in their order, without those the question put into the person's mouth. */
    public List<Term> of(String text, Finding finding, Set<String> echoed) {
        var cues = finding.cues().stream()
                .filter(cue -> cue.attribute().equals("type"))
                .map(Finding.Cue::span)
                .toList();
        return of(text, finding.span(), cues, echoed);
    }

    /** Returns the content words at a span in their order, leaving out those within the cues and the echoed stems. */
    public List<Term> of(String text, Span span, List<Span> cues, Set<String> echoed) {
        int from = text.offsetByCodePoints(0, span.start());
        var words = text.substring(from, text.offsetByCodePoints(from, span.length()));
        var found = new LinkedHashMap<String, String>();
        for (var token : tokens(words)) {
            int start = span.start() + words.codePointCount(0, token.start());
            boolean inCue = cues.stream().anyMatch(cue -> cue.start() <= start && start < cue.end());
            if (!inCue && !echoed.contains(token.stem()) && found.size() < MAX) {
                found.putIfAbsent(
                        token.stem(),
                        words.substring(token.start(), token.end()).toLowerCase(Locale.ROOT));
            }
        }
        var terms = new ArrayList<Term>();
        found.forEach((stem, word) -> terms.add(new Term(stem, word)));
        return terms;
    }

    /** Returns the stems of a question's content words; answers that echo them name no theme of their own. */
    public Set<String> stems(String questionWording) {
        return tokens(questionWording).stream().map(Token::stem).collect(Collectors.toUnmodifiableSet());
    }

    private record Token(String stem, int start, int end) {}

    private List<Token> tokens(String text) {
        var found = new ArrayList<Token>();
        try (TokenStream tokens = analyzer.tokenStream("", text)) {
            var stem = tokens.addAttribute(CharTermAttribute.class);
            var place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (isContent(stem)) {
                    found.add(new Token(stem.toString(), place.startOffset(), place.endOffset()));
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("tokens of a text in memory cannot fail to be read", e);
        }
        return found;
    }

    private static boolean isContent(CharSequence stem) {
        return stem.length() >= SHORTEST
                && stem.length() <= LONGEST
                && stem.chars().anyMatch(Character::isLetter);
    }

    private static CharArraySet stopWords() {
        var words = new CharArraySet(400, true);
        try (var own = reader(ThemeWords.class, "/io/firsthand/evidence/theme-stop-words-en.txt");
                var common = reader(SnowballFilter.class, "english_stop.txt")) {
            own.lines().filter(line -> !line.startsWith("#")).forEach(words::add);
            words.addAll(WordlistLoader.getSnowballWordSet(common));
        } catch (IOException e) {
            throw new UncheckedIOException("the stop words lie on the class path", e);
        }
        return words;
    }

    private static BufferedReader reader(Class<?> beside, String name) {
        var stream = Objects.requireNonNull(beside.getResourceAsStream(name), name);
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    private static final class Words extends Analyzer {
        private final CharArraySet stopWords;

        Words(CharArraySet stopWords) {
            this.stopWords = stopWords;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokens = new StandardTokenizer();
            return new TokenStreamComponents(
                    tokens,
                    new PorterStemFilter(
                            new StopFilter(new EnglishPossessiveFilter(new LowerCaseFilter(tokens)), stopWords)));
        }
    }
}
