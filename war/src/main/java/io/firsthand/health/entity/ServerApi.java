package io.firsthand.health.entity;

/**
 * An API that the server must bring. Each is known by a class, if there is one by a class that came with the version needed;
 * it is named, never referred to, because this must work where it is missing.
 */
public enum ServerApi {
    /** Requests and answers. */
    REST("Jakarta REST 3.1", "jakarta.ws.rs.core.EntityPart", "restfulWS-3.1", true),
    /** Filters and pages. */
    SERVLET("Jakarta Servlet 6.0", "jakarta.servlet.ServletConnection", "servlet-6.0", true),
    /** The database. */
    PERSISTENCE("Jakarta Persistence 3.1", "jakarta.persistence.EntityManager", "persistence-3.1", true),
    /** Units of work. */
    TRANSACTIONS("Jakarta Transactions 2.0", "jakarta.transaction.Transactional", "persistence-3.1", true),
    /** Documents of the REST API and of survey tools. */
    JSON("Jakarta JSON Processing 2.1", "jakarta.json.JsonConfig", "jsonp-2.1", true),
    /** Work in the background. */
    CONCURRENCY("Jakarta Concurrency 3.0", "jakarta.enterprise.concurrent.Asynchronous", "concurrent-3.0", true),
    /** Settings. */
    CONFIG("MicroProfile Config 3.0", "org.eclipse.microprofile.config.inject.ConfigProperties", "mpConfig-3.1", true),
    /** Survey tools over HTTP. */
    REST_CLIENT(
            "MicroProfile Rest Client 3.0",
            "org.eclipse.microprofile.rest.client.RestClientBuilder",
            "mpRestClient-3.0",
            true),
    /** Figures of requests and pulls. */
    METRICS(
            "MicroProfile Metrics 5.1",
            "org.eclipse.microprofile.metrics.annotation.RegistryScope",
            "mpMetrics-5.1",
            true),
    /** Readiness; Firsthand works without. */
    HEALTH("MicroProfile Health 4.0", "org.eclipse.microprofile.health.Readiness", "mpHealth-4.0", false);

    private final String title;
    private final String marker;
    private final String libertyFeature;
    private final boolean needed;

    ServerApi(String title, String marker, String libertyFeature, boolean needed) {
        this.title = title;
        this.marker = marker;
        this.libertyFeature = libertyFeature;
        this.needed = needed;
    }

    /** Returns the name of the class that tells whether the server has it. */
    public String marker() {
        return marker;
    }

    /** Returns whether Firsthand cannot work without it. */
    public boolean needed() {
        return needed;
    }

    /** Returns one line that says what is missing, what follows, and what to add. */
    public String missing() {
        return "Missing in the server: " + title
                + (needed ? ", without which Firsthand does not start. " : "; Firsthand starts without it. ")
                + "On Open Liberty add <feature>" + libertyFeature + "</feature> to server.xml.";
    }
}
