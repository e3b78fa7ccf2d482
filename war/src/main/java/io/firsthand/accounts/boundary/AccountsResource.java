package io.firsthand.accounts.boundary;

import io.firsthand.accounts.control.Accounts;
import io.firsthand.accounts.control.Tokens;
import io.firsthand.accounts.entity.Account;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.security.control.Authentication;
import io.firsthand.security.control.CurrentPerson;
import io.firsthand.security.entity.Requires;
import io.firsthand.security.entity.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

/** People: who has an account, what each may do, and links to choose a password. */
@Path("accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {
    @Inject
    private Accounts accounts;

    @Inject
    private Authentication authentication;

    @Inject
    private CurrentPerson person;

    @Inject
    private SessionAnswer answer;

    @Context
    private UriInfo uri;

    /** Lists the accounts by name. */
    @GET
    @Requires(Role.ADMIN)
    @Transactional
    public JsonObject list() {
        var items = Json.createArrayBuilder();
        accounts.list().forEach(account -> items.add(json(account)));
        return Json.createObjectBuilder().add("items", items).build();
    }

    /** Makes an account and a link by which its person chooses a password. */
    @POST
    @Requires(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response add(InputStream json) {
        var body = JsonBody.read(json);
        var name = body.text("name", 200);
        var role = body.choice("role", Role.class);
        body.end();
        answer.requireLocal();
        var account = accounts.add(name, role, person.name());
        var invitation = accounts.invite(account, person.name());
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(String.valueOf(account.id()))
                        .build())
                .entity(json(account).add("invitation", invitation(invitation)).build())
                .build();
    }

    /** Returns one account. */
    @GET
    @Path("{id}")
    @Requires(Role.ADMIN)
    @Transactional
    public JsonObject account(@PathParam("id") long id) {
        return json(accounts.account(id)).build();
    }

    /** Sets the role, and whether the person may sign in; one administrator always remains. */
    @PUT
    @Path("{id}")
    @Requires(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public JsonObject change(@PathParam("id") long id, InputStream json) {
        var body = JsonBody.read(json);
        var role = body.choice("role", Role.class);
        boolean disabled = body.flag("disabled", false);
        body.end();
        answer.requireLocal();
        var account = accounts.account(id);
        accounts.change(account, role, disabled, person.name());
        return json(account).build();
    }

    /** Makes a link by which the person chooses a new password; the person's sessions and earlier links end. */
    @POST
    @Path("{id}/invitations")
    @Requires(Role.ADMIN)
    @Transactional
    public Response invite(@PathParam("id") long id) {
        answer.requireLocal();
        var invitation = accounts.invite(accounts.account(id), person.name());
        return Response.status(Response.Status.CREATED)
                .entity(invitation(invitation).build())
                .build();
    }

    private JsonObjectBuilder invitation(Tokens.Issued issued) {
        var base = authentication
                .baseUrl()
                .orElseGet(() -> uri.getBaseUri().resolve("../..").toString().replaceAll("/$", ""));
        return Json.createObjectBuilder()
                .add("link", base + "/#/join/" + issued.secret())
                .add("expiresAt", issued.token().expiresAt().toString());
    }

    private static JsonObjectBuilder json(Account account) {
        return Json.createObjectBuilder()
                .add("id", account.id())
                .add("name", account.name())
                .add("role", Kebab.of(account.role()))
                .add("disabled", account.isDisabled())
                .add("hasPassword", account.passwordHash().isPresent())
                .add("createdAt", account.createdAt().toString());
    }
}
