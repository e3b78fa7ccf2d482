package io.firsthand.lint.control;

import io.firsthand.instruments.control.GuideDocument.Whole;
import io.firsthand.instruments.entity.GuideScript;
import io.firsthand.instruments.entity.LocalText;
import io.firsthand.lint.entity.Advice;
import io.firsthand.lint.entity.Place;
import io.firsthand.studies.entity.Study;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the rules say about a guide of the team, and what of it somebody left as it is. */
@ApplicationScoped
public class GuideAdvice {
    private static final Pattern LINE = Pattern.compile("(B\\d)/(probe )?(\\d{1,3})");

    @Inject
    private Lint lint;

    @Inject
    private Leaving leaving;

    /** Returns the advice as JSON with its language, most severe first. */
    public JsonObjectBuilder json(Whole guide) {
        String language = guide.language();
        return Json.createObjectBuilder()
                .add("language", language)
                .add("known", lint.knows(language))
                .add(
                        "advice",
                        leaving.json(
                                Study.DEFAULT,
                                lint.guide(guide.script(), language),
                                one -> fingerprint(guide, one),
                                lint));
    }

    /** Advice on a line stays left wherever in its block the line goes; the words count. */
    static String fingerprint(Whole guide, Advice advice) {
        Place place = advice.place();
        Matcher line = LINE.matcher(place.subject());
        if (!line.matches()) {
            return Leaving.fingerprint(advice, guide.name() + times(guide.script()));
        }
        var inBlock = new Advice(
                advice.rule(),
                advice.level(),
                new Place(line.group(1), place.part(), place.words()),
                advice.message(),
                advice.fix());
        return Leaving.fingerprint(inBlock, words(guide.script(), line));
    }

    private static String times(GuideScript script) {
        return script.preset().minutes()
                + script.blocks().stream()
                        .map(block -> " " + block.block() + "=" + block.minutes())
                        .collect(Collectors.joining());
    }

    private static String words(GuideScript script, Matcher line) {
        int at = Integer.parseInt(line.group(3)) - 1;
        return script.blocks().stream()
                .filter(block -> block.block().equals(line.group(1)))
                .map(block -> line.group(2) == null
                        ? block.lines().stream().map(one -> one.text()).toList()
                        : block.probes())
                .filter(texts -> at < texts.size())
                .findFirst()
                .map((List<LocalText> texts) -> texts.get(at).base())
                .orElse("");
    }
}
