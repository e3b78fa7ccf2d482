package io.firsthand.profiles.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.spi.Finding;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldTest {
    private static final Map<String, Finding.Type> FEEDS = Map.ofEntries(
            Map.entry("trigger", Finding.Type.TRIGGER),
            Map.entry("firstRealisation", Finding.Type.FIRST_REALISATION),
            Map.entry("concern", Finding.Type.CONCERN),
            Map.entry("objection", Finding.Type.OBJECTION),
            Map.entry("habit", Finding.Type.HABIT),
            Map.entry("outcome", Finding.Type.DESIRED_OUTCOME),
            Map.entry("proof", Finding.Type.PROOF),
            Map.entry("driver", Finding.Type.DRIVER),
            Map.entry("alternative", Finding.Type.ALTERNATIVE),
            Map.entry("channel.compare", Finding.Type.CHANNEL),
            Map.entry("goal", Finding.Type.GOAL),
            Map.entry("pain", Finding.Type.PAIN),
            Map.entry("stay", Finding.Type.STAY),
            Map.entry("tradeOff", Finding.Type.TRADE_OFF),
            Map.entry("language", Finding.Type.LANGUAGE));

    @Test
    void what_a_question_feeds_lands_where_its_findings_do() {
        var askable = EnumSet.complementOf(EnumSet.of(Finding.Type.TAGGED));
        assertThat(FEEDS.values()).containsExactlyInAnyOrderElementsOf(askable);
        FEEDS.forEach(
                (feed, type) -> assertThat(Field.ofFeed(feed)).as(feed).contains(Field.of(type, Optional.of(feed))));
    }

    @Test
    void facts_and_permissions_land_in_no_field() {
        for (var feed :
                new String[] {"job.situation", "time.decision", "committee", "metric.nps", "firm.size", "screen"}) {
            assertThat(Field.ofFeed(feed)).as(feed).isEmpty();
        }
    }
}
