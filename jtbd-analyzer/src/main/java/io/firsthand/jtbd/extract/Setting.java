package io.firsthand.jtbd.extract;

import io.firsthand.jtbd.Stage;
import io.firsthand.jtbd.When;
import io.firsthand.jtbd.rule.RuleSet;
import io.firsthand.jtbd.text.CodePointOffsets;
import io.firsthand.jtbd.text.Sentence;
import io.firsthand.jtbd.text.SentenceReader;
import org.jspecify.annotations.Nullable;

/**
 * What a text as a whole, the answer to a question, says about when it was.
 *
 * @param stage the first stage told, or null
 * @param when the first date told, or else the first event, or null
 */
public record Setting(@Nullable Stage stage, @Nullable When when) {
    /** Nothing is told. */
    public static final Setting UNKNOWN = new Setting(null, null);

    /** Reads it off the signs of all sentences. */
    public static Setting of(String text, RuleSet rules, Lexicon words) {
        var reader = new SentenceReader(text, words.reading);
        Stage stage = null;
        SentenceSigns.Time time = null;
        for (int at = 0; at < text.length(); ) {
            Sentence sentence = reader.from(at, text.length(), rules.anchors());
            var signs = new SentenceSigns(text, sentence, rules.anchors(), words.dates);
            SentenceSigns.Time here = signs.time();
            boolean better =
                    here != null && (time == null || (time.kind() != When.Kind.DATE && here.kind() == When.Kind.DATE));
            time = better ? here : time;
            stage = stage == null ? signs.stage() : stage;
            at = sentence.end();
        }
        return new Setting(stage, time == null ? null : time.when(new CodePointOffsets(text)));
    }
}
