package io.firsthand.audit.boundary;

import io.firsthand.audit.control.Audit;
import io.firsthand.audit.entity.AuditEvent;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.problem.entity.Parameters;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** What happened: who decided what, and when. */
@Path("audit-events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditEventsResource {
    private static final int MOST = 200;
    private static final int USUAL = 50;
    private static final int LONGEST_NAME = 200;

    @Inject
    private Audit audit;

    /** Lists events, newest first; {@code next} is the cursor of the next page. */
    @GET
    @Requires(Role.ADMIN)
    @Transactional
    public JsonObject list(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        int size = Parameters.limit(limit, MOST, USUAL);
        var filter = new Audit.Filter(
                Parameters.choice("kind", kind, AuditEvent.Kind.class),
                Parameters.text("actor", actor, LONGEST_NAME),
                Parameters.id("cursor", cursor));
        var events = audit.list(filter, size);
        var items = Json.createArrayBuilder();
        events.forEach(event -> items.add(json(event)));
        var json = Json.createObjectBuilder().add("items", items);
        if (events.size() == size) {
            json.add("next", events.get(size - 1).id());
        }
        return json.build();
    }

    private static JsonObjectBuilder json(AuditEvent event) {
        var json = Json.createObjectBuilder()
                .add("id", event.id())
                .add("at", event.at().toString())
                .add("actor", event.actor())
                .add("actorKind", Kebab.of(event.actorKind()))
                .add("kind", Kebab.of(event.kind()))
                .add("subjectKind", event.subjectKind())
                .add("subjectId", event.subjectId())
                .add("details", event.details());
        event.sealNumber().ifPresent(number -> json.add("seal", number));
        return json;
    }
}
