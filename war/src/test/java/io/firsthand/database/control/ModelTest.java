package io.firsthand.database.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The migrations build the schema that the entities expect, and explain it. */
class ModelTest {
    private static final String URL = "jdbc:h2:mem:model;DB_CLOSE_DELAY=-1";

    @BeforeAll
    static void migrate_an_empty_database() {
        EmptyDatabase.migrate(URL);
    }

    @Test
    void every_entity_can_be_read_from_the_migrated_schema() {
        try (var factory = EmptyDatabase.open(URL)) {
            var em = factory.createEntityManager();
            assertThat(factory.getMetamodel().getEntities())
                    .hasSizeGreaterThan(10)
                    .allSatisfy(entity -> assertThat(
                                    em.createQuery("select e from " + entity.getName() + " e", entity.getJavaType())
                                            .setMaxResults(2)
                                            .getResultList())
                            .hasSizeLessThanOrEqualTo(2));
        }
    }

    @Test
    void every_column_says_what_it_holds() throws SQLException {
        var source = new JdbcDataSource();
        source.setURL(URL);
        source.setUser("sa");
        var silent = new ArrayList<String>();
        try (var connection = source.getConnection();
                var columns = connection.getMetaData().getColumns(null, "PUBLIC", "%", "%")) {
            while (columns.next()) {
                var table = columns.getString("TABLE_NAME");
                if (!table.equalsIgnoreCase("flyway_schema_history") && columns.getString("REMARKS") == null) {
                    silent.add(table + "." + columns.getString("COLUMN_NAME"));
                }
            }
        }
        assertThat(silent).isEmpty();
    }
}
