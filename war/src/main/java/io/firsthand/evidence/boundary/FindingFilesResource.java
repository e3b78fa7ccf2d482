package io.firsthand.evidence.boundary;

import io.firsthand.evidence.control.FindingTable;
import io.firsthand.evidence.control.Findings;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Findings as a file to carry elsewhere, with the filters of their list. */
@Path("finding-files")
@RequestScoped
public class FindingFilesResource {
    private static final String CSV = "text/csv";

    @Inject
    private Findings findings;

    @Inject
    private FindingTable table;

    /** Returns all findings that a filter shows as a table for spreadsheets, written while it is read. */
    @GET
    @Path("csv")
    @Requires(Role.RESEARCHER)
    @Produces(CSV)
    public Response table(
            @QueryParam("type") @Nullable String type,
            @QueryParam("state") @Nullable String state,
            @QueryParam("source") @Nullable String source,
            @QueryParam("answer") @Nullable String answer,
            @QueryParam("theme") @Nullable String theme,
            @QueryParam("tag") @Nullable String tag,
            @QueryParam("force") @Nullable String force,
            @QueryParam("stage") @Nullable String stage) {
        var filter = FindingsResource.filter(type, state, source, answer, theme, tag, force, stage);
        // what the filter names is looked up before the answer begins: afterwards no problem can be said any more
        findings.page(filter, 0, 1);
        StreamingOutput lines = out -> {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            table.write(filter, writer);
            writer.flush();
        };
        return Response.ok(lines)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"firsthand-quotes.csv\"")
                .build();
    }
}
