package io.firsthand.instruments.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.firsthand.connections.control.PluginRegistry;
import io.firsthand.instruments.entity.Audience;
import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.ItemKind;
import io.firsthand.instruments.entity.LocalText;
import io.firsthand.spi.InstrumentPack;
import io.firsthand.spi.InstrumentPackPlugin;
import io.firsthand.spi.Promptedness;
import io.firsthand.spi.Question;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What plugins bring is made part of the bank, and what cannot be used is left out. */
class PluginPacksTest {
    private static final Question OPEN =
            Question.open("soil", "What happened when the soil dried out?", List.of("pain"), Promptedness.ON_TOPIC);

    private static Question question(String id, Question.Kind kind, List<Question.Option> options, String... feeds) {
        return new Question(id, "How " + id + "?", kind, options, List.of(feeds), null);
    }

    private static PluginPacks of(Map<String, InstrumentPackPlugin> plugins) throws ReflectiveOperationException {
        var packs = new PluginPacks();
        set(packs, "instruments", new Instruments());
        set(packs, "registry", new PluginRegistry() {
            @Override
            public Map<String, InstrumentPackPlugin> packs() {
                return plugins;
            }
        });
        return packs;
    }

    private static void set(Object bean, String name, Object value) throws ReflectiveOperationException {
        var field = PluginPacks.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(bean, value);
    }

    private static InstrumentPackPlugin plugin(String id, InstrumentPack... packs) {
        return new InstrumentPackPlugin() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public List<InstrumentPack> packs() {
                return List.of(packs);
            }
        };
    }

    @Test
    void a_set_stands_in_the_bank_under_its_plugins_name() throws ReflectiveOperationException {
        var scale = question(
                "often",
                Question.Kind.SCALE,
                List.of(new Question.Option("1", "Never"), new Question.Option("7", "Daily")),
                "use.frequency");
        var packs = of(Map.of(
                "garden",
                plugin(
                        "garden",
                        new InstrumentPack("dry", "Dry soil", "whether to sell hoses", List.of(OPEN, scale)))));

        var brought = packs.pack("garden:dry").orElseThrow();

        assertThat(packs.all()).containsExactly(brought);
        assertThat(brought.plugin()).isEqualTo("garden");
        assertThat(brought.leftOut()).isZero();
        assertThat(brought.pack().name()).isEqualTo(LocalText.english("Dry soil"));
        assertThat(brought.pack().use()).isEqualTo(LocalText.english("whether to sell hoses"));
        assertThat(brought.pack().itemsOf(Audience.B2C)).containsExactly("garden:soil", "garden:often");
        assertThat(brought.pack().time().get(Audience.B2B)).isEqualTo(Duration.ofSeconds(57));
        assertThat(brought.questions())
                .extracting(BankQuestion::id, BankQuestion::kind, BankQuestion::feeds, BankQuestion::promptedness)
                .containsExactly(
                        tuple("garden:soil", ItemKind.OT, List.of("pain"), Promptedness.ON_TOPIC),
                        tuple("garden:often", ItemKind.S7, List.of("use.frequency"), null));
        assertThat(packs.pack("garden:wet")).isEmpty();
    }

    @Test
    void questions_that_cannot_be_asked_here_are_counted() throws ReflectiveOperationException {
        var pack = new InstrumentPack(
                "dry",
                "Dry soil",
                "",
                List.of(
                        OPEN,
                        question("ranked", Question.Kind.RANKING, List.of(), "pain"),
                        question("useless", Question.Kind.OPEN_TEXT, List.of()),
                        question("strange", Question.Kind.OPEN_TEXT, List.of(), "fun"),
                        question("a b", Question.Kind.OPEN_TEXT, List.of(), "pain")));

        assertThat(of(Map.of("garden", plugin("garden", pack))).all())
                .singleElement()
                .satisfies(brought -> {
                    assertThat(brought.pack().items()).containsExactly("garden:soil");
                    assertThat(brought.leftOut()).isEqualTo(4);
                    assertThat(brought.pack().use()).isEqualTo(LocalText.english("Dry soil"));
                });
    }

    @Test
    void a_plugin_that_fails_takes_nobody_with_it() throws ReflectiveOperationException {
        InstrumentPackPlugin failing = new InstrumentPackPlugin() {
            @Override
            public String id() {
                return "failing";
            }

            @Override
            public List<InstrumentPack> packs() {
                throw new IllegalStateException("no packs today");
            }
        };
        var packs = of(Map.of(
                "failing",
                failing,
                "garden",
                plugin(
                        "garden",
                        new InstrumentPack("dry", "Dry", "", List.of(OPEN)),
                        new InstrumentPack("e/f", "x", "", List.of(OPEN)),
                        new InstrumentPack("empty", "x", "", List.of()))));

        assertThat(packs.all()).extracting(brought -> brought.pack().id()).containsExactly("garden:dry");
    }
}
