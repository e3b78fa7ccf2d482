package io.firsthand.lint.control;

import io.firsthand.audit.control.Audit;
import io.firsthand.audit.entity.AuditEvent;
import io.firsthand.lint.entity.Advice;
import io.firsthand.lint.entity.LeftAdvice;
import io.firsthand.problem.entity.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Leaving advice as it is, and taking it up again. */
@ApplicationScoped
public class Leaving {
    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Returns what tells a piece of advice from any other, in 64 hex digits: it changes with the words it is about, so that advice on
     * other words is given again.
     *
     * @param words everything that the advice looks at, such as version, wording and options of a question
     */
    public static String fingerprint(Advice advice, String words) {
        String all = String.join("\u0000", advice.rule(), advice.place().subject(), advice.message(), words);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Returns advice as JSON, most severe first, each with its fingerprint and with who left it and why where somebody did.
     *
     * @param fingerprint of each piece of advice, as of {@link #fingerprint}
     */
    public JsonArrayBuilder json(long studyId, List<Advice> advice, Function<Advice, String> fingerprint, Lint lint) {
        var fingerprints = new LinkedHashMap<Advice, String>();
        advice.stream()
                .sorted(Comparator.comparing(Advice::level))
                .forEach(one -> fingerprints.put(one, fingerprint.apply(one)));
        var left = left(studyId, fingerprints.values());
        var array = Json.createArrayBuilder();
        fingerprints.forEach((one, print) -> {
            var json = AdviceJson.one(one, lint).add("fingerprint", print);
            var decision = left.get(print);
            if (decision != null) {
                var by = Json.createObjectBuilder()
                        .add("leftBy", decision.leftBy())
                        .add("leftAt", decision.leftAt().toString());
                decision.reason().ifPresent(reason -> by.add("reason", reason));
                json.add("left", by);
            }
            array.add(json);
        });
        return array;
    }

    private Map<String, LeftAdvice> left(long studyId, Collection<String> fingerprints) {
        return fingerprints.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select l from LeftAdvice l where l.studyId = :study and l.fingerprint in :fingerprints",
                                LeftAdvice.class)
                        .setParameter("study", studyId)
                        .setParameter("fingerprints", fingerprints)
                        .getResultStream()
                        .collect(Collectors.toMap(LeftAdvice::fingerprint, left -> left));
    }

    /** Leaves advice, or says anew why it is left. */
    public LeftAdvice leave(
            long studyId, String fingerprint, String rule, String subject, @Nullable String reason, String by) {
        var now = clock.instant();
        var left = find(studyId, fingerprint).orElseGet(() -> {
            var fresh = new LeftAdvice(studyId, fingerprint, rule, subject, reason, by, now);
            em.persist(fresh);
            return fresh;
        });
        left.explain(reason, by, now);
        note(left, AuditEvent.Kind.ADVICE_LEFT, by);
        return left;
    }

    /**
     * Takes advice up again.
     *
     * @throws ProblemException 404 when it was not left
     */
    public void takeUp(long studyId, String fingerprint, String by) {
        var left = find(studyId, fingerprint)
                .orElseThrow(() -> ProblemException.notFound("advice that was left", fingerprint.substring(0, 8)));
        em.remove(left);
        note(left, AuditEvent.Kind.ADVICE_TAKEN_UP, by);
    }

    private Optional<LeftAdvice> find(long studyId, String fingerprint) {
        return em.createQuery(
                        "select l from LeftAdvice l where l.studyId = :study and l.fingerprint = :fingerprint",
                        LeftAdvice.class)
                .setParameter("study", studyId)
                .setParameter("fingerprint", fingerprint)
                .getResultStream()
                .findFirst();
    }

    private void note(LeftAdvice left, AuditEvent.Kind kind, String by) {
        audit.person(
                by,
                kind,
                "advice",
                left.id(),
                Json.createObjectBuilder().add("rule", left.rule()).build());
    }
}
