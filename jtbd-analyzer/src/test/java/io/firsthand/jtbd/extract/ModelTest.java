package io.firsthand.jtbd.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.jtbd.FindingType;
import io.firsthand.jtbd.lang.Languages;
import io.firsthand.jtbd.rule.RuleLoader;
import io.firsthand.jtbd.rule.RuleSet;
import io.firsthand.jtbd.score.Feature;
import io.firsthand.jtbd.score.Model;
import io.firsthand.jtbd.score.Model.Weight;
import io.firsthand.jtbd.score.Scorer;
import io.firsthand.jtbd.score.Scoring;
import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What was learnt is what is used: the quick sums give what the features of the training give. */
class ModelTest {
    private static final Path MODEL = Path.of("src/main/resources/io/firsthand/jtbd/lang/en/model.tsv");

    private final RuleSet rules = RuleLoader.load(Languages.files("en"));

    @Test
    void a_proposal_is_as_likely_as_the_weights_of_its_features_say() throws IOException {
        Map<String, Double> weights = new HashMap<>();
        for (Weight weight : Model.parse(Files.readAllLines(MODEL)).weights()) {
            weights.put(weight.type() + "\t" + weight.feature() + "\t" + weight.key(), weight.value());
        }
        var training = new ModelTraining();
        Scoring scoring = Objects.requireNonNull(rules.scorer()).scoring();
        var compared = new AtomicInteger();
        for (String text : passages()) {
            new Extraction(
                            rules,
                            new Lexicon(rules.words()),
                            text,
                            (type, rule, sentence, from, to, previous, next) -> {
                                double sum =
                                        training
                                                .features(text, rule, sentence, from, to, previous, next)
                                                .entrySet()
                                                .stream()
                                                .mapToDouble(feature -> feature.getValue()
                                                        * weights.getOrDefault(type + "\t" + feature.getKey(), 0.0))
                                                .sum();
                                scoring.read(sentence);
                                scoring.beside(previous, next);
                                assertThat(scoring.of(type, rule, from, to))
                                        .as("%s by %s in: %s", type, rule, text)
                                        .isCloseTo(1 / (1 + Math.exp(-sum)), Offset.offset(1e-4));
                                compared.incrementAndGet();
                            })
                    .findings();
        }
        assertThat(compared.get()).isGreaterThan(1000);
    }

    @Test
    void a_model_survives_being_written_and_read() {
        var model = new Model(
                List.of(new Weight(FindingType.HABIT, Feature.PAIR, "every day", 1.25)),
                Map.of(FindingType.HABIT, 0.42),
                Map.of(FindingType.HABIT, 0.9));

        assertThat(Model.parse(model.lines())).isEqualTo(model);
    }

    @Test
    void a_broken_line_is_named() {
        assertThatThrownBy(() -> Model.parse(List.of("# fine", "HABIT\tWORD\tdaily")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no line of a model: 'HABIT\tWORD\tdaily'");
    }

    @Test
    void a_type_without_a_threshold_is_never_likely_enough() {
        var scorer = new Scorer(
                new Model(List.of(), Map.of(), Map.of()), rules.words().vocabulary(), rules.words()::singles);

        assertThat(scorer.scoring().threshold(FindingType.CONCERN)).isGreaterThan(1);
    }

    private static List<String> passages() throws IOException {
        return Files.readAllLines(Path.of("src/test/eval/passages-blind.jsonl")).stream()
                .limit(60)
                .map(line ->
                        Json.createReader(new StringReader(line)).readObject().getString("text"))
                .toList();
    }
}
