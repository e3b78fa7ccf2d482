package io.firsthand.certificate;

import io.firsthand.certificate.CertificateContent.Anchor;
import io.firsthand.certificate.CertificateContent.Correction;
import io.firsthand.certificate.CertificateContent.Cue;
import io.firsthand.certificate.CertificateContent.Extraction;
import io.firsthand.certificate.CertificateContent.Gate;
import io.firsthand.certificate.CertificateContent.Meaning;
import io.firsthand.certificate.CertificateContent.Origin;
import io.firsthand.certificate.CertificateContent.Permission;
import io.firsthand.certificate.CertificateContent.Pull;
import io.firsthand.certificate.CertificateContent.Question;
import io.firsthand.certificate.CertificateContent.Review;
import io.firsthand.certificate.CertificateContent.Spoken;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Content to JSON-LD and back. Both directions stand side by side so that they change together; a document is accepted
 * only if writing what was read gives the same document, so no member can hide that this version does not know.
 */
final class CertificateJson {
    /** Version of the format that is written where a member needs it: 2 knows {@code spoken}. */
    static final int VERSION = 2;

    private static final int FIRST_VERSION = 1;

    private static final List<String> GATE_NAMES = List.of(
            "verbatim",
            "provenance",
            "permission",
            "privacy",
            "meaning",
            "context",
            "reviewer",
            "corroboration",
            "promptedness",
            "recency");

    private CertificateJson() {}

    /** Returns the oldest version of the format that can say it, so that older checkers go on reading what they can. */
    static int version(CertificateContent content) {
        return content.spoken() == null ? FIRST_VERSION : VERSION;
    }

    private static JsonArrayBuilder context(int version) {
        return BoundedJson.JSON
                .createArrayBuilder()
                .add("http://www.w3.org/ns/anno.jsonld")
                .add(BoundedJson.JSON
                        .createObjectBuilder()
                        .add("@vocab", "urn:firsthand:certificate:" + version + "#"));
    }

    /** Returns the document without its proof. */
    static JsonObject write(CertificateContent content) {
        JsonObjectBuilder document = BoundedJson.JSON
                .createObjectBuilder()
                .add("@context", context(version(content)))
                .add("id", content.id())
                .add("type", "Annotation")
                .add("motivation", "classifying")
                .add("certificateVersion", version(content))
                .add("created", content.createdAt().toString())
                .add("body", body(content.meaning()))
                .add("target", target(content.anchor()))
                .add("origin", origin(content.origin()));
        Question question = content.question();
        if (question != null) {
            document.add("question", question(question));
        }
        document.add("permission", permission(content.permission()));
        Pull pull = content.pull();
        if (pull != null) {
            document.add("pull", pull(pull));
        }
        document.add("extraction", extraction(content.extraction()))
                .add("review", review(content.review()))
                .add("gates", gates(content.gates()));
        Spoken spoken = content.spoken();
        if (spoken != null) {
            document.add("spoken", spoken(spoken));
        }
        return document.build();
    }

    /**
     * Reads a document without its proof.
     *
     * @throws MalformedCertificateException when it is not exactly what {@link #write} makes
     */
    static CertificateContent read(JsonObject document) {
        Members root = new Members(document, "");
        int version = root.integer("certificateVersion");
        if (version < FIRST_VERSION || version > VERSION) {
            throw root.wrong(
                    "certificateVersion",
                    "is not " + FIRST_VERSION + " to " + VERSION + "; use a newer Firsthand to check it");
        }
        CertificateContent content;
        try {
            content = content(root);
        } catch (MalformedCertificateException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new MalformedCertificateException(e.getMessage());
        }
        String difference = JsonDifference.first(write(content), document);
        if (difference != null) {
            throw new MalformedCertificateException(
                    "the member " + difference + " does not belong to version " + version + " of the format");
        }
        return content;
    }

    private static CertificateContent content(Members root) {
        Members question = root.childOrNull("question");
        Members pull = root.childOrNull("pull");
        Members spoken = root.childOrNull("spoken");
        return new CertificateContent(
                root.text("id"),
                root.instant("created"),
                meaning(root.child("body")),
                anchor(root.child("target")),
                origin(root.child("origin")),
                question == null ? null : question(question),
                permission(root.child("permission")),
                pull == null ? null : pull(pull),
                extraction(root.child("extraction")),
                review(root.child("review")),
                root.children("gates").stream().map(CertificateJson::gate).toList(),
                spoken == null ? null : spoken(spoken));
    }

