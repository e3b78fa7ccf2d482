package io.firsthand.accounts.control;

import io.firsthand.accounts.entity.Account;
import io.firsthand.accounts.entity.SignInFailure;
import io.firsthand.database.control.InstallationKey;
import io.firsthand.problem.entity.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * Makes guessing passwords slow. Failures are counted for a name from one address, where five are free, and for a name from anywhere,
 * where twenty-five are, so that a stranger can hardly lock somebody out. Counts are rows: they hold on every node and after a restart.
 */
@ApplicationScoped
@Transactional
public class Throttle {
    private static final int FREE_FROM_ONE_ADDRESS = 5;
    private static final int FREE_FROM_ANYWHERE = 25;
    private static final int FREE_OF_ANYTHING_ELSE = 20;

    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    @Inject
    private InstallationKey key;

    @Inject
    private Clock clock;

    /**
     * Refuses an attempt that comes too early.
     *
     * @throws ProblemException 429 with the time to wait
     */
    public void requireOpen(String name, String address) {
        var now = clock.instant();
        subjects(name, address).keySet().stream()
                .map(subject -> em.find(SignInFailure.class, subject))
                .filter(failure -> failure != null && failure.blockedUntil().isAfter(now))
                .map(SignInFailure::blockedUntil)
                .max(java.util.Comparator.naturalOrder())
                .ifPresent(until -> {
                    throw ProblemException.tooManySignIns(Duration.between(now, until));
                });
    }

    /** Notes a failed attempt. */
    public void failed(String name, String address) {
        subjects(name, address).forEach((subject, free) -> {
            var known = em.find(SignInFailure.class, subject, LockModeType.PESSIMISTIC_WRITE);
            var failure = known == null ? new SignInFailure(subject) : known;
            failure.count(free, clock.instant());
            em.merge(failure);
        });
    }

    /** Forgets the failures of a person who has signed in. */
    public void succeeded(String name, String address) {
        em.createQuery("delete from SignInFailure f where f.subject in :subjects")
                .setParameter("subjects", subjects(name, address).keySet())
                .executeUpdate();
    }

    /**
     * Counts an attempt at something that anybody may try, such as guessing a code, and refuses it when there were too many from that
     * address; behind a proxy, which hides addresses, everybody shares one count.
     *
     * @param kind what is tried
     * @throws ProblemException 429 with the time to wait
     */
    public void take(String kind, String address) {
        var subject = key.hash(kind, address);
        var now = clock.instant();
        var known = em.find(SignInFailure.class, subject, LockModeType.PESSIMISTIC_WRITE);
        var attempts = known == null ? new SignInFailure(subject) : known;
        if (attempts.blockedUntil().isAfter(now)) {
            throw ProblemException.tooManyAttempts(Duration.between(now, attempts.blockedUntil()));
        }
        attempts.count(FREE_OF_ANYTHING_ELSE, now);
        em.merge(attempts);
    }

    private Map<String, Integer> subjects(String name, String address) {
        var known = Account.key(name);
        return Map.of(
                key.hash("sign-in", known + "\0" + address), FREE_FROM_ONE_ADDRESS,
                key.hash("sign-in", known), FREE_FROM_ANYWHERE);
    }
}
