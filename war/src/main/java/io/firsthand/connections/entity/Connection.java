package io.firsthand.connections.entity;

import io.firsthand.database.entity.Utc;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;

/** One configured account at a survey tool: its settings, and for each secret the property that holds it or its encrypted value. */
@Entity
public class Connection {
    /** Names of properties that may hold a secret begin so: no connection can send another property of the server anywhere. */
    public static final String SECRET_PREFIX = "firsthand.secret.";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "connection_seq")
    @SequenceGenerator(name = "connection_seq", sequenceName = "connection_seq", allocationSize = 50)
    private long id;

    private String name = "";
    private String tool = "";
    private String settings = "{}";
    private String secrets = "{}";
    private String pasted = "{}";

    @Column(name = "created_at")
    private OffsetDateTime createdAt = Utc.EPOCH;

    @Version
    private int version;

    /** For JPA. */
    protected Connection() {}

    /** Makes a connection without settings. */
    public Connection(String tool, Instant now) {
        this.tool = tool;
        this.createdAt = Utc.of(now);
    }

    /**
     * Configures it.
     *
     * @param newName what people call it
     * @param newSettings the settings that are no secrets
     * @param properties for a secret the name of the property that holds it
     * @param sealed for a secret its encrypted value
     */
    public void configure(
            String newName,
            Map<String, String> newSettings,
            Map<String, String> properties,
            Map<String, String> sealed) {
        name = newName;
        settings = write(newSettings);
        secrets = write(properties);
        pasted = write(sealed);
    }

    private static String write(Map<String, String> values) {
        var json = Json.createObjectBuilder();
        values.forEach(json::add);
        return json.build().toString();
    }

    private static Map<String, String> read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            var values = new TreeMap<String, String>();
            object.keySet().forEach(key -> values.put(key, object.getString(key)));
            return values;
        }
    }

    /** Returns the key. */
    public long id() {
        return id;
    }

    /** Returns what people call it. */
    public String name() {
        return name;
    }

    /** Returns the id of the plugin. */
    public String tool() {
        return tool;
    }

    /** Returns the settings that are no secrets. */
    public Map<String, String> settings() {
        return read(settings);
    }

    /** Returns for each secret that the server's configuration holds the name of the property. */
    public Map<String, String> secrets() {
        return read(secrets);
    }

    /** Returns for each secret that was pasted its encrypted value. */
    public Map<String, String> pasted() {
        return read(pasted);
    }

    /** Returns when it was made. */
    public Instant createdAt() {
        return createdAt.toInstant();
    }
}