    private static JsonObject body(Meaning meaning) {
        JsonObjectBuilder body = BoundedJson.JSON
                .createObjectBuilder()
                .add("type", "Finding")
                .add("purpose", "classifying")
                .add("finding", meaning.type())
                .add("polarity", meaning.polarity())
                .add("status", meaning.status())
                .add("holder", meaning.holder());
        addIfKnown(body, "holderRole", meaning.holderRole());
        addIfKnown(body, "stage", meaning.stage());
        return body.build();
    }

    private static Meaning meaning(Members body) {
        return new Meaning(
                body.text("finding"),
                body.text("polarity"),
                body.text("status"),
                body.text("holder"),
                body.textOrNull("holderRole"),
                body.textOrNull("stage"));
    }

    private static JsonObject target(Anchor anchor) {
        return BoundedJson.JSON
                .createObjectBuilder()
                .add("source", anchor.source())
                .add(
                        "selector",
                        BoundedJson.JSON
                                .createArrayBuilder()
                                .add(BoundedJson.JSON
                                        .createObjectBuilder()
                                        .add("type", "TextQuoteSelector")
                                        .add("exact", anchor.exact())
                                        .add("prefix", anchor.prefix())
                                        .add("suffix", anchor.suffix()))
                                .add(BoundedJson.JSON
                                        .createObjectBuilder()
                                        .add("type", "TextPositionSelector")
                                        .add("start", anchor.start())
                                        .add("end", anchor.end())))
                .add(
                        "state",
                        BoundedJson.JSON
                                .createObjectBuilder()
                                .add("type", "TextHashState")
                                .add("textVersion", anchor.textVersion())
                                .add("algorithm", TextHash.ALGORITHM)
                                .add("salt", anchor.textHash().salt())
                                .add("hash", anchor.textHash().hash()))
                .build();
    }

    private static Anchor anchor(Members target) {
        List<Members> selectors = target.children("selector");
        if (selectors.size() != 2) {
            throw target.wrong("selector", "must hold a TextQuoteSelector and a TextPositionSelector");
        }
        Members quote = selectors.get(0);
        Members position = selectors.get(1);
        Members state = target.child("state");
        return new Anchor(
                target.text("source"),
                state.integer("textVersion"),
                quote.text("exact"),
                quote.text("prefix"),
                quote.text("suffix"),
                position.integer("start"),
                position.integer("end"),
                new TextHash(state.text("salt"), state.text("hash")));
    }

    private static JsonObject origin(Origin origin) {
        JsonObjectBuilder json = BoundedJson.JSON
                .createObjectBuilder()
                .add("kind", origin.kind())
                .add("name", origin.name());
        addIfKnown(json, "tool", origin.tool());
        addIfKnown(json, "survey", origin.survey());
        addIfKnown(json, "surveyVersion", origin.surveyVersion());
        addIfKnown(json, "response", origin.response());
        addIfKnown(json, "url", origin.url());
        addIfKnown(json, "person", origin.person());
        addIfKnown(json, "language", origin.language());
        addIfKnown(json, "collectedAt", origin.collectedAt());
        addIfKnown(json, "transcript", origin.transcript());
        return json.build();
    }

    private static Origin origin(Members json) {
        return new Origin(
                json.text("kind"),
                json.text("name"),
                json.textOrNull("tool"),
                json.textOrNull("survey"),
                json.textOrNull("surveyVersion"),
                json.textOrNull("response"),
                json.textOrNull("url"),
                json.textOrNull("person"),
                json.textOrNull("language"),
                json.instantOrNull("collectedAt"),
                json.textOrNull("transcript"));
    }

    private static JsonObject question(Question question) {
        JsonObjectBuilder json = BoundedJson.JSON.createObjectBuilder().add("id", question.id());
        addIfKnown(json, "version", question.version());
        json.add("wording", question.wording());
        addIfKnown(json, "promptedness", question.promptedness());
        return json.build();
    }

    private static Question question(Members json) {
        return new Question(
                json.text("id"), json.textOrNull("version"), json.text("wording"), json.textOrNull("promptedness"));
    }

    private static JsonObject permission(Permission permission) {
        JsonObjectBuilder json = BoundedJson.JSON.createObjectBuilder().add("basis", permission.basis());
        addIfKnown(json, "wordingVersion", permission.wordingVersion());
        json.add("audience", permission.audience());
        addIfKnown(json, "declaredBy", permission.declaredBy());
        return json.build();
    }

    private static Permission permission(Members json) {
        return new Permission(
                json.text("basis"),
                json.textOrNull("wordingVersion"),
                json.text("audience"),
                json.textOrNull("declaredBy"));
    }

