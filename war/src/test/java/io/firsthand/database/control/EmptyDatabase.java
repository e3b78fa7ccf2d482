package io.firsthand.database.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A migrated, empty database for each test, within one transaction that is never committed.
 *
 * <pre>{@code
 * @RegisterExtension
 * final EmptyDatabase database = new EmptyDatabase();
 * }</pre>
 */
public final class EmptyDatabase implements BeforeEachCallback, AfterEachCallback {
    private @Nullable EntityManagerFactory factory;
    private @Nullable EntityManager em;

    @Override
    public void beforeEach(ExtensionContext context) {
        var url = "jdbc:h2:mem:test" + System.identityHashCode(this) + ";DB_CLOSE_DELAY=-1";
        migrate(url);
        factory = open(url);
        em = factory.createEntityManager();
        em.getTransaction().begin();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        em().getTransaction().rollback();
        Objects.requireNonNull(factory).close();
    }

    static void migrate(String url) {
        Flyway.configure()
                .dataSource(url, "sa", "")
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    static EntityManagerFactory open(String url) {
        return Persistence.createEntityManagerFactory(
                "firsthand",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.jdbc.url", url,
                        "jakarta.persistence.jdbc.user", "sa",
                        "jakarta.persistence.jdbc.password", ""));
    }

    /** Returns what talks to the database during a test. */
    public EntityManager em() {
        return Objects.requireNonNull(em, "only during a test");
    }

    /** Makes one change. */
    public void sql(String statement) {
        em().createNativeQuery(statement).executeUpdate();
    }

    /** Puts values into the fields of a bean, as the container would. */
    public static <T> T with(T bean, Map<String, Object> fields) {
        try {
            for (var field : fields.entrySet()) {
                var declared = bean.getClass().getDeclaredField(field.getKey());
                declared.setAccessible(true);
                declared.set(bean, field.getValue());
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(bean.getClass().getName(), e);
        }
    }
}
