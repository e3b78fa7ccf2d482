package io.firsthand.connections.control;

import io.firsthand.connections.entity.Connection;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.spi.ConnectionSettings;
import io.firsthand.spi.HttpSettings;
import io.firsthand.spi.PluginContext;
import io.firsthand.spi.SettingDescriptor;
import io.firsthand.spi.SurveyTool;
import io.firsthand.spi.SurveyToolPlugin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Configured accounts: checking what was typed, and opening sessions with the secrets looked up at that moment. */
@ApplicationScoped
public class Connections {
    private static final System.Logger LOG = System.getLogger("io.firsthand.plugin");

    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    @Inject
    private PluginRegistry plugins;

    @Inject
    private Config config;

    @Inject
    private Clock clock;

    /** Returns the plugins that are reached through a connection; those that read files are not. */
    public List<SurveyToolPlugin> tools() {
        return plugins.tools().values().stream()
                .filter(plugin -> plugin.settings().stream()
                        .noneMatch(setting -> setting.name().equals("file")))
                .sorted(java.util.Comparator.comparing(SurveyToolPlugin::name))
                .toList();
    }

    /** Returns the connections, oldest first. */
    public List<Connection> list() {
        return em.createQuery("select c from Connection c order by c.id", Connection.class)
                .setMaxResults(500)
                .getResultList();
    }

    /**
     * Returns a connection.
     *
     * @throws ProblemException when there is none with this id
     */
    public Connection connection(long id) {
        var connection = em.find(Connection.class, id);
        if (connection == null) {
            throw ProblemException.notFound("connection", id);
        }
        return connection;
    }

    /**
     * Stores a connection after checking every setting against its description.
     *
     * @throws ProblemException naming the first setting that does not fit
     */
    public Connection add(String name, String tool, Map<String, String> settings, Map<String, String> secrets) {
        var plugin = plugins.tool(tool);
        var known = new HashMap<String, SettingDescriptor>();
        plugin.settings().forEach(setting -> known.put(setting.name(), setting));
        settings.forEach((key, value) -> check(key, value, known.get(key), known));
        secrets.forEach((key, property) -> checkSecret(key, property, known.get(key)));
        plugin.settings().stream()
                .filter(SettingDescriptor::required)
                .filter(setting -> !(setting.secret() ? secrets : settings).containsKey(setting.name()))
                .findFirst()
                .ifPresent(missing -> {
                    throw ProblemException.invalid(
                            pointer(missing.secret() ? "secrets" : "settings", missing.name()),
                            "'" + missing.label() + "' is missing. " + missing.help());
                });
        var connection = new Connection(name, tool, settings, secrets, clock.instant());
        em.persist(connection);
        em.flush();
        return connection;
    }

    private static String pointer(String group, String name) {
        return "/" + group + "/" + name;
    }

    private static void check(
            String key, String value, @Nullable SettingDescriptor setting, Map<String, SettingDescriptor> known) {
        if (setting == null) {
            throw ProblemException.invalid(
                    pointer("settings", key), "This tool has no setting '" + key + "'; it has " + known.keySet() + ".");
        }
        if (setting.secret()) {
            throw ProblemException.invalid(
                    pointer("settings", key),
                    "'" + setting.label()
                            + "' is a secret: give the name of its configuration property under 'secrets'.");
        }
        if (!fits(value, setting)) {
            throw ProblemException.invalid(
                    pointer("settings", key), "'" + setting.label() + "' cannot be read. " + setting.help());
        }
    }

    private static boolean fits(String value, SettingDescriptor setting) {
        return switch (setting.type()) {
            case TEXT -> true;
            case NUMBER -> value.matches("-?\\d{1,18}");
            case BOOLEAN -> value.equals("true") || value.equals("false");
            case CHOICE -> setting.options().contains(value);
            case URL -> isHttpAddress(value);
            case TIME_ZONE -> isZone(value);
        };
    }

    private static boolean isHttpAddress(String value) {
        try {
            var uri = URI.create(value);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isZone(String value) {
        try {
            return ZoneId.of(value) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static void checkSecret(String key, String property, @Nullable SettingDescriptor setting) {
        if (setting == null || !setting.secret()) {
            throw ProblemException.invalid(pointer("secrets", key), "This tool has no secret '" + key + "'.");
        }
        if (!property.matches("firsthand\\.secret\\.[a-z0-9][a-z0-9.-]{0,100}")) {
            throw ProblemException.invalid(
                    pointer("secrets", key),
                    "Give the name of a configuration property that begins with " + Connection.SECRET_PREFIX
                            + " and holds the secret, for example " + Connection.SECRET_PREFIX + "survey-password.");
        }
    }

    /**
     * Opens a session; its secrets are read from the configuration at this moment.
     *
     * @throws ProblemException when the property of a secret has no value on this server
     */
    public SurveyTool open(Connection connection, PluginContext.CancelSignal cancel) {
        var values = new HashMap<>(connection.settings());
        connection.secrets().forEach((setting, property) -> values.put(setting, secret(property)));
        return plugins.tool(connection.tool())
                .open(new ConnectionSettings(values), new PluginContext(HttpSettings.DEFAULT, clock, LOG, cancel));
    }

    private String secret(String property) {
        return config.getOptionalValue(property, String.class)
                .orElseThrow(() -> ProblemException.conflict("The property '" + property
                        + "' has no value on this server. Set it, for example by the environment variable "
                        + property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT)
                        + ", and restart the server."));
    }
}
