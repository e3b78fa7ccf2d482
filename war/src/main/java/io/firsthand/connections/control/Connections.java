package io.firsthand.connections.control;

import io.firsthand.audit.control.Audit;
import io.firsthand.audit.entity.AuditEvent;
import io.firsthand.connections.entity.Connection;
import io.firsthand.database.control.InstallationKey;
import io.firsthand.problem.entity.Problem;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.security.entity.Person;
import io.firsthand.security.entity.Role;
import io.firsthand.spi.ConnectionSettings;
import io.firsthand.spi.HttpSettings;
import io.firsthand.spi.PluginContext;
import io.firsthand.spi.SettingDescriptor;
import io.firsthand.spi.SurveyTool;
import io.firsthand.spi.SurveyToolPlugin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
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
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
    @ConfigProperty(name = "firsthand.connections.paste-secrets", defaultValue = "true")
    private boolean pasting;

    @Inject
    private InstallationKey key;

    @Inject
    private Audit audit;

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
     * What somebody wants a connection to be.
     *
     * @param name what people call it
     * @param settings the settings that are no secrets
     * @param secrets for a secret the name of the property that holds it; only administrators may name one
     * @param pasted for a secret its value
     */
    public record Wanted(
            String name, Map<String, String> settings, Map<String, String> secrets, Map<String, String> pasted) {
        /** Returns no secret: a value that is printed ends in logs. */
        @Override
        public String toString() {
            return "Wanted[" + name + "]";
        }
    }

    /** Returns whether the value of a secret may be pasted. */
    public boolean isPastingAllowed() {
        return pasting;
    }

    /**
     * Stores a connection after checking every setting against its description.
     *
     * @throws ProblemException naming the first setting that does not fit
     */
    public Connection add(String tool, Wanted wanted, Person by) {
        plugins.tool(tool);
        var connection = new Connection(tool, clock.instant());
        configure(connection, wanted, by);
        em.persist(connection);
        em.flush();
        note(connection, AuditEvent.Kind.CONNECTION_MADE, by);
        return connection;
    }

    /**
     * Changes a connection; a pasted secret that is not given again stays, unless an address changed: nobody can send it elsewhere
     * without knowing it.
     *
     * @throws ProblemException naming the first setting that does not fit
     */
    public Connection change(long id, Wanted wanted, Person by) {
        var connection = connection(id);
        configure(connection, wanted, by);
        note(connection, AuditEvent.Kind.CONNECTION_CHANGED, by);
        return connection;
    }

    /**
     * Forgets a connection and its secrets.
     *
     * @throws ProblemException when a source is read through it
     */
    public void delete(long id, Person by) {
        var connection = connection(id);
        long sources = em.createQuery("select count(s) from Source s where s.connectionId = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult();
        if (sources > 0) {
            throw ProblemException.conflict("'" + connection.name() + "' is how " + sources
                    + " sources are read; it stays as long as they do. Its secret can be changed.");
        }
        em.remove(connection);
        note(connection, AuditEvent.Kind.CONNECTION_DELETED, by);
    }

    private void note(Connection connection, AuditEvent.Kind kind, Person by) {
        var details = Json.createObjectBuilder().add("tool", connection.tool());
        audit.person(by.name(), kind, "connection", connection.id(), details.build());
    }

    private void configure(Connection connection, Wanted wanted, Person by) {
        var plugin = plugins.tool(connection.tool());
        var known = new HashMap<String, SettingDescriptor>();
        plugin.settings().forEach(setting -> known.put(setting.name(), setting));
        wanted.settings().forEach((key, value) -> check(key, value, known.get(key), known));
        wanted.secrets().forEach((key, property) -> checkSecret(key, property, known.get(key)));
        wanted.pasted().forEach((key, value) -> checkPasted(key, known.get(key)));
        if (!wanted.secrets().isEmpty() && !by.role().includes(Role.ADMIN)) {
            throw new ProblemException(Problem.of(
                    403,
                    "forbidden",
                    "Your role does not allow this",
                    "Only an administrator may name a property of the server; paste the secret itself instead."));
        }
        var encrypted = kept(connection, wanted, known);
        wanted.pasted().forEach((key, value) -> encrypted.put(key, encrypted(connection, key, value)));
        plugin.settings().stream()
                .filter(SettingDescriptor::required)
                .filter(setting -> !wanted.settings().containsKey(setting.name())
                        && !wanted.secrets().containsKey(setting.name())
                        && !encrypted.containsKey(setting.name()))
                .findFirst()
                .ifPresent(missing -> {
                    throw ProblemException.invalid(
                            pointer(missing.secret() ? group() : "settings", missing.name()),
                            "'" + missing.label() + "' is missing. " + missing.help());
                });
        connection.configure(wanted.name(), wanted.settings(), wanted.secrets(), encrypted);
    }

    private String group() {
        return pasting ? "pasted" : "secrets";
    }

    private static Map<String, String> kept(
            Connection connection, Wanted wanted, Map<String, SettingDescriptor> known) {
        var kept = new TreeMap<>(connection.pasted());
        kept.keySet().removeAll(wanted.secrets().keySet());
        boolean moved = known.values().stream()
                .filter(setting -> setting.type() == SettingDescriptor.Type.URL)
                .anyMatch(setting -> !Objects.equals(
                        connection.settings().get(setting.name()),
                        wanted.settings().get(setting.name())));
        if (moved) {
            kept.clear();
        }
        return kept;
    }

    private String encrypted(Connection connection, String setting, String value) {
        return key.seal(connection.tool() + "/" + setting, value);
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
                            + "' is a secret: paste it under 'pasted', or name its configuration property under 'secrets'.");
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

    private void checkPasted(String key, @Nullable SettingDescriptor setting) {
        if (setting == null || !setting.secret()) {
            throw ProblemException.invalid(pointer("pasted", key), "This tool has no secret '" + key + "'.");
        }
        if (!pasting) {
            throw ProblemException.invalid(
                    pointer("pasted", key),
                    "Pasting secrets is switched off on this server (firsthand.connections.paste-secrets); ask an administrator to"
                            + " set the secret as a property and to name it here.");
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
     * Opens a session; its secrets are looked up or decrypted at this moment.
     *
     * @throws ProblemException when the property of a secret has no value on this server, or the installation's key changed
     */
    public SurveyTool open(Connection connection, PluginContext.CancelSignal cancel) {
        var values = new HashMap<>(connection.settings());
        connection.secrets().forEach((setting, property) -> values.put(setting, secret(property)));
        connection
                .pasted()
                .forEach((setting, encrypted) -> values.put(setting, unsealed(connection, setting, encrypted)));
        return plugins.tool(connection.tool())
                .open(new ConnectionSettings(values), new PluginContext(HttpSettings.DEFAULT, clock, LOG, cancel));
    }

    private String unsealed(Connection connection, String setting, String encrypted) {
        return key.unseal(connection.tool() + "/" + setting, encrypted)
                .orElseThrow(() -> ProblemException.conflict("The stored secret of '" + connection.name()
                        + "' cannot be decrypted: the key of this installation (firsthand.key) is another one than when it was"
                        + " pasted. Paste it again, or bring the key back."));
    }

    private String secret(String property) {
        return config.getOptionalValue(property, String.class)
                .orElseThrow(() -> ProblemException.conflict("The property '" + property
                        + "' has no value on this server. Set it, for example by the environment variable "
                        + property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT)
                        + ", and restart the server."));
    }
}
