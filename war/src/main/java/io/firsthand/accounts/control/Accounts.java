package io.firsthand.accounts.control;

import io.firsthand.accounts.entity.AccessToken;
import io.firsthand.accounts.entity.Account;
import io.firsthand.accounts.entity.PasswordHash;
import io.firsthand.audit.control.Audit;
import io.firsthand.audit.entity.AuditEvent;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.security.entity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The people of this installation. There is always one administrator who may sign in. */
@ApplicationScoped
@Transactional
public class Accounts {
    private static final Duration INVITED = Duration.ofDays(7);

    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    @Inject
    private Tokens tokens;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Returns whether anybody has an account. */
    public boolean areThereAny() {
        return em.createQuery("select count(a) from Account a", Long.class).getSingleResult() > 0;
    }

    /** Returns the accounts by name. */
    public List<Account> list() {
        return em.createQuery("select a from Account a order by a.nameKey", Account.class)
                .setMaxResults(1000)
                .getResultList();
    }

    /**
     * Returns an account.
     *
     * @throws ProblemException when there is none with this id
     */
    public Account account(long id) {
        var account = em.find(Account.class, id);
        if (account == null) {
            throw ProblemException.notFound("account", id);
        }
        return account;
    }

    /** Returns the account with a name, if there is one. */
    public Optional<Account> named(String name) {
        return em.createQuery("select a from Account a where a.nameKey = :key", Account.class)
                .setParameter("key", Account.key(name))
                .getResultStream()
                .findFirst();
    }

    /**
     * Makes an account without a password.
     *
     * @throws ProblemException when the name is taken
     */
    public Account add(String name, Role role, String by) {
        if (named(name).isPresent()) {
            throw ProblemException.invalid("/name", "'" + name + "' has an account already; choose another name.");
        }
        var account = new Account(name, role, clock.instant());
        em.persist(account);
        em.flush();
        audit.person(by, AuditEvent.Kind.ACCOUNT_MADE, "account", account.id(), roleOf(account));
        return account;
    }

    private static JsonObject roleOf(Account account) {
        return Json.createObjectBuilder()
                .add("role", account.role().name())
                .add("disabled", account.isDisabled())
                .build();
    }

    /** Makes a link by which the person chooses a password; sessions and earlier links of the account end. */
    public Tokens.Issued invite(Account account, String by) {
        tokens.endSessions(account, Optional.empty());
        audit.person(by, AuditEvent.Kind.INVITATION_MADE, "account", account.id());
        return tokens.invitation(Optional.of(account), INVITED);
    }

    /**
     * Changes what a person may do.
     *
     * @throws ProblemException when nobody could manage people afterwards
     */
    public void change(Account account, Role role, boolean disabled, String by) {
        em.lock(account, LockModeType.PESSIMISTIC_WRITE);
        account.change(role, disabled);
        em.flush();
        if (administrators() == 0) {
            throw ProblemException.conflict("'" + account.name()
                    + "' is the only administrator who can sign in; make somebody else administrator first.");
        }
        if (disabled) {
            tokens.endAll(account);
        }
        audit.person(by, AuditEvent.Kind.ACCOUNT_CHANGED, "account", account.id(), roleOf(account));
    }

    private int administrators() {
        return em.createQuery(
                        "select a from Account a where a.role = :admin and a.disabled = :no and a.passwordHash is not null",
                        Account.class)
                .setParameter("admin", Role.ADMIN)
                .setParameter("no", false)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .size();
    }

    /**
     * Lets a person in by a link: sets the password, and makes the first account of all.
     *
     * @param name the name of the first person, ignored for everybody else
     * @throws ProblemException when the link has been used or has ended
     */
    public Account join(String invitation, Optional<String> name, PasswordHash password) {
        var redeemed = tokens.redeem(invitation).orElseThrow(ProblemException::invitationExpired);
        var account = redeemed.accountId().map(this::account).orElseGet(() -> first(name));
        if (account.isDisabled()) {
            throw ProblemException.invitationExpired();
        }
        account.choose(password);
        audit.person(account.name(), AuditEvent.Kind.PASSWORD_CHOSEN, "account", account.id());
        return account;
    }

    private Account first(Optional<String> name) {
        if (areThereAny()) {
            throw ProblemException.invitationExpired();
        }
        var chosen = name.orElseThrow(
                () -> ProblemException.invalid("/name", "Give the name that decisions are recorded under."));
        return add(chosen, Role.ADMIN, chosen);
    }

    /** Sets another password and ends the account's other sessions. */
    public void choose(long id, PasswordHash password, AccessToken present) {
        var account = account(id);
        account.choose(password);
        tokens.endSessions(account, Optional.of(present));
        audit.person(account.name(), AuditEvent.Kind.PASSWORD_CHOSEN, "account", account.id());
    }
}
