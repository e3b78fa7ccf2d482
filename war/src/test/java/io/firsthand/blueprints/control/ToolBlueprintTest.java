package io.firsthand.blueprints.control;

import static io.firsthand.blueprints.control.Drafts.INSTRUMENTS;
import static io.firsthand.blueprints.control.Drafts.filled;
import static io.firsthand.blueprints.control.Drafts.item;
import static io.firsthand.blueprints.control.Drafts.layout;
import static io.firsthand.blueprints.control.Drafts.ofPack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.blueprints.entity.Blueprint;
import io.firsthand.blueprints.entity.Draft;
import io.firsthand.instruments.entity.Audience;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.spi.Promptedness;
import io.firsthand.spi.Question;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToolBlueprintTest {
    private static io.firsthand.spi.Blueprint made(Draft draft) {
        var stored =
                new Blueprint(1, draft.name(), DraftJson.write(draft).build().toString(), "Anna", Instant.EPOCH);
        return ToolBlueprint.of(stored, layout(Blueprints.draft(stored)), INSTRUMENTS, "launch-1");
    }

    @Test
    void a_ready_draft_is_all_that_a_tool_needs() {
        var draft = Drafts.with(
                List.of(item("WOR2", ""), item("WOR6", "")),
                List.of(),
                Draft.Basis.OTHER,
                Draft.Mode.NORMAL,
                List.of(),
                Map.of());
        var blueprint = made(Drafts.filledWith(draft, "basisText", List.of("legitimate interest")));
        assertThat(blueprint.anchor())
                .isEqualTo(
                        "Think back to when you decided to start using Acme Plan. The questions are about that decision.");
        assertThat(blueprint.notice())
                .hasSize(12)
                .last()
                .isEqualTo("We use your answers on this basis: legitimate interest. You can object at any time.");
        assertThat(blueprint.languages()).containsExactly("en");
        assertThat(blueprint.items())
                .containsExactly(
                        new io.firsthand.spi.Blueprint.Item(
                                new Question(
                                        "WOR2",
                                        "What, if anything, nearly stopped you?",
                                        Question.Kind.OPEN_TEXT,
                                        List.of(),
                                        List.of("objection", "concern"),
                                        Promptedness.ON_TOPIC),
                                Map.of(),
                                null,
                                false),
                        new io.firsthand.spi.Blueprint.Item(
                                new Question(
                                        "WOR6",
                                        "How much did that weigh on you?",
                                        Question.Kind.SCALE,
                                        List.of(
                                                new Question.Option("1", "Not at all"),
                                                new Question.Option("2", ""),
                                                new Question.Option("3", ""),
                                                new Question.Option("4", ""),
                                                new Question.Option("5", "A great deal")),
                                        List.of("concern"),
                                        null),
                                Map.of(),
                                "subst(WOR2)",
                                false));
    }

    @Test
    void every_pack_can_be_made() {
        INSTRUMENTS
                .shelf()
                .packs()
                .forEach(pack -> assertThat(
                                made(filled(ofPack(pack.id(), Audience.B2B))).items())
                        .as(pack.id())
                        .isNotEmpty());
    }

    @Test
    void a_draft_with_gaps_is_held_back() {
        assertThatThrownBy(() -> made(ofPack("RB", Audience.B2B)))
                .isInstanceOf(ProblemException.class)
                .satisfies(
                        thrown -> assertThat(
                                        ((ProblemException) thrown).problem().detail())
                                .isEqualTo(
                                        "The draft survey is not ready: fill in what its remarks call missing, then launch it."));
    }
}
