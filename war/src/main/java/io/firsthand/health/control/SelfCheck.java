package io.firsthand.health.control;

import io.firsthand.health.entity.ServerApi;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * Says what the server lacks, before beans are looked for: later the same lack is a stack trace about a class. Needs nothing of the server
 * but CDI and names APIs only as text.
 */
public class SelfCheck implements Extension {
    /** The name under which the server must offer the database. */
    static final String DATA_SOURCE = "jdbc/firsthand";

    private static final System.Logger LOG = System.getLogger(SelfCheck.class.getName());

    /**
     * Checks the APIs, then the data source.
     *
     * @throws IllegalStateException when something is missing that Firsthand cannot work without
     */
    void check(@Observes BeforeBeanDiscovery event) {
        var missing = missing(SelfCheck::isThere);
        missing.forEach(api -> LOG.log(api.needed() ? Level.ERROR : Level.WARNING, api.missing()));
        if (missing.stream().anyMatch(ServerApi::needed)) {
            throw new IllegalStateException("Firsthand was not started: the server lacks "
                    + missing.stream().filter(ServerApi::needed).count() + " of its APIs; see the lines before.");
        }
        requireDataSource();
    }

    /** Returns what is not there. */
    static List<ServerApi> missing(Predicate<String> isThere) {
        return Stream.of(ServerApi.values())
                .filter(api -> !isThere.test(api.marker()))
                .toList();
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type, false, SelfCheck.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    // the name is a constant; injection would end the start with a stack trace instead of a line
    @SuppressWarnings("BanJNDI")
    private static void requireDataSource() {
        try {
            if (new InitialContext().lookup(DATA_SOURCE) instanceof DataSource) {
                return;
            }
        } catch (NamingException e) {
            LOG.log(Level.DEBUG, DATA_SOURCE, e);
        }
        var line = "Missing in the server: the data source " + DATA_SOURCE
                + ", or its driver. Define it in the server's configuration; docs/deploy.md shows how.";
        LOG.log(Level.ERROR, line);
        throw new IllegalStateException(line);
    }
}
