package io.firsthand.profiles.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProfileRevisionTest {
    @Test
    void withdrawn_quotes_lose_their_words_and_everything_else_stays() {
        var document = "{\"label\":\"Depots\",\"fields\":{\"concern\":[{\"id\":1,\"quotes\":["
                + "{\"evidenceId\":7,\"quote\":\"I was worried.\",\"person\":\"Person 3\"},"
                + "{\"evidenceId\":8,\"quote\":\"So was I.\",\"person\":\"Person 4\"}]}]}}";
        var revision = new ProfileRevision(1, 2, "Ada", "a quote was approved", document, Instant.EPOCH);
        revision.forget(Set.of(9L));
        assertThat(revision.document()).isEqualTo(document);
        revision.forget(Set.of(7L));
        assertThat(revision.document()).isEqualTo(document.replace("I was worried.", ""));
    }
}
