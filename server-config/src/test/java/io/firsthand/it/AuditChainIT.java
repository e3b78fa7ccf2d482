package io.firsthand.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Somebody with the database in hand changes what was sealed, and the check says where. */
@Tag("rest")
@EnabledIfSystemProperty(
        named = "firsthand.it.database",
        matches = "postgresql",
        disabledReason = "an H2 file belongs to its server")
class AuditChainIT {
    private static final Api API = Api.underTest();

    @BeforeEach
    void make_some_events() {
        API.post("tokens", "{\"label\":\"one\"}");
        API.post("tokens", "{\"label\":\"two\"}");
        assertThat(check().getBoolean("intact")).isTrue();
    }

    private static JsonObject check() {
        return API.post("audit-checks", "").json();
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = InstallationUnderTest.database();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void a_changed_name_is_found() throws SQLException {
        execute("update audit_event set actor = 'Eve' where seal_number = 1");
        assertThat(check().getBoolean("intact")).isFalse();
        assertThat(check().getInt("brokenAt")).isEqualTo(1);
        execute("update audit_event set actor = 'Ada' where seal_number = 1");
        assertThat(check().getBoolean("intact")).isTrue();
    }

    @Test
    void a_removed_event_is_found() throws SQLException {
        execute("create table kept as select * from audit_event where seal_number = 2");
        execute("delete from audit_event where seal_number = 2");
        assertThat(check().getInt("brokenAt")).isEqualTo(2);
        execute("insert into audit_event select * from kept");
        execute("drop table kept");
        assertThat(check().getBoolean("intact")).isTrue();
    }

    @Test
    void an_event_removed_at_the_end_is_found() throws SQLException {
        int last = check().getInt("sealed");
        execute("update audit_chain set sealed = sealed + 1");
        assertThat(check().getInt("brokenAt")).isEqualTo(last + 1);
        execute("update audit_chain set sealed = sealed - 1");
        assertThat(check().getBoolean("intact")).isTrue();
    }
}
