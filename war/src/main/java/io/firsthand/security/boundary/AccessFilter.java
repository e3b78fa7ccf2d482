package io.firsthand.security.boundary;

import io.firsthand.problem.entity.JsonBody.Kebab;
import io.firsthand.problem.entity.Problem;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.security.control.CurrentPerson;
import io.firsthand.security.entity.Public;
import io.firsthand.security.entity.Requires;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Lets a request through to its operation only if the person behind it has the role that the operation requires. */
@Provider
@Priority(Priorities.AUTHORIZATION)
@ApplicationScoped
public class AccessFilter implements ContainerRequestFilter {
    @Context
    private ResourceInfo operation;

    @Inject
    private CurrentPerson person;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = operation.getResourceMethod();
        if (method.isAnnotationPresent(Public.class)) {
            return;
        }
        var required = method.getAnnotation(Requires.class);
        if (required == null) {
            throw new IllegalStateException(method + " says neither whom it requires nor that it is public");
        }
        var signedIn = person.person().orElseThrow(ProblemException::notSignedIn);
        if (!signedIn.role().includes(required.value())) {
            throw new ProblemException(Problem.of(
                    403,
                    "forbidden",
                    "Your role does not allow this",
                    "This needs the role " + Kebab.of(required.value()) + "; yours is " + Kebab.of(signedIn.role())
                            + ". An administrator can change it."));
        }
    }
}
