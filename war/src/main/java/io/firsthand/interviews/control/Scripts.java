package io.firsthand.interviews.control;

import io.firsthand.instruments.control.Instruments;
import io.firsthand.instruments.control.OwnGuides;
import io.firsthand.instruments.entity.Guide;
import io.firsthand.instruments.entity.GuideLine;
import io.firsthand.instruments.entity.GuideScript;
import io.firsthand.instruments.entity.LocalText;
import io.firsthand.instruments.entity.Placeholder;
import io.firsthand.interviews.entity.ConsentItem;
import io.firsthand.interviews.entity.Interview.Plan;
import io.firsthand.interviews.entity.InterviewScript;
import io.firsthand.interviews.entity.InterviewScript.Block;
import io.firsthand.interviews.entity.InterviewScript.Line;
import io.firsthand.interviews.entity.InterviewScript.Probe;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.spi.Promptedness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes of a guide what one talk follows: in one language, filled in, each line with a name and what an answer to it is worth. */
@ApplicationScoped
public class Scripts {
    private static final Pattern GAP = Pattern.compile("\\{([A-Za-z]+)}");

    /** Filled in while the talk runs: the code is shown once and never stored. */
    private static final String CODE = "code";

    private static final String WELCOME = "B0";
    private static final String DOUBTS = "B5";
    private static final String CLOSE = "B7";

    /** The permission that the guides leave to the notice; asked here, so that a no can be said to quoting alone. */
    private static final String QUOTE_INTERNAL = "CON2";

    private static final List<ConsentItem> AT_THE_START =
            List.of(ConsentItem.TAKE_PART, ConsentItem.RECORD, ConsentItem.RECORDING_RUNS);

    @Inject
    private Instruments instruments;

    @Inject
    private OwnGuides own;

    static Scripts of(Instruments instruments) {
        return of(instruments, OwnGuides.none());
    }

    static Scripts of(Instruments instruments, OwnGuides own) {
        var scripts = new Scripts();
        scripts.instruments = instruments;
        scripts.own = own;
        return scripts;
    }

    /**
     * Returns what a talk follows. A guide of the team has one length, whatever preset is given, and lines in one language.
     *
     * @param placeholders what the gaps are filled with, by name
     * @throws ProblemException 422 naming a guide, preset or gap that does not fit, and for a guide that asks nobody to take part
     */
    public Plan plan(String guideId, String presetId, String language, Map<String, String> placeholders) {
        var book = instruments.guides();
        var script = own.script(guideId).orElseGet(() -> shipped(guideId, presetId));
        var followed = new InterviewScript(
                script.blocks().stream().map(block -> block(block, language)).toList(),
                book.generalProbes().stream()
                        .map(probe -> new Probe(
                                probe.use().in(language), words(probe.texts(), language), in(probe.how(), language)))
                        .toList(),
                words(book.debriefCard(), language),
                script.preset().probesPerAsk());
        if (followed.line(ConsentItem.TAKE_PART).isEmpty()) {
            // Q22 of the lint rules: nothing can be kept of a talk in which nobody was asked
            throw ProblemException.invalid(
                    "/guide",
                    "The welcome (B0) of this guide does not ask whether people take part; make a line of it a permission.");
        }
        var template = followed.json().toString();
        var filled = filled(template, placeholders, language);
        return new Plan(
                guideId,
                sha256(template),
                script.preset().id(),
                language,
                filled,
                InterviewScript.read(fill(template, filled)));
    }

    private GuideScript shipped(String guideId, String presetId) {
        var book = instruments.guides();
        var guide = book.guide(guideId)
                .orElseThrow(() ->
                        unknown("guide", book.guides().stream().map(Guide::id).toList()));
        var preset = book.preset(presetId)
                .orElseThrow(() -> unknown(
                        "preset",
                        book.presets().stream().map(length -> length.id()).toList()));
        return book.script(guide, preset);
    }

    private static ProblemException unknown(String member, List<String> known) {
        return ProblemException.invalid("/" + member, "There is no such " + member + "; there are " + known + ".");
    }

    private Map<String, String> filled(String template, Map<String, String> given, String language) {
        var gaps = new TreeSet<String>();
        GAP.matcher(template).results().map(gap -> gap.group(1)).forEach(gaps::add);
        gaps.remove(CODE);
        var filled = new TreeMap<String, String>();
        for (var gap : gaps) {
            var value = given.getOrDefault(gap, defaultOf(gap, language));
            if (value.isBlank()) {
                throw ProblemException.invalid(
                        "/placeholders", "'" + gap + "' is missing; this guide needs " + gaps + ".");
            }
            filled.put(gap, value);
        }
        given.keySet().stream().filter(name -> !gaps.contains(name)).findFirst().ifPresent(name -> {
            throw ProblemException.invalid("/placeholders", "This guide has only the gaps " + gaps + ".");
        });
        return filled;
    }

