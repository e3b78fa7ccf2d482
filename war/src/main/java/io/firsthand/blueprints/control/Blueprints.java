package io.firsthand.blueprints.control;

import io.firsthand.audit.control.Audit;
import io.firsthand.audit.entity.AuditEvent;
import io.firsthand.blueprints.entity.Blueprint;
import io.firsthand.blueprints.entity.Draft;
import io.firsthand.blueprints.entity.Layout;
import io.firsthand.blueprints.entity.SurveyLanguage;
import io.firsthand.instruments.control.Instruments;
import io.firsthand.instruments.control.OwnQuestions;
import io.firsthand.instruments.entity.Audience;
import io.firsthand.instruments.entity.BankQuestion;
import io.firsthand.instruments.entity.Pack;
import io.firsthand.instruments.entity.PackShelf;
import io.firsthand.problem.entity.JsonBody;
import io.firsthand.problem.entity.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draft surveys: begun from a goal, a pack, a file or nothing, and kept as they were typed. */
@ApplicationScoped
public class Blueprints {
    /** A draft as stored holds so many characters. */
    private static final int LONGEST_DOCUMENT = 1_000_000;

    private static final int MOST_LISTED = 500;

    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    @Inject
    private Instruments instruments;

    @Inject
    private OwnQuestions own;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** For CDI. */
    protected Blueprints() {}

    /** Makes drafts of instruments; without a database it can only begin and lay out. */
    Blueprints(Instruments instruments) {
        this.instruments = instruments;
        this.own = OwnQuestions.none(instruments);
    }

    /**
     * How a draft begins.
     *
     * @param name what people call it
     * @param goal English name of the goal, or null
     * @param pack id of the pack, or null for the one that the goal proposes
     * @param audience whom it is for
     * @param languages its languages; English when empty
     */
    public record Beginning(
            String name,
            @Nullable String goal,
            @Nullable String pack,
            Audience audience,
            List<SurveyLanguage> languages) {}

    /**
     * Begins a draft: with the questions and ends of a pack, or of the first pack that serves the goal, or with none.
     *
     * @throws ProblemException 422 when there is no such goal or pack
     */
    public Draft begin(Beginning beginning) {
        var shelf = instruments.shelf();
        var goal = Optional.ofNullable(beginning.goal()).map(name -> goal(shelf, name));
        var pack = Optional.ofNullable(beginning.pack())
                .or(() -> goal.flatMap(found -> found.packs().stream().findFirst()))
                .map(id -> shelf.pack(id)
                        .orElseThrow(() -> ProblemException.invalid(
                                "/pack",
                                "There is no such set; the sets are "
                                        + String.join(
                                                ", ",
                                                shelf.packs().stream()
                                                        .map(Pack::id)
                                                        .toList())
                                        + ".")));
        var items = pack.map(found -> items(found, beginning.audience())).orElse(List.of());
        var asked = items.stream().map(Draft.Item::id).toList();
        return new Draft(
                beginning.name(),
                goal.map(found -> found.name().base()).orElse(null),
                pack.map(Pack::id).orElse(null),
                beginning.audience(),
                beginning.languages(),
                pack.map(Pack::anchor).orElse(null),
                Map.of(),
                Map.of(),
                items,
                pack.map(Pack::ends).orElse(List.of()).stream()
                        .map(end -> new Draft.End(end.condition().toString(), end.screen(), end.deletes()))
                        .toList(),
                Draft.Basis.CONSENT,
                Draft.Mode.NORMAL,
                shelf.settings().closing().stream()
                        .filter(id -> !id.equals("CON5") && !asked.contains(id))
                        .toList(),
                Map.of());
    }

    private static PackShelf.Goal goal(PackShelf shelf, String name) {
        return shelf.goals().stream()
                .filter(goal -> goal.name().base().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        "/goal",
                        "There is no such goal; the goals are "
                                + String.join(
                                        ", ",
                                        shelf.goals().stream()
                                                .map(goal -> goal.name().base())
                                                .toList())
                                + "."));
    }

    private List<Draft.Item> items(Pack pack, Audience audience) {
        return pack.itemsOf(audience).stream()
                .map(id -> Draft.Item.ofBank(
                        id,
                        instruments
                                .bank()
                                .question(id)
                                .map(BankQuestion::version)
                                .orElse(1)))
                .toList();
    }

    /** Lays out a draft against the bank; a question of the team keeps the version that the draft took. */
    public Layout layout(Draft draft) {
        var versions = draft.items().stream()
                .filter(item -> item.own() == null)
                .collect(Collectors.toMap(Draft.Item::id, Draft.Item::version, (one, other) -> one));
        return Layout.of(draft, own.bank(versions), instruments.shelf(), instruments.notice());
    }

    /** A version that a draft took is in use from then on. */
    private void use(Draft draft) {
        draft.items().stream().filter(item -> item.own() == null).forEach(item -> own.use(item.id(), item.version()));
    }

    /** Returns the draft of a stored one. */
    public static Draft draft(Blueprint blueprint) {
        var body = JsonBody.read(
                new ByteArrayInputStream(blueprint.document().getBytes(StandardCharsets.UTF_8)), 4 * LONGEST_DOCUMENT);
        return DraftJson.read(body);
    }

    /** Returns the drafts of a study, the newest first. */
    public List<Blueprint> of(long studyId) {
        return em.createQuery("select b from Blueprint b where b.studyId = :study order by b.id desc", Blueprint.class)
                .setParameter("study", studyId)
                .setMaxResults(MOST_LISTED)
                .getResultList();
    }

    /**
     * Returns a stored draft.
     *
     * @throws ProblemException 404 when there is none with this id
     */
    public Blueprint blueprint(long id) {
        var blueprint = em.find(Blueprint.class, id);
        if (blueprint == null) {
            throw ProblemException.notFound("draft survey", id);
        }
        return blueprint;
    }

    /** Stores a new draft. */
    public Blueprint make(long studyId, Draft draft, String author) {
        var blueprint = new Blueprint(studyId, draft.name(), document(draft), author, clock.instant());
        em.persist(blueprint);
        use(draft);
        note(author, AuditEvent.Kind.BLUEPRINT_MADE, blueprint);
        return blueprint;
    }

    /**
     * Replaces a draft.
     *
     * @throws ProblemException 412 when {@code revision} is not the newest
     */
    public Blueprint write(long id, int revision, Draft draft, String author) {
        var document = document(draft);
        var blueprint = blueprint(id);
        em.lock(blueprint, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(blueprint);
        if (blueprint.revision() != revision) {
            throw ProblemException.stale("draft survey", String.valueOf(revision), blueprint.revision());
        }
        blueprint.write(draft.name(), document, author, clock.instant());
        use(draft);
        note(author, AuditEvent.Kind.BLUEPRINT_CHANGED, blueprint);
        return blueprint;
    }

    /** Takes a draft away. */
    public void delete(long id, String author) {
        var blueprint = blueprint(id);
        em.remove(blueprint);
        note(author, AuditEvent.Kind.BLUEPRINT_DELETED, blueprint);
    }

    private static String document(Draft draft) {
        var document = DraftJson.write(draft).build().toString();
        if (document.length() > LONGEST_DOCUMENT) {
            throw ProblemException.invalid(
                    "/items", "The draft is too long: at most " + LONGEST_DOCUMENT + " characters in all.");
        }
        return document;
    }

    private void note(String author, AuditEvent.Kind kind, Blueprint blueprint) {
        audit.person(
                author,
                kind,
                "blueprint",
                blueprint.id(),
                Json.createObjectBuilder().add("revision", blueprint.revision()).build());
    }
}
