package io.firsthand.accounts.control;

import io.firsthand.accounts.entity.AccessToken;
import io.firsthand.accounts.entity.Account;
import io.firsthand.accounts.entity.PasswordHash;
import io.firsthand.problem.entity.Problem;
import io.firsthand.problem.entity.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Signing in and out with a name and a password. Hashing runs outside any transaction and at most four at once: it is slow on purpose,
 * and must not be a way to keep all processors busy.
 */
@ApplicationScoped
public class SignIn {
    private static final System.Logger LOG = System.getLogger(SignIn.class.getName());
    private static final int AT_ONCE = 4;

    /** What a name without an account is compared with, so that it takes as long as one with. */
    private static final PasswordHash NOBODY = PasswordHash.of("nobody");

    private final Semaphore hashing = new Semaphore(AT_ONCE);

    @Inject
    private Accounts accounts;

    @Inject
    private Tokens tokens;

    @Inject
    private Throttle throttle;

    /**
     * Checks name and password and makes a session.
     *
     * @param address where the request comes from
     * @param label what the session is called in the person's list
     * @throws ProblemException 401 when they do not fit, 429 when too many did not
     */
    public Tokens.Issued signIn(String name, String password, String address, String label) {
        throttle.requireOpen(name, address);
        var account = accounts.named(name);
        var hash = account.filter(found -> !found.isDisabled()).flatMap(Account::passwordHash);
        boolean right = hashed(() -> hash.orElse(NOBODY).matches(password)) && hash.isPresent();
        if (!right) {
            count(name, address);
            throw ProblemException.signInFailed();
        }
        throttle.succeeded(name, address);
        return tokens.session(account.orElseThrow(), label);
    }

    /** Sets the password of an invited person, or of the first one, and makes a session. */
    public Tokens.Issued join(String invitation, Optional<String> name, String password, String label) {
        var hash = hashed(() -> PasswordHash.of(password));
        return tokens.session(accounts.join(invitation, name, hash), label);
    }

    /**
     * Sets another password for a person who knows the present one.
     *
     * @throws ProblemException 422 when the present one is wrong, 429 when it was too often
     */
    public void change(AccessToken session, String current, String password, String address) {
        long id = session.accountId().orElseThrow();
        var account = accounts.account(id);
        throttle.requireOpen(account.name(), address);
        if (!hashed(() -> account.passwordHash().orElse(NOBODY).matches(current))) {
            count(account.name(), address);
            throw ProblemException.invalid("/current", "This is not the present password.");
        }
        var hash = hashed(() -> PasswordHash.of(password));
        accounts.choose(id, hash, session);
    }

    /** Of two first failures at the same moment one makes the row; the other's refusal does not depend on it. */
    private void count(String name, String address) {
        try {
            throttle.failed(name, address);
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "A failed sign-in was counted by another request.", e);
        }
    }

    private <T> T hashed(Supplier<T> work) {
        try {
            if (!hashing.tryAcquire(10, TimeUnit.SECONDS)) {
                throw busy();
            }
            try {
                return work.get();
            } finally {
                hashing.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static ProblemException busy() {
        return ProblemException.retryLater(
                Problem.of(
                        503,
                        "busy",
                        "Too many people sign in at this moment",
                        "Try again in a few seconds; nothing is wrong with your password."),
                Duration.ofSeconds(5));
    }
}
