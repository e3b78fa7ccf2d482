package io.firsthand.evidence.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.spi.Finding;
import io.firsthand.spi.Promptedness;
import io.firsthand.spi.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredFindingTest {
    private static final StoredFinding.Place PLACE = new StoredFinding.Place(1, 2, 3, 4, true);
    private static final Finding.Job JOB =
            new Finding.Job(Finding.Force.PULL, Finding.Stage.BUYING, Finding.JobPart.SITUATION);

    private static StoredFinding stored(Finding.Job job, Finding.When when, boolean echo) {
        return new StoredFinding(
                PLACE,
                new Finding(
                        Finding.Type.TRIGGER,
                        new Span(0, 9),
                        "R",
                        List.of(),
                        Finding.Polarity.AFFIRMED,
                        Finding.Status.OPEN,
                        Finding.Holder.SELF,
                        job,
                        when,
                        Promptedness.UNPROMPTED,
                        echo,
                        0.5),
                "jtbd",
                List.of());
    }

    @Test
    void it_keeps_what_the_words_are_in_the_story() {
        assertThat(stored(JOB, null, true).job()).isEqualTo(JOB);
        assertThat(stored(JOB, null, true).isEcho()).isTrue();
        assertThat(stored(JOB, null, false).isEcho()).isFalse();
    }

    @Test
    void it_keeps_when_it_was_with_or_without_a_value() {
        var date = new Finding.When(Finding.When.Kind.DATE, new Span(3, 9), "P3W");
        var event = new Finding.When(Finding.When.Kind.EVENT, new Span(3, 9), null);

        assertThat(stored(JOB, date, false).when()).isEqualTo(date);
        assertThat(stored(JOB, event, false).when()).isEqualTo(event);
        assertThat(stored(JOB, null, false).when()).isNull();
    }
}
