package io.firsthand.blueprints.control;

import io.firsthand.blueprints.entity.Layout;
import io.firsthand.blueprints.entity.Placed;
import io.firsthand.blueprints.entity.SurveyLanguage;
import io.firsthand.instruments.control.Instruments;
import io.firsthand.instruments.entity.ItemKind;
import io.firsthand.instruments.entity.Notice;
import io.firsthand.tables.control.CsvLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A draft survey for people to read, print and discuss: as Markdown, or as a table in CSV. */
public final class DraftText {
    private static final Map<ItemKind, String> FORMS = Map.of(
            ItemKind.OT, "open text",
            ItemKind.ST, "one line",
            ItemKind.SC, "one choice",
            ItemKind.MC, "several choices",
            ItemKind.YN, "yes or no",
            ItemKind.S5, "scale of 5",
            ItemKind.S7, "scale of 7",
            ItemKind.N11, "0 to 10",
            ItemKind.GRID, "grid");

    private final Layout layout;
    private final ShownJson shown;
    private final SurveyLanguage language;

    /** Writes a layout in a language. */
    public DraftText(Layout layout, Instruments instruments, SurveyLanguage language) {
        this.layout = layout;
        this.shown = new ShownJson(layout, instruments.bank(), instruments.notice(), language);
        this.language = language;
    }

    /** Returns it as Markdown. */
    public String markdown() {
        var text = new StringBuilder("# ")
                .append(escaped(layout.draft().name()))
                .append("\n\n")
                .append(layout.questions().size())
                .append(" questions, ")
                .append(Layout.clock(layout.seconds()))
                .append(" minutes\n\n");
        notice(text, "First screen", Notice.Place.OPENING);
        notice(text, "How we use your answers", Notice.Place.DETAILS);
        heading(text, "First screen: permission", Placed.Part.OPENING);
        heading(text, "Screening", Placed.Part.SCREENING);
        if (!layout.questions(Placed.Part.MAIN).isEmpty()) {
            text.append("## Questions\n\n");
            layout.anchor(language)
                    .ifPresent(anchor -> text.append("> ")
                            .append(escaped(layout.fillings().fill(anchor, language)))
                            .append("\n\n"));
            layout.questions(Placed.Part.MAIN).forEach(placed -> question(text, placed));
        }
        heading(text, "Last screen: permissions", Placed.Part.CLOSING);
        notice(text, "Last page", Notice.Place.LAST);
        notice(text, "Ways to end", Notice.Place.END);
        return text.toString().stripTrailing() + "\n";
    }

    private void heading(StringBuilder text, String heading, Placed.Part part) {
        var questions = layout.questions(part);
        if (!questions.isEmpty()) {
            text.append("## ").append(heading).append("\n\n");
            questions.forEach(placed -> question(text, placed));
        }
    }

    private void notice(StringBuilder text, String heading, Notice.Place place) {
        var lines = layout.notice().stream()
                .filter(line -> line.piece().place() == place)
                .map(line -> layout.fillings().fill(line.words().getOrDefault(language, ""), language))
                .filter(words -> !words.isBlank())
                .toList();
        if (!lines.isEmpty()) {
            text.append("## ").append(heading).append("\n\n");
            lines.forEach(line -> text.append("- ").append(escaped(line)).append('\n'));
            text.append('\n');
        }
    }

    private void question(StringBuilder text, Placed placed) {
        var question = placed.question();
        text.append("**")
                .append(placed.id())
                .append("** ")
                .append(escaped(shown.fill(question.wording())))
                .append("  \n*")
                .append(facts(placed))
                .append("*\n");
        var choices = shown.choices(question).stream()
                .filter(choice -> !choice.words().isEmpty())
                .toList();
        if (!choices.isEmpty()) {
            text.append('\n');
            choices.forEach(choice -> text.append("- ")
                    .append(choice.code())
                    .append(" = ")
                    .append(escaped(choice.words()))
                    .append('\n'));
        }
        rows(placed).forEach(row -> text.append("- row: ").append(escaped(row)).append('\n'));
        text.append('\n');
    }

    private String facts(Placed placed) {
        var facts = new ArrayList<String>();
        facts.add(FORMS.getOrDefault(placed.question().kind(), ""));
        if (placed.required()) {
            facts.add("required");
        }
        var showIf = placed.showIf();
        if (showIf != null) {
            facts.add("shown if " + showIf);
        }
        placed.ends().forEach(end -> facts.add("ends with " + end.screen() + " if " + end.condition()));
        return escaped(String.join("; ", facts));
    }

    private List<String> rows(Placed placed) {
        var rows = placed.question().rows();
        return rows == null ? List.of() : layout.fillings().list(rows, language);
    }

    /** What people typed must not become markup. */
    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1").replaceAll("\\s+", " ");
    }

    /** Returns it as a table: one question a row, in the order asked. */
    public String csv() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "part",
                "id",
                "version",
                "form",
                "question",
                "options",
                "rows",
                "shown if",
                "ends",
                "required",
                "feeds",
                "promptedness",
                "seconds"));
        layout.questions().forEach(placed -> rows.add(row(placed)));
        return CsvLines.write(rows.stream()
                .map(row -> row.stream().map(CsvLines::harmless).toList())
                .toList());
    }

    private List<String> row(Placed placed) {
        var question = placed.question();
        var showIf = placed.showIf();
        var promptedness = placed.promptedness();
        return List.of(
                placed.part().name().toLowerCase(java.util.Locale.ROOT),
                placed.id(),
                String.valueOf(question.version()),
                FORMS.getOrDefault(question.kind(), ""),
                shown.fill(question.wording()),
                shown.choices(question).stream()
                        .filter(choice -> !choice.words().isEmpty())
                        .map(choice -> choice.code() + "=" + choice.words())
                        .collect(Collectors.joining("; ")),
                String.join("; ", rows(placed)),
                showIf == null ? "" : showIf.toString(),
                placed.ends().stream()
                        .map(end -> end.condition() + ": " + end.screen())
                        .collect(Collectors.joining("; ")),
                placed.required() ? "yes" : "no",
                String.join("; ", question.feeds()),
                promptedness == null ? "" : promptedness.code(),
                String.valueOf(placed.seconds()));
    }
}
