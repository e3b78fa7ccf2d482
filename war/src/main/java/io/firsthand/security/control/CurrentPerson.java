package io.firsthand.security.control;

import io.firsthand.security.entity.Person;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The person behind the present request, if somebody is signed in. */
@RequestScoped
public class CurrentPerson {
    private Optional<Person> person = Optional.empty();

    /** Says who sent the request. */
    public void is(Person signedIn) {
        person = Optional.of(signedIn);
    }

    /** Returns the person, if somebody is signed in. */
    public Optional<Person> person() {
        return person;
    }

    /**
     * Returns the person.
     *
     * @throws IllegalStateException when nobody is signed in, which an operation that requires a role never sees
     */
    public Person signedIn() {
        return person.orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /**
     * Returns the name that decisions are recorded under.
     *
     * @throws IllegalStateException as {@link #signedIn}
     */
    public String name() {
        return signedIn().name();
    }
}
