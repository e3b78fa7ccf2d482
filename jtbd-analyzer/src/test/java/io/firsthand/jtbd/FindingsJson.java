package io.firsthand.jtbd;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/** Findings as readable JSON, with everything they hold. */
final class FindingsJson {
    private FindingsJson() {}

    static String of(String text, List<Finding> findings) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        findings.forEach(finding -> array.add(of(text, finding)));
        var out = new StringWriter();
        try (var writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(out)) {
            writer.writeArray(array.build());
        }
        return out.toString().strip() + "\n";
    }

    private static JsonObjectBuilder of(String text, Finding finding) {
        JsonArrayBuilder cues = Json.createArrayBuilder();
        finding.cues()
                .forEach(cue -> cues.add(cue.attribute() + ": " + cue.span().of(text)));
        String role = finding.holder().role();
        return Json.createObjectBuilder()
                .add("type", finding.type().name())
                .add("start", finding.span().start())
                .add("end", finding.span().end())
                .add("quote", finding.span().of(text))
                .add("rule", finding.rule())
                .add("polarity", finding.polarity().name())
                .add("status", finding.status().name())
                .add("holder", finding.holder().who().name() + (role == null ? "" : " (" + role + ")"))
                .add("confidence", finding.confidence())
                .add("cues", cues);
    }
}
