package io.firsthand.audit.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.audit.entity.AuditEvent.ActorKind;
import io.firsthand.audit.entity.AuditEvent.Kind;
import jakarta.json.Json;
import java.lang.reflect.Field;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditEventTest {
    private static AuditEvent event() {
        return new AuditEvent(
                Instant.parse("2026-11-28T10:00:00.123456789Z"),
                ActorKind.PERSON,
                "Ada",
                Kind.FINDING_APPROVED,
                "finding",
                7,
                Json.createObjectBuilder().add("review", "x").build());
    }

    @Test
    void a_sealed_event_is_intact_after_the_hash_it_was_sealed_after_and_after_no_other() {
        var event = event();
        var hash = event.seal(AuditEvent.GENESIS, 1);
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(event.isIntactAfter(AuditEvent.GENESIS)).isTrue();
        assertThat(event.isIntactAfter(hash)).isFalse();
    }

    @Test
    void an_event_that_is_not_sealed_is_not_intact() {
        assertThat(event().isIntactAfter(AuditEvent.GENESIS)).isFalse();
    }

    @Test
    void two_events_alike_have_different_digests_so_that_nobody_can_guess_them() {
        assertThat(event().seal(AuditEvent.GENESIS, 1)).isNotEqualTo(event().seal(AuditEvent.GENESIS, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "actor, Eve",
        "details, {}",
        "subjectId, 8",
        "subjectKind, profile",
        "salt, 00",
        "digest, 00",
        "sealNumber, 2",
        "chainHash, 00"
    })
    void whatever_is_changed_afterwards_breaks_it(String field, String value) throws ReflectiveOperationException {
        var event = event();
        event.seal(AuditEvent.GENESIS, 1);
        Field changed = AuditEvent.class.getDeclaredField(field);
        changed.setAccessible(true);
        changed.set(event, field.equals("sealNumber") ? (Object) Long.valueOf(value) : value);
        assertThat(event.isIntactAfter(AuditEvent.GENESIS)).isFalse();
    }
}
