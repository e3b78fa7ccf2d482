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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/**
 * What a finding is about: its content words as stems, without stop words and without the cue ("I was worried that"), at most
 * {@link #MAX}. Words and phrases that customers use for one idea become one meaning ({@code =price} for "pricey", "too dear", "the
 * fee"); they stand in {@code theme-words-en.txt}. Stems come from Krovetz's algorithm, which keeps words apart that Porter's
 * throws together ("customers", "customise"); other languages than English keep their words unstemmed. Thread-safe.
 *
 * @see <a href="https://doi.org/10.1145/160688.160718">Krovetz 1993, Viewing morphology as an inference process</a>
 */
public final class ThemeWords {
    /** So many words of a finding make themes. */
    public static final int MAX = 24;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;

    private static final int LONGEST_WORD = 60;
    private static final String MEANING = "=";
    private static final Analyzer STEMS = new Stems();
    private static final Set<String> STOP_STEMS = stopStems();
    private static final Analyzer MEANINGS = new Meanings(meanings());

    /** Returns whether a term is a meaning that several words share, and no single word's stem. */
    static boolean isMeaning(String term) {
        return term.startsWith(MEANING);
    }

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
        for (var token : tokens(MEANINGS, words)) {
            int start = span.start() + words.codePointCount(0, token.start());
            boolean inCue = cues.stream().anyMatch(cue -> cue.start() <= start && start < cue.end());
            var written = words.substring(token.start(), token.end()).toLowerCase(Locale.ROOT);
            if (!inCue && !isEcho(written, echoed) && written.length() <= LONGEST_WORD && found.size() < MAX) {
                found.putIfAbsent(token.stem(), written);
            }
        }
        var terms = new ArrayList<Term>();
        found.forEach((stem, word) -> terms.add(new Term(stem, word)));
        return terms;
    }

    /** By its stem: "expensive" is no echo of a question about the price. */
    private static boolean isEcho(String written, Set<String> echoed) {
        return !echoed.isEmpty()
                && tokens(STEMS, written).stream().map(Token::stem).allMatch(echoed::contains);
    }

    /** Returns the stems of a question's content words; answers that echo them name no theme of their own. */
    public Set<String> stems(String questionWording) {
        return tokens(STEMS, questionWording).stream()
                .map(Token::stem)
                .filter(ThemeWords::isContent)
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Token(String stem, int start, int end) {}

    private static List<Token> tokens(Analyzer analyzer, String text) {
        var found = new ArrayList<Token>();
        try (TokenStream tokens = analyzer.tokenStream("", text.replace('\u2019', '\''))) {
            var stem = tokens.addAttribute(CharTermAttribute.class);
            var place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (analyzer == STEMS || isContent(stem.toString())) {
                    found.add(new Token(stem.toString(), place.startOffset(), place.endOffset()));
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("tokens of a text in memory cannot fail to be read", e);
        }
        return found;
    }

    private static boolean isContent(String stem) {
        return isMeaning(stem)
                || stem.length() >= SHORTEST
                        && stem.length() <= LONGEST
                        && stem.chars().anyMatch(Character::isLetter)
                        && !STOP_STEMS.contains(stem);
    }

    private static Set<String> stopStems() {
        var stems = new HashSet<String>();
        try (var common = reader(SnowballFilter.class, "english_stop.txt")) {
            lines("theme-stop-words-en.txt").forEach(line -> stems.addAll(plain(line)));
            for (var word : WordlistLoader.getSnowballWordSet(common)) {
                stems.addAll(plain(new String((char[]) word)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the stop words lie on the class path", e);
        }
        return stems;
    }

    private static SynonymMap meanings() {
        var meanings = new SynonymMap.Builder(true);
        for (var line : lines("theme-words-en.txt")) {
            var parts = line.split(":", 2);
            for (var phrase : parts[1].split(",", -1)) {
                var words = new CharsRefBuilder();
                SynonymMap.Builder.join(plain(phrase).toArray(String[]::new), words);
                meanings.add(words.get(), new CharsRef(MEANING + parts[0].strip()), false);
            }
        }
        try {
            return meanings.build();
        } catch (IOException e) {
            throw new UncheckedIOException("meanings in memory cannot fail to be written", e);
        }
    }

    private static List<String> plain(String words) {
        return tokens(STEMS, words).stream().map(Token::stem).toList();
    }

    private static List<String> lines(String name) {
        try (var reader = reader(ThemeWords.class, "/io/firsthand/evidence/" + name)) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " lies on the class path", e);
        }
    }

    private static BufferedReader reader(Class<?> beside, String name) {
        var stream = Objects.requireNonNull(beside.getResourceAsStream(name), name);
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /** Stems of all words, stop words too: phrases of the list of meanings hold them. */
    private static final class Stems extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokens = new StandardTokenizer();
            return new TokenStreamComponents(tokens, stemmed(tokens));
        }

        static TokenStream stemmed(TokenStream tokens) {
            return new KStemFilter(new EnglishPossessiveFilter(new LowerCaseFilter(tokens)));
        }
    }

    private static final class Meanings extends Analyzer {
        private final SynonymMap meanings;

        Meanings(SynonymMap meanings) {
            this.meanings = meanings;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokens = new StandardTokenizer();
            return new TokenStreamComponents(tokens, new SynonymGraphFilter(Stems.stemmed(tokens), meanings, true));
        }
    }
}
