package com.example.noticeboard;

import io.firsthand.spi.LintRule;
import io.firsthand.spi.LintRulePlugin;
import io.firsthand.spi.Question;
import java.util.List;
import java.util.Map;

/** Lint rules of one's own: here a single small one, which reads nothing but a sign and so works in any language. */
public final class HouseStyle implements LintRulePlugin {
    @Override
    public String id() {
        return "house-style";
    }

    @Override
    public String name() {
        return "House style";
    }

    @Override
    public List<LintRule> rules() {
        return List.of(new NoShouting());
    }

    private static final class NoShouting implements LintRule {
        private static final String SIGN = "!";

        @Override
        public String id() {
            return "shouting";
        }

        @Override
        public Severity severity() {
            return Severity.ADVICE;
        }

        @Override
        public Map<String, Words> words() {
            return Map.of(
                    "en",
                    new Words(
                            "Exclamation mark",
                            "It sounds like an order, or like advertising; people answer what they think is wanted.",
                            "End with a question mark or a full stop."),
                    "de",
                    new Words(
                            "Ausrufezeichen",
                            "Es klingt nach Befehl oder nach Werbung; geantwortet wird, was erwünscht scheint.",
                            "Mit Fragezeichen oder Punkt schließen."));
        }

        @Override
        public List<Example> examples() {
            return List.of(
                    Example.fires("en", "Tell us what happened!"),
                    Example.quiet("en", "Tell us what happened."),
                    Example.fires("de", "Erzählen Sie uns davon!"),
                    Example.quiet("de", "Was war das letzte Mal?"));
        }

        @Override
        public List<Objection> check(List<Question> asked, String language) {
            return asked.stream()
                    .filter(question -> question.wording().contains(SIGN))
                    .map(question -> Objection.to(question, SIGN, "It has an exclamation mark."))
                    .toList();
        }
    }
}
