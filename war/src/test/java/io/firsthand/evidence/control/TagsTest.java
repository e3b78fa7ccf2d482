package io.firsthand.evidence.control;

import static io.firsthand.database.control.EmptyDatabase.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.firsthand.audit.control.Audit;
import io.firsthand.corpus.control.SaidWords;
import io.firsthand.database.control.EmptyDatabase;
import io.firsthand.evidence.control.Tags.Label;
import io.firsthand.evidence.entity.StoredFinding;
import io.firsthand.problem.entity.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The team's tags on the real engine: what they are on after they were renamed, moved, merged and separated again. */
class TagsTest {
    @RegisterExtension
    final EmptyDatabase database = new EmptyDatabase();

    private Tags tags;
    private Findings findings;
    private StoredFinding slow;
    private StoredFinding dear;
    private StoredFinding lost;

    @BeforeEach
    void say_three_things() {
        var clock = Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC);
        var audit = with(new Audit(), Map.of("em", database.em(), "clock", clock));
        var themes = with(new ThemeKeeping(), Map.of("em", database.em()));
        tags = with(new Tags(), Map.of("em", database.em(), "themes", themes, "audit", audit, "clock", clock));
        findings = with(new Findings(), Map.of("em", database.em(), "tags", tags));
        var said = new SaidWords(database);
        slow = said.found(1, "it is slow");
        dear = said.found(2, "it is dear");
        lost = said.found(1, "it lost my data");
    }

    private long make(String name, @Nullable Long parent) {
        return tags.make(1, name, parent, "Ada").id();
    }

    private void put(StoredFinding finding, long... ids) {
        for (long id : ids) {
            tags.put(finding, List.of(id), "Ada");
        }
    }

    /** The tags with how many findings and people each has, those that were merged behind them. */
    private List<String> seen() {
        database.em().flush();
        database.em().clear();
        var book = tags.book(1);
        var uses = tags.uses(1);
        return book.standing().stream()
                .map(tag -> {
                    var use = uses.getOrDefault(tag.id(), Tags.Use.NONE);
                    var merged = book.merged(tag.id()).stream()
                            .map(other -> " +" + other.name())
                            .toList();
                    return String.join("/", book.path(tag.id())) + " " + use.findings() + "·" + use.people()
                            + String.join("", merged);
                })
                .toList();
    }

    private List<Long> filtered(long tag) {
        var filter = new Findings.Filter(
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(tag),
                Optional.empty(),
                Optional.empty());
        return findings.page(filter, 0, 10).stream()
                .map(context -> context.finding().id())
                .toList();
    }

    private static String refused(ThrowingCallable change) {
        return catchThrowableOfType(ProblemException.class, change).problem().detail();
    }

    @Test
    void a_tag_counts_findings_and_people_with_those_below_it_once() {
        long data = make("Data", null);
        long moving = make("Moving", data);
        put(slow, data, moving);
        put(lost, moving);
        put(dear, make("Money", null));
        assertThat(seen()).containsExactly("Data 2·1", "Data/Moving 2·1", "Money 1·1");
        assertThat(filtered(data)).containsExactly(slow.id(), lost.id());
        assertThat(tags.of(1, List.of(slow.id(), dear.id(), lost.id())))
                .isEqualTo(Map.of(
                        slow.id(),
                                List.of(new Label(data, List.of("Data")), new Label(moving, List.of("Data", "Moving"))),
                        dear.id(), List.of(new Label(moving + 1, List.of("Money"))),
                        lost.id(), List.of(new Label(moving, List.of("Data", "Moving")))));
    }

    @Test
    void a_renamed_or_moved_tag_stays_on_its_findings() {
        long speed = make("speed", null);
        put(slow, speed);
        long quality = make("Quality", null);
        tags.call(1, speed, "Performance", quality, "Ada");
        assertThat(seen()).containsExactly("Quality 1·1", "Quality/Performance 1·1");
        assertThat(filtered(quality)).containsExactly(slow.id());
    }

    @Test
    void a_merge_loses_nothing_and_is_taken_back_exactly() {
        long price = make("Price", null);
        long fees = make("Fees", price);
        long cost = make("Cost", null);
        put(dear, price, cost);
        put(slow, fees);
        put(lost, cost);
        var before = seen();
        tags.merge(1, cost, Set.of(price), "Ada");
        assertThat(seen()).containsExactly("Cost 3·2 +Price", "Cost/Fees 1·1");
        assertThat(filtered(price)).containsExactly(slow.id(), dear.id(), lost.id());
        long money = make("Money", null);
        tags.merge(1, money, Set.of(cost), "Ada");
        assertThat(seen()).containsExactly("Money 3·2 +Cost +Price", "Money/Fees 1·1");
        tags.separate(1, cost, money, "Ada");
        assertThat(seen()).containsExactly("Cost 3·2 +Price", "Cost/Fees 1·1", "Money 0·0");
        tags.separate(1, price, cost, "Ada");
        tags.delete(1, money, "Ada");
        assertThat(seen()).isEqualTo(before).containsExactly("Cost 2·2", "Price 2·2", "Price/Fees 1·1");
    }

    @Test
    void a_tag_that_is_taken_off_takes_what_was_merged_into_it_along() {
        long price = make("Price", null);
        long cost = make("Cost", null);
        put(dear, price);
        tags.merge(1, cost, Set.of(price), "Ada");
        put(dear, cost);
        tags.takeOff(dear, cost, "Ada");
        tags.takeOff(dear, cost, "Ada");
        assertThat(seen()).containsExactly("Cost 0·0 +Price");
        tags.separate(1, price, cost, "Ada");
        assertThat(seen()).containsExactly("Cost 0·0", "Price 0·0");
    }

    @Test
    void what_was_withdrawn_takes_no_tag() {
        slow.retract();
        long data = make("Data", null);
        assertThat(refused(() -> tags.put(slow, List.of(data), "Ada"))).contains("changed or vanished");
    }

    @Test
    void names_are_free_once_in_each_place_and_there_are_two_levels() {
        long data = make("Data", null);
        long moving = make("Moving", data);
        assertThat(refused(() -> make("DATA", null))).contains("There is a tag 'Data' already");
        assertThat(refused(() -> make("moving", data))).contains("'Data / Moving' already");
        assertThat(make("Moving", null)).isPositive();
        assertThat(refused(() -> make("Files", moving))).contains("tags have two levels");
        assertThat(refused(() -> tags.call(1, data, "Data", data, "Ada"))).contains("move those first");
        assertThat(refused(() -> make("Files", 99L))).contains("names no tag");
    }

    @Test
    void merges_that_cannot_be_are_refused() {
        long data = make("Data", null);
        long moving = make("Moving", data);
        long files = make("Files", null);
        long filesMoving = make("moving", files);
        long inFiles = make("Names", files);
        assertThatThrownBy(() -> tags.merge(1, data, Set.of(data), "Ada")).isInstanceOf(ProblemException.class);
        assertThat(refused(() -> tags.merge(1, files, Set.of(data), "Ada")))
                .contains("Both have a tag 'Moving' below them");
        assertThat(refused(() -> tags.merge(1, inFiles, Set.of(data), "Ada"))).contains("tags have two levels");
        tags.merge(1, filesMoving, Set.of(moving), "Ada");
        assertThat(refused(() -> tags.merge(1, inFiles, Set.of(moving), "Ada")))
                .contains("both of which stand for themselves");
        assertThat(refused(() -> tags.separate(1, moving, inFiles, "Ada"))).contains("merged tag");
        tags.merge(1, files, Set.of(data), "Ada");
        assertThat(seen()).containsExactly("Files 0·0 +Data", "Files/moving 0·0 +Moving", "Files/Names 0·0");
    }

    @Test
    void what_something_hangs_on_is_not_taken_away() {
        long data = make("Data", null);
        long moving = make("Moving", data);
        assertThat(refused(() -> tags.delete(1, data, "Ada"))).contains("has tags below it");
        put(slow, moving);
        assertThat(refused(() -> tags.delete(1, moving, "Ada"))).contains("is on 1 quote");
        slow.decide(StoredFinding.State.REJECTED);
        assertThat(seen()).containsExactly("Data 0·0", "Data/Moving 0·0");
        tags.delete(1, moving, "Ada");
        tags.delete(1, data, "Ada");
        assertThat(seen()).isEmpty();
        assertThat(refused(() -> tags.put(slow, List.of(data), "Ada"))).contains("tag");
    }
}