    private static JsonObject pull(Pull pull) {
        JsonObjectBuilder json = BoundedJson.JSON
                .createObjectBuilder()
                .add("id", pull.id())
                .add("at", pull.at().toString());
        addIfKnown(json, "connector", pull.connector());
        addIfKnown(json, "connectorVersion", pull.connectorVersion());
        return json.build();
    }

    private static Pull pull(Members json) {
        return new Pull(
                json.text("id"), json.instant("at"), json.textOrNull("connector"), json.textOrNull("connectorVersion"));
    }

    private static JsonObject extraction(Extraction extraction) {
        JsonObjectBuilder json = BoundedJson.JSON.createObjectBuilder().add("extractor", extraction.extractor());
        addIfKnown(json, "version", extraction.version());
        JsonArrayBuilder cues = BoundedJson.JSON.createArrayBuilder();
        for (Cue cue : extraction.cues()) {
            cues.add(BoundedJson.JSON
                    .createObjectBuilder()
                    .add("attribute", cue.attribute())
                    .add("start", cue.start())
                    .add("end", cue.end()));
        }
        return json.add("rule", extraction.rule())
                .add("confidence", extraction.confidence())
                .add("cues", cues)
                .build();
    }

    private static Extraction extraction(Members json) {
        return new Extraction(
                json.text("extractor"),
                json.textOrNull("version"),
                json.text("rule"),
                json.decimal("confidence"),
                json.children("cues").stream()
                        .map(cue -> new Cue(cue.text("attribute"), cue.integer("start"), cue.integer("end")))
                        .toList());
    }

    private static JsonObject review(Review review) {
        JsonObjectBuilder json = BoundedJson.JSON
                .createObjectBuilder()
                .add("reviewer", review.reviewer())
                .add("at", review.at().toString())
                .add("decision", review.decision());
        addIfKnown(json, "reason", review.reason());
        return json.add("selfReviewed", review.selfReviewed())
                .add("contextSeen", BoundedJson.JSON.createArrayBuilder(review.contextSeen()))
                .build();
    }

    private static Review review(Members json) {
        return new Review(
                json.text("reviewer"),
                json.instant("at"),
                json.text("decision"),
                json.textOrNull("reason"),
                json.flag("selfReviewed"),
                json.texts("contextSeen"));
    }

    private static JsonArrayBuilder gates(List<Gate> gates) {
        JsonArrayBuilder array = BoundedJson.JSON.createArrayBuilder();
        for (Gate gate : gates) {
            JsonObjectBuilder json = BoundedJson.JSON
                    .createObjectBuilder()
                    .add("number", gate.number())
                    .add("gate", gateName(gate.number()))
                    .add("result", gate.result());
            addIfKnown(json, "detail", gate.detail());
            array.add(json);
        }
        return array;
    }

    private static Gate gate(Members json) {
        return new Gate(json.integer("number"), json.text("result"), json.textOrNull("detail"));
    }

    private static JsonObjectBuilder spoken(Spoken spoken) {
        JsonObjectBuilder json = BoundedJson.JSON.createObjectBuilder().add("writtenDown", spoken.writtenDown());
        BigDecimal saidAt = spoken.saidAt();
        if (saidAt != null) {
            json.add("saidAt", saidAt);
        }
        addIfKnown(json, "speaker", spoken.speaker());
        JsonArrayBuilder corrections = BoundedJson.JSON.createArrayBuilder();
        for (Correction correction : spoken.corrections()) {
            corrections.add(BoundedJson.JSON
                    .createObjectBuilder()
                    .add("by", correction.by())
                    .add("at", correction.at().toString())
                    .add("textVersion", correction.textVersion())
                    .add("changed", correction.changed())
                    .add("checkedAgainstRecording", correction.checkedAgainstRecording()));
        }
        return json.add("corrections", corrections);
    }

    private static Spoken spoken(Members json) {
        return new Spoken(
                json.text("writtenDown"),
                json.object().containsKey("saidAt") ? json.decimal("saidAt") : null,
                json.textOrNull("speaker"),
                json.children("corrections").stream()
                        .map(correction -> new Correction(
                                correction.text("by"),
                                correction.instant("at"),
                                correction.integer("textVersion"),
                                correction.flag("changed"),
                                correction.flag("checkedAgainstRecording")))
                        .toList());
    }

    /** Returns the name of a gate, 1 to 10. */
    static String gateName(int number) {
        return GATE_NAMES.get(number - 1);
    }

    private static void addIfKnown(JsonObjectBuilder json, String name, @Nullable Object value) {
        if (value != null) {
            json.add(name, value.toString());
        }
    }
}
