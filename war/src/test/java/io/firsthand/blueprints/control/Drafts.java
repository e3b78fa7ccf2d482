package io.firsthand.blueprints.control;

import io.firsthand.blueprints.entity.Draft;
import io.firsthand.blueprints.entity.Layout;
import io.firsthand.blueprints.entity.SurveyLanguage;
import io.firsthand.instruments.control.Instruments;
import io.firsthand.instruments.entity.Audience;
import io.firsthand.instruments.entity.ItemKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Drafts that tests change in one place at a time. */
final class Drafts {
    static final Instruments INSTRUMENTS = new Instruments();
    static final Blueprints BLUEPRINTS = new Blueprints(INSTRUMENTS);

    private Drafts() {}

    static Draft ofPack(String pack, Audience audience) {
        return BLUEPRINTS.begin(new Blueprints.Beginning("Test", null, pack, audience, List.of(SurveyLanguage.EN)));
    }

    static Layout layout(Draft draft) {
        return BLUEPRINTS.layout(draft);
    }

    /** Fills every placeholder that the packs use. */
    static Draft filled(Draft draft) {
        var fillings = new TreeMap<String, Map<SurveyLanguage, List<String>>>();
        for (var gap : new String[][] {
            {"company", "Acme"},
            {"product", "Acme Plan"},
            {"decision", "start using Acme Plan"},
            {"area", "shift planning"},
            {"task", "export a report"},
            {"real", "Acme Plan", "Rota"},
            {"decoys", "Plano", "Shifty", "Dienst"},
            {"contact", "privacy@acme.example"},
            {"noticeUrl", "https://acme.example/notice"},
            {"processor", "Acme"},
            {"place", "Germany"},
            {"authority", "the data protection authority"}
        }) {
            fillings.put(gap[0], Map.of(SurveyLanguage.EN, List.of(gap).subList(1, gap.length)));
        }
        return new Draft(
                draft.name(),
                draft.goal(),
                draft.pack(),
                draft.audience(),
                draft.languages(),
                draft.anchor(),
                draft.anchorWords(),
                fillings,
                draft.items(),
                draft.ends(),
                draft.basis(),
                draft.mode(),
                draft.closing(),
                draft.notice());
    }

    static Draft.Item item(String id, String showIf) {
        return new Draft.Item(id, 1, Map.of(), showIf, null);
    }

    static Draft.Item own(String id, String words, ItemKind kind, Draft.OwnOption... options) {
        return new Draft.Item(
                id,
                1,
                Map.of(SurveyLanguage.EN, words),
                "",
                new Draft.Own(kind, List.of(options), List.of("pain"), "own", null, false, 0, false));
    }

    static Draft.OwnOption option(String code, String words) {
        return new Draft.OwnOption(code, Map.of(SurveyLanguage.EN, words));
    }

    /** A filled draft that asks these and, unless told otherwise, ends nowhere early. */
    static Draft asking(Draft.Item... items) {
        return asking(List.of(), items);
    }

    static Draft asking(List<Draft.End> ends, Draft.Item... items) {
        return with(List.of(items), ends, Draft.Basis.CONSENT, Draft.Mode.NORMAL, List.of("CON3"), Map.of());
    }

    static Draft with(
            List<Draft.Item> items,
            List<Draft.End> ends,
            Draft.Basis basis,
            Draft.Mode mode,
            List<String> closing,
            Map<String, Map<SurveyLanguage, String>> notice) {
        return filled(new Draft(
                "Test",
                null,
                null,
                Audience.B2B,
                List.of(SurveyLanguage.EN),
                "dec",
                Map.of(),
                Map.of(),
                items,
                ends,
                basis,
                mode,
                closing,
                notice));
    }

    static Draft filledWith(Draft draft, String gap, @Nullable List<String> values) {
        var fillings = new TreeMap<>(draft.fillings());
        if (values == null) {
            fillings.remove(gap);
        } else {
            fillings.put(gap, Map.of(SurveyLanguage.EN, values));
        }
        return new Draft(
                draft.name(),
                draft.goal(),
                draft.pack(),
                draft.audience(),
                draft.languages(),
                draft.anchor(),
                draft.anchorWords(),
                fillings,
                draft.items(),
                draft.ends(),
                draft.basis(),
                draft.mode(),
                draft.closing(),
                draft.notice());
    }
}
