package io.firsthand.instruments.control;

import static io.firsthand.database.control.EmptyDatabase.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.audit.control.Audit;
import io.firsthand.audit.entity.AuditEvent;
import io.firsthand.database.control.EmptyDatabase;
import io.firsthand.instruments.control.OwnGuides.Own;
import io.firsthand.instruments.entity.GuideScript;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.ProblemException;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Guides of the team on the real engine. */
class OwnGuidesTest {
    private static final Instruments INSTRUMENTS = new Instruments();

    @RegisterExtension
    final EmptyDatabase database = new EmptyDatabase();

    private EntityManager em;
    private OwnGuides guides;

    @BeforeEach
    void open_an_empty_database() {
        em = database.em();
        var clock = Clock.fixed(Instant.parse("2026-11-29T09:00:00Z"), ZoneOffset.UTC);
        var audit = with(new Audit(), Map.of("em", em, "clock", clock));
        guides = with(new OwnGuides(), Map.of("em", em, "instruments", INSTRUMENTS, "audit", audit, "clock", clock));
    }

    private static JsonBody body(String json) {
        return JsonBody.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> words(GuideScript script, String language) {
        return script.blocks().stream()
                .flatMap(block -> block.lines().stream())
                .map(line -> line.text().in(language))
                .toList();
    }

    @Test
    void a_copy_says_what_the_guide_says_in_one_language() {
        for (String language : List.of("en", "de", "de-x-du")) {
            for (var guide : INSTRUMENTS.guides().guides()) {
                for (var preset : INSTRUMENTS.guides().presets()) {
                    var shipped = INSTRUMENTS.guides().script(guide, preset);
                    var copy = guides.copy(guide.id(), preset.id(), language, Optional.empty(), "Ada");
                    var script = copy.guide().script();

                    assertThat(copy.guide().language()).isEqualTo(language);
                    assertThat(words(script, "any")).isEqualTo(words(shipped, language));
                    assertThat(script.blocks())
                            .extracting(
                                    GuideScript.Block::block,
                                    block -> block.minutes().doubleValue())
                            .isEqualTo(shipped.blocks().stream()
                                    .map(block -> org.assertj.core.api.Assertions.tuple(
                                            block.block(), block.minutes().doubleValue()))
                                    .toList());
                    assertThat(guides.guide(copy.id())).contains(copy);
                }
            }
        }
        assertThat(guides.all()).hasSize(72);
    }

    @Test
    void a_language_that_is_missing_is_copied_in_english() {
        assertThat(guides.copy("SW", "quick-15", "fr", Optional.of("Mon guide"), "Ada")
                        .guide())
                .satisfies(guide -> {
                    assertThat(guide.language()).isEqualTo("en");
                    assertThat(guide.name()).isEqualTo("Mon guide");
                });
    }

    @Test
    void a_change_is_a_new_version_and_is_not_lost() {
        var first = guides.copy("SW", "quick-15", "en", Optional.empty(), "Ada");
        String changed = first.guide().json().toString().replace("\"minutes\":15", "\"minutes\":30");

        Own second = guides.write(first.id(), 1, GuideDocument.read(body(changed), first.id()), "Ben");
        em.flush();

        assertThat(second.version()).isEqualTo(2);
        assertThat(guides.guide(first.id())).contains(second);
        assertThatThrownBy(() -> guides.write(first.id(), 1, second.guide(), "Cem"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem().status()).isEqualTo(412));
    }

    @Test
    void a_guide_that_is_taken_away_can_still_be_read() {
        var own = guides.copy("SW", "quick-15", "en", Optional.empty(), "Ada");

        guides.retire(own.id(), "Ben");
        em.flush();
        guides.retire(own.id(), "Ben");

        assertThat(guides.all()).isEmpty();
        assertThat(guides.script(own.id())).isPresent();
        assertThat(guides.script("SW")).isEmpty();
        assertThat(em.createQuery("select e.kind from AuditEvent e order by e.id", AuditEvent.Kind.class)
                        .getResultList())
                .containsExactly(AuditEvent.Kind.GUIDE_MADE, AuditEvent.Kind.GUIDE_RETIRED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "minutes":15        | "minutes":0         | 'minutes' must lie within 1 and 240.
            "minutes":2,        | "minutes":2.333,    | 'minutes' must be a number within 0 and 240
            "minutes":2,        | "minutes":1e999,    | 'minutes' must be a number within 0 and 240
            "block":"B1"        | "block":"B8"        | A block is one of B0 to B7.
            "block":"B1"        | "block":"B0"        | The guide has this block twice.
            "kind":"must"       | "kind":"may"        | A line is one of say, must
            "language":"en"     | "language":"e n"    | 'language' is a tag such as en, de or de-x-du.
            "basedOn":"SW"      | "basedOn":"S;W"     | 'basedOn' has letters, digits and hyphens only.
            "stages":["T5"]     | "stages":["T 5"]    | 'stages' holds codes
            """)
    void what_cannot_be_followed_is_refused(String good, String bad, String detail) {
        var own = guides.copy("SW", "quick-15", "en", Optional.empty(), "Ada");
        String document = own.guide().json().toString();
        assertThat(document).contains(good);

        assertThatThrownBy(() -> GuideDocument.read(body(document.replace(good, bad)), own.id()))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.problem().status()).isEqualTo(422);
                    assertThat(problem.problem().detail()).startsWith(detail);
                });
    }
}
