package io.firsthand.jtbd.cli;

import com.opencsv.CSVWriter;
import com.opencsv.ICSVWriter;
import io.firsthand.jtbd.Finding;
import io.firsthand.jtbd.Holder;
import io.firsthand.jtbd.Polarity;
import io.firsthand.jtbd.Status;
import io.firsthand.jtbd.TextLanguage;
import io.firsthand.jtbd.TextLanguage.Cues;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the findings of one passage as text, ready to be appended. Stateless; any thread may call it. */
final class ResultWriter {
    /** The header of CSV output. */
    static final String CSV_HEADER = "id,type,start,end,quote,polarity,holder,rule,confidence\n";

    private static final JsonGeneratorFactory GENERATORS = jakarta.json.Json.createGeneratorFactory(Map.of());

    private ResultWriter() {}

    /** One line: {@code {"id","spans":[…],"language"}}, and {@code "cues":"unsupported"} for a language without rules. */
    static String json(Passage passage, List<Finding> findings, TextLanguage language) {
        var line = new StringWriter();
        try (JsonGenerator json = GENERATORS.createGenerator(line)) {
            json.writeStartObject().write("id", passage.id()).writeStartArray("spans");
            for (Finding finding : findings) {
                json.writeStartObject()
                        .write("type", finding.type().name())
                        .write("start", finding.span().start())
                        .write("end", finding.span().end())
                        .write("quote", finding.span().of(passage.text()))
                        .write("polarity", polarity(finding))
                        .write("holder", holder(finding))
                        .write("rule", finding.rule())
                        .write("confidence", BigDecimal.valueOf(finding.confidence()))
                        .writeEnd();
            }
            json.writeEnd().write("language", language.tag());
            if (language.cues() == Cues.UNSUPPORTED) {
                json.write("cues", "unsupported");
            }
            json.writeEnd();
        }
        return line.append('\n').toString();
    }

    /** One row a finding; none for a passage without. */
    static String csv(Passage passage, List<Finding> findings) {
        var rows = new StringWriter();
        var csv =
                new CSVWriter(rows, ',', ICSVWriter.DEFAULT_QUOTE_CHARACTER, ICSVWriter.DEFAULT_QUOTE_CHARACTER, "\n");
        for (Finding finding : findings) {
            csv.writeNext(
                    new String[] {
                        passage.id(),
                        finding.type().name(),
                        Integer.toString(finding.span().start()),
                        Integer.toString(finding.span().end()),
                        finding.span().of(passage.text()),
                        polarity(finding),
                        holder(finding),
                        finding.rule(),
                        Double.toString(finding.confidence())
                    },
                    false);
        }
        csv.flushQuietly();
        return rows.toString();
    }

    /** The scorer knows one value where a finding has two: what is settled or imagined comes first. */
    static String polarity(Finding finding) {
        if (finding.status() == Status.RESOLVED || finding.status() == Status.HYPOTHETICAL) {
            return finding.status().name().toLowerCase(Locale.ROOT);
        }
        return finding.polarity() == Polarity.NEGATED ? "negated" : "affirmed";
    }

    static String holder(Finding finding) {
        return finding.holder().who() == Holder.Who.SELF ? "speaker" : "third_party";
    }
}
