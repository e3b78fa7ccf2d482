package io.firsthand.accounts.control;

import io.firsthand.accounts.entity.AccessToken;
import io.firsthand.accounts.entity.AccessToken.Kind;
import io.firsthand.accounts.entity.Account;
import io.firsthand.audit.control.Audit;
import io.firsthand.audit.entity.AuditEvent;
import io.firsthand.database.entity.Utc;
import io.firsthand.problem.entity.ProblemException;
import io.firsthand.security.control.Authentication;
import io.firsthand.security.entity.Person;
import io.firsthand.security.entity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one mechanism behind sessions, programs' tokens and invitations: a random 256-bit value whose SHA-256 is a row, so it can be
 * revoked and is valid on every node. A fast hash is enough, since nobody can guess 256 random bits.
 */
@ApplicationScoped
@Transactional
public class Tokens {
    /** Begins every secret, so that scanners for leaked secrets know it. */
    private static final String PREFIX = "fh_";

    private static final Pattern SECRET = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    @Inject
    private Authentication authentication;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * A fresh token with its secret, which is shown once and never stored.
     *
     * @param token the row
     * @param secret the value
     */
    public record Issued(AccessToken token, String secret) {
        /** Returns no secret: a value that is printed ends in logs. */
        @Override
        public String toString() {
            return "Issued[token=" + token.id() + "]";
        }
    }

    /**
     * A request's token and who it stands for now.
     *
     * @param token the row
     * @param person the name and the role as they are at this moment
     */
    public record Bearer(AccessToken token, Person person) {}

    /** Makes a session of an account. */
    public Issued session(Account account, String label) {
        audit.person(account.name(), AuditEvent.Kind.SIGNED_IN, "account", account.id());
        return issue(
                Kind.SESSION,
                Optional.of(account.id()),
                new Person(account.name(), account.role()),
                label,
                authentication.sessionLife());
    }

    /** Makes a token for a program that acts for a person. */
    public Issued api(Optional<Long> accountId, Person person, String label, Duration life) {
        var issued = issue(Kind.API, accountId, person, label, life);
        audit.person(
                person.name(),
                AuditEvent.Kind.TOKEN_MADE,
                "token",
                issued.token().id(),
                Json.createObjectBuilder()
                        .add("role", person.role().name())
                        .add("days", life.toDays())
                        .build());
        return issued;
    }

    /** Makes a link by which a person chooses a password; empty stands for the first person of all. */
    public Issued invitation(Optional<Account> account, Duration life) {
        var person = account.map(known -> new Person(known.name(), known.role()))
                .orElse(new Person("first administrator", Role.ADMIN));
        return issue(Kind.INVITATION, account.map(Account::id), person, "invitation", life);
    }

    private Issued issue(Kind kind, Optional<Long> accountId, Person person, String label, Duration life) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var token = new AccessToken(kind, accountId.orElse(null), person, label, hash(secret), clock.instant(), life);
        em.persist(token);
        em.flush();
        return new Issued(token, secret);
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    /** Returns the token of a secret with its account, if it is valid now and its account may sign in. */
    public Optional<Bearer> bearer(String secret, Kind kind) {
        return found(secret, kind).flatMap(this::present);
    }

    private Optional<Bearer> present(AccessToken token) {
        boolean local = authentication.mode() == Authentication.Mode.LOCAL;
        if (local != token.accountId().isPresent()) {
            return Optional.empty();
        }
        var account = token.accountId().map(id -> em.find(Account.class, id));
        if (account.map(Account::isDisabled).orElse(false)) {
            return Optional.empty();
        }
        var now = clock.instant();
        if (token.isWorthNoting(now)) {
            token.used(now, authentication.sessionLife());
        }
        var person = account.map(known -> new Person(known.name(), role(token, known)))
                .orElse(token.person());
        return Optional.of(new Bearer(token, person));
    }

    /** A session may what its account may now, a program's token no more than it was made for. */
    private static Role role(AccessToken token, Account account) {
        var made = token.person().role();
        return token.kind() == Kind.API && account.role().includes(made) ? made : account.role();
    }

    /** Uses an invitation up and returns it, if it was still valid; of two at the same moment one gets it. */
    public Optional<AccessToken> redeem(String secret) {
        return found(secret, Kind.INVITATION)
                .filter(token -> em.createQuery("delete from AccessToken t where t.id = :id")
                                .setParameter("id", token.id())
                                .executeUpdate()
                        == 1);
    }

    private Optional<AccessToken> found(String secret, Kind kind) {
        if (!SECRET.matcher(secret).matches()) {
            return Optional.empty();
        }
        return em.createQuery(
                        "select t from AccessToken t where t.hash = :hash and t.kind = :kind and t.expiresAt > :now",
                        AccessToken.class)
                .setParameter("hash", hash(secret))
                .setParameter("kind", kind)
                .setParameter("now", Utc.of(clock.instant()))
                .getResultStream()
                .findFirst();
    }

    /** Returns the sessions and programs' tokens of a person, newest first. */
    public List<AccessToken> of(Person person, Optional<Long> accountId) {
        return em.createQuery(
                        "select t from AccessToken t where t.person = :person and t.kind <> :invitation"
                                + " and t.expiresAt > :now order by t.id desc",
                        AccessToken.class)
                .setParameter("person", person.name())
                .setParameter("invitation", Kind.INVITATION)
                .setParameter("now", Utc.of(clock.instant()))
                .setMaxResults(200)
                .getResultStream()
                .filter(token -> token.accountId().equals(accountId))
                .toList();
    }

    /**
     * Ends one token of a person.
     *
     * @throws ProblemException when the person has none with this id
     */
    public void revoke(Person person, Optional<Long> accountId, long id) {
        var token = em.find(AccessToken.class, id);
        if (token == null
                || token.kind() == Kind.INVITATION
                || !token.person().name().equals(person.name())
                || !token.accountId().equals(accountId)) {
            throw ProblemException.notFound("token", id);
        }
        end(token);
        if (token.kind() == Kind.API) {
            audit.person(person.name(), AuditEvent.Kind.TOKEN_REVOKED, "token", id);
        }
    }

    /** Ends one token. */
    public void end(AccessToken token) {
        em.createQuery("delete from AccessToken t where t.id = :id")
                .setParameter("id", token.id())
                .executeUpdate();
    }

    /** Ends the sessions and open invitations of an account, all but one; programs' tokens stay. */
    public void endSessions(Account account, Optional<AccessToken> but) {
        em.createQuery("delete from AccessToken t where t.accountId = :account and t.kind <> :api and t.id <> :but")
                .setParameter("account", account.id())
                .setParameter("api", Kind.API)
                .setParameter("but", but.map(AccessToken::id).orElse(-1L))
                .executeUpdate();
    }

    /** Ends everything of an account. */
    public void endAll(Account account) {
        em.createQuery("delete from AccessToken t where t.accountId = :account")
                .setParameter("account", account.id())
                .executeUpdate();
    }

    /** Forgets what has expired. */
    public void forgetExpired() {
        em.createQuery("delete from AccessToken t where t.expiresAt < :now")
                .setParameter("now", Utc.of(clock.instant()))
                .executeUpdate();
    }
}