    private String defaultOf(String gap, String language) {
        return instruments.bank().placeholders().stream()
                .filter(placeholder -> placeholder.name().equals(gap))
                .map(Placeholder::defaultText)
                .filter(text -> text != null)
                .findFirst()
                .map(text -> text.in(language))
                .orElse("");
    }

    /** Fills gaps inside JSON: the value is escaped as it stands there. */
    private static String fill(String template, Map<String, String> filled) {
        return GAP.matcher(template)
                .replaceAll(gap -> Matcher.quoteReplacement(
                        filled.containsKey(gap.group(1)) ? escaped(filled.get(gap.group(1))) : gap.group()));
    }

    private static String escaped(String value) {
        var quoted = jakarta.json.Json.createValue(value).toString();
        return quoted.substring(1, quoted.length() - 1);
    }

    private Block block(GuideScript.Block block, String language) {
        return new Block(
                block.block(),
                in(block.title(), language),
                block.minutes(),
                block.stages(),
                block.forces(),
                lines(block, language),
                words(block.probes(), language),
                words(block.probesPerRole(), language),
                words(block.captures(), language));
    }

    private List<Line> lines(GuideScript.Block block, String language) {
        var lines = new ArrayList<Line>();
        int permissions = 0;
        int musts = 0;
        for (var line : block.lines()) {
            @Nullable ConsentItem item = null;
            if (line.kind() == GuideLine.Kind.PERMISSION) {
                item = item(block.block(), permissions++, line);
            }
            if (line.kind() == GuideLine.Kind.MUST) {
                musts++;
            }
            if (item == ConsentItem.QUOTE_PUBLIC) {
                lines.add(quoteInternal(block, lines.size() + 1, language));
            }
            lines.add(line(block, lines.size() + 1, line, item, musts, language));
        }
        return lines;
    }

    private Line line(
            GuideScript.Block block,
            int number,
            GuideLine line,
            @Nullable ConsentItem item,
            int musts,
            String language) {
        var text = line.text().in(language);
        boolean asks = isAsk(line.kind());
        return new Line(
                block.block() + "." + number,
                line.kind(),
                text,
                in(line.when(), language),
                item,
                item == null ? "" : version(text),
                asks ? instruments.match().propose(line.text().base()).feeds() : List.of(),
                asks ? promptedness(block.block(), line, musts) : null);
    }

    private Line quoteInternal(GuideScript.Block block, int number, String language) {
        var question = instruments
                .bank()
                .question(QUOTE_INTERNAL)
                .orElseThrow(() -> new IllegalStateException("the bank has no " + QUOTE_INTERNAL));
        return new Line(
                block.block() + "." + number,
                GuideLine.Kind.PERMISSION,
                question.wording().in(language),
                "",
                ConsentItem.QUOTE_INTERNAL,
                QUOTE_INTERNAL + "/" + question.version(),
                List.of(),
                null);
    }

    /** The guides' permissions have a fixed order; the one about the sentence said back is a play-back check and no permission. */
    private static @Nullable ConsentItem item(String block, int place, GuideLine line) {
        if (block.equals(WELCOME)) {
            return place < AT_THE_START.size() ? AT_THE_START.get(place) : null;
        }
        if (!block.equals(CLOSE) || place == 0) {
            return null;
        }
        return line.answers().contains("ask") ? ConsentItem.QUOTE_PUBLIC : ConsentItem.RECONTACT;
    }

    private static boolean isAsk(GuideLine.Kind kind) {
        return Set.of(GuideLine.Kind.MUST, GuideLine.Kind.IF_TIME, GuideLine.Kind.IF_NOTHING, GuideLine.Kind.DEEP)
                .contains(kind);
    }

    /**
     * How much an ask leads. In the block of doubts the guides say so: the first open one nothing, the second names the topic, the last
     * is a hint. Elsewhere the bank's nearest question tells; where none is near, the topic counts as raised by us, which claims less.
     */
    private Promptedness promptedness(String block, GuideLine line, int musts) {
        if (line.kind() == GuideLine.Kind.IF_NOTHING) {
            return Promptedness.CUED;
        }
        if (block.equals(DOUBTS)) {
            return line.kind() == GuideLine.Kind.MUST && musts == 1 ? Promptedness.UNPROMPTED : Promptedness.ON_TOPIC;
        }
        var near = instruments.match().propose(line.text().base()).promptedness();
        return near == Promptedness.UNPROMPTED ? near : Promptedness.ON_TOPIC;
    }

    private static String in(@Nullable LocalText text, String language) {
        return text == null ? "" : text.in(language);
    }

    private static List<String> words(List<LocalText> texts, String language) {
        return texts.stream().map(text -> text.in(language)).toList();
    }

    private static String version(String text) {
        return sha256(text).substring(0, 12).toLowerCase(Locale.ROOT);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
