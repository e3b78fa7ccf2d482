package io.firsthand.instruments.control;

import io.firsthand.audit.control.Audit;
import io.firsthand.audit.entity.AuditEvent;
import io.firsthand.instruments.control.GuideDocument.Whole;
import io.firsthand.instruments.entity.GuideBook;
import io.firsthand.instruments.entity.GuideScript;
import io.firsthand.instruments.entity.OwnGuide;
import io.firsthand.instruments.entity.OwnGuideVersion;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The team's own interview guides: begun as a copy of one that ships with Firsthand, changed in versions. */
@ApplicationScoped
public class OwnGuides {
    private static final String ID_PREFIX = "G";
    private static final Pattern ID = Pattern.compile("G[0-9]{1,5}");
    private static final int MOST_GUIDES = 500;

    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    @Inject
    private Instruments instruments;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Whether there is a database to look into. */
    private boolean stored = true;

    /**
     * An own guide in its newest version.
     *
     * @param id its id
     * @param version its version
     * @param guide what it says
     * @param author who wrote this version
     * @param at when
     */
    public record Own(String id, int version, Whole guide, String author, Instant at) {}

    /** Returns no guides at all, where there is no database. */
    public static OwnGuides none() {
        var none = new OwnGuides();
        none.stored = false;
        return none;
    }

    /** Returns the guides on offer, in the order they were made. */
    public List<Own> all() {
        if (!stored) {
            return List.of();
        }
        return em.createQuery(
                        "select v from OwnGuide g, OwnGuideVersion v where v.guideId = g.id and v.version = g.version"
                                + " and g.retired = false order by g.place",
                        OwnGuideVersion.class)
                .getResultStream()
                .map(OwnGuides::own)
                .toList();
    }

    /** Returns one guide, retired ones too, so that what followed it can still be read. */
    public Optional<Own> guide(String id) {
        return found(id).map(head -> own(version(head)));
    }

    /** Returns what an interviewer follows, if there is an own guide with this id. */
    public Optional<GuideScript> script(String id) {
        return guide(id).map(own -> own.guide().script());
    }

    /**
     * Copies a guide that ships with Firsthand, in one length and language, to be changed.
     *
     * @throws ProblemException 422 when there is no such guide or length
     */
    public Own copy(String from, String preset, String language, Optional<String> name, String author) {
        GuideBook book = instruments.guides();
        var guide = book.guide(from)
                .orElseThrow(() -> ProblemException.invalid("/from", "There is no guide '" + from + "' to copy."));
        var length = book.preset(preset)
                .orElseThrow(() -> ProblemException.invalid("/preset", "There is no length '" + preset + "'."));
        GuideScript script = book.script(guide, length);
        String tag = guide.name().nearest(language);
        // a form of address has no name of its own where the name addresses nobody
        String spoken = tag.equals(language.split("-", 2)[0]) ? language : tag;
        JsonObject document =
                GuideDocument.write(script, name.orElse(guide.name().in(language)), from, spoken);
        Instant now = clock.instant();
        int place = em.createQuery("select coalesce(max(g.place), 0) from OwnGuide g", Integer.class)
                        .getSingleResult()
                + 1;
        if (place > MOST_GUIDES) {
            throw ProblemException.conflict("There are " + MOST_GUIDES + " guides of your own; no more can be made.");
        }
        var head = new OwnGuide(ID_PREFIX + place, place, now);
        em.persist(head);
        // the version refers to its guide in the database, and JPA does not know the order
        em.flush();
        return store(head, document, author, AuditEvent.Kind.GUIDE_MADE);
    }

    /**
     * Writes a new version.
     *
     * @param base the version that it was based on
     * @throws ProblemException 404, 412 when there is a newer version
     */
    public Own write(String id, int base, Whole guide, String author) {
        OwnGuide head = locked(id);
        if (head.version() != base) {
            throw ProblemException.stale("guide", String.valueOf(base), head.version());
        }
        head.renew(clock.instant());
        return store(head, guide.json(), author, AuditEvent.Kind.GUIDE_CHANGED);
    }

    /** Offers a guide no longer; talks that followed it keep what they followed. */
    public void retire(String id, String author) {
        OwnGuide head = locked(id);
        if (!head.isRetired()) {
            head.retire(clock.instant());
            note(author, AuditEvent.Kind.GUIDE_RETIRED, head);
        }
    }

    private Own store(OwnGuide head, JsonObject document, String author, AuditEvent.Kind kind) {
        var version = new OwnGuideVersion(head.id(), head.version(), document.toString(), author, clock.instant());
        em.persist(version);
        note(author, kind, head);
        return own(version);
    }

    private void note(String author, AuditEvent.Kind kind, OwnGuide head) {
        audit.person(
                author,
                kind,
                "guide",
                head.id(),
                Json.createObjectBuilder().add("version", head.version()).build());
    }

    private OwnGuide locked(String id) {
        OwnGuide head = found(id).orElseThrow(() -> ProblemException.notFound("guide", id));
        em.lock(head, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(head);
        return head;
    }

    private Optional<OwnGuide> found(String id) {
        return stored && ID.matcher(id).matches() ? Optional.ofNullable(em.find(OwnGuide.class, id)) : Optional.empty();
    }

    private OwnGuideVersion version(OwnGuide head) {
        return em.find(OwnGuideVersion.class, new OwnGuideVersion.Key(head.id(), head.version()));
    }

    private static Own own(OwnGuideVersion version) {
        byte[] document = version.document().getBytes(StandardCharsets.UTF_8);
        return new Own(
                version.guideId(),
                version.version(),
                GuideDocument.read(JsonBody.read(new ByteArrayInputStream(document)), version.guideId()),
                version.author(),
                version.createdAt());
    }
}
