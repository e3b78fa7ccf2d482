package io.firsthand.evidence.control;

import io.firsthand.audit.control.Audit;
import io.firsthand.audit.entity.AuditEvent;
import io.firsthand.evidence.control.ThemeKeeping.Placement;
import io.firsthand.evidence.entity.StoredFinding;
import io.firsthand.evidence.entity.Theme;
import io.firsthand.evidence.entity.ThemeEdit;
import io.firsthand.evidence.entity.ThemeEdit.Kind;
import io.firsthand.evidence.entity.ThemeList;
import io.firsthand.problem.entity.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What people change about themes. Each edit names the edition of the list that the person saw, is stored with what it takes to undo
 * it, and is audited; edits of a list are undone in their order, the last first.
 */
@ApplicationScoped
public class ThemeEditing {
    @PersistenceContext(unitName = "firsthand")
    private EntityManager em;

    @Inject
    private ThemeKeeping keeping;

    @Inject
    private Themes themes;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Who edits what they saw.
     *
     * @param person the name
     * @param edition the edition of the list that was on screen
     */
    public record Editor(String person, int edition) {}

    /** Names a theme; without a name its key words name it again. */
    public Theme rename(long id, Optional<String> label, Editor editor) {
        var theme = theme(id);
        var list = begin(theme, editor);
        var before = Json.createObjectBuilder();
        theme.label().ifPresent(name -> before.add("label", name));
        theme.call(label.orElse(null));
        store(list, Kind.RENAME, theme.id(), editor, before.build(), Json.createObjectBuilder());
        return theme;
    }

    /** Merges other themes of the same type into a theme, which keeps its name. */
    public Theme merge(long id, List<Long> others, Editor editor) {
        var theme = theme(id);
        var list = begin(theme, editor);
        var merged = Json.createArrayBuilder();
        for (long other : new TreeSet<>(others)) {
            var gone = alone(other, "/themes");
            if (other == id || gone.listId() != list.id()) {
                throw ProblemException.invalid(
                        "/themes", "'themes' holds other themes of the same type; " + other + " is none.");
            }
            var leaves = leaves(other);
            keeping.recount(list, leaves.stream().map(Theme::id).toList(), other, id);
            leaves.forEach(leaf -> leaf.mergeInto(id));
            merged.add(Json.createObjectBuilder()
                    .add("theme", other)
                    .add("leaves", ids(leaves.stream().map(Theme::id).toList())));
        }
        store(
                list,
                Kind.MERGE,
                id,
                editor,
                Json.createObjectBuilder().add("merged", merged).build(),
                Json.createObjectBuilder().add("themes", ids(List.copyOf(new TreeSet<>(others)))));
        return theme;
    }

    /** Makes a theme of findings of one type, and returns it. */
    public Theme split(List<Long> findingIds, Optional<String> label, Editor editor) {
        var findings = findings(findingIds);
        var first = findings.get(0);
        var list = keeping.hold(first.studyId()).get(first.type());
        begin(list, editor);
        var theme = keeping.open(list);
        theme.call(label.orElse(null));
        move(list, Kind.SPLIT, theme.id(), theme.id(), findings, editor);
        return theme;
    }

    /** Moves findings of the same type to a theme. */
    public Theme move(long id, List<Long> findingIds, Editor editor) {
        var theme = theme(id);
        var list = begin(theme, editor);
        move(list, Kind.MOVE, theme.id(), theme.id(), findings(findingIds), editor);
        return theme;
    }

    /** Takes findings out of a theme; they stand in none then. */
    public Theme takeOut(long id, List<Long> findingIds, Editor editor) {
        var theme = theme(id);
        var list = begin(theme, editor);
        var findings = findings(findingIds);
        var leaves = leaves(id).stream().map(Theme::id).toList();
        for (var finding : findings) {
            if (finding.themeId().filter(leaves::contains).isEmpty()) {
                throw ProblemException.invalid(
                        "/findings", "Finding " + finding.id() + " does not stand in theme " + id + ".");
            }
        }
        move(list, Kind.TAKE_OUT, id, null, findings, editor);
        return theme;
    }

    /**
     * Takes an edit back.
     *
     * @throws ProblemException 404 when there is none with this id, 409 when later edits of the list must be undone first
     */
    public void undo(long id, String person) {
        var edit = em.find(ThemeEdit.class, id);
        if (edit == null) {
            throw ProblemException.notFound("edit of a theme", id);
        }
        var list = em.find(ThemeList.class, edit.listId());
        keeping.hold(list.studyId());
        em.refresh(list);
        em.refresh(edit);
        if (edit.isUndone()) {
            throw ProblemException.conflict("Edit " + id + " was undone already.");
        }
        themes.lastEdit(list.id()).filter(last -> last.id() != id).ifPresent(last -> {
            throw ProblemException.conflict("Edits are undone in their order, the last first; undo edit " + last.id()
                    + " before edit " + id + ".");
        });
        var before = edit.before();
        switch (edit.kind()) {
            case RENAME -> theme(edit.themeId()).call(before.getString("label", null));
            case MERGE -> unmerge(list, edit.themeId(), before);
            case SPLIT, MOVE, TAKE_OUT -> moveBack(list, before);
        }
        edit.undo();
        list.edited();
        audit.person(
                person,
                AuditEvent.Kind.THEME_EDIT_UNDONE,
                "theme",
                edit.themeId(),
                Json.createObjectBuilder().add("edit", id).build());
    }

    private void unmerge(ThemeList list, long root, JsonObject before) {
        for (var part : before.getJsonArray("merged").getValuesAs(JsonObject.class)) {
            long theme = part.getJsonNumber("theme").longValue();
            var leaves = part.getJsonArray("leaves").getValuesAs(JsonNumber::longValue);
            keeping.recount(list, leaves, root, theme);
            leaves.forEach(leaf -> em.find(Theme.class, leaf).mergeInto(theme));
        }
    }

    /** A finding that is of another type by now stays where it is. */
    private void moveBack(ThemeList list, JsonObject before) {
        var places = new LinkedHashMap<StoredFinding, Placement>();
        for (var part : before.getJsonArray("findings").getValuesAs(JsonObject.class)) {
            var finding =
                    em.find(StoredFinding.class, part.getJsonNumber("finding").longValue());
            if (finding != null && finding.type() == list.type()) {
                em.refresh(finding);
                var theme = part.containsKey("theme")
                        ? Optional.of(part.getJsonNumber("theme").longValue())
                        : Optional.<Long>empty();
                places.put(finding, new Placement(theme.orElse(null), part.getBoolean("placed")));
            }
        }
        keeping.place(list, places);
    }

    private void move(
            ThemeList list,
            Kind kind,
            long subject,
            @Nullable Long target,
            List<StoredFinding> findings,
            Editor editor) {
        var before = Json.createArrayBuilder();
        var places = new LinkedHashMap<StoredFinding, Placement>();
        for (var finding : findings) {
            em.refresh(finding);
            if (finding.type() != list.type() || finding.studyId() != list.studyId()) {
                throw ProblemException.invalid(
                        "/findings", "Finding " + finding.id() + " is of another type than the theme.");
            }
            if (!finding.isCountedInThemes()) {
                throw ProblemException.conflict("Finding " + finding.id()
                        + " does not count any more: it was rejected, or its answer changed. Load the theme again.");
            }
            var was = Json.createObjectBuilder().add("finding", finding.id()).add("placed", finding.isPlaced());
            finding.themeId().ifPresent(theme -> was.add("theme", theme));
            before.add(was);
            places.put(finding, new Placement(target, true));
        }
        keeping.place(list, places);
        store(
                list,
                kind,
                subject,
                editor,
                Json.createObjectBuilder().add("findings", before).build(),
                Json.createObjectBuilder().add("findings", findings.size()));
    }

    private List<StoredFinding> findings(List<Long> ids) {
        var found = new ArrayList<StoredFinding>();
        for (long id : new TreeSet<>(ids)) {
            var finding = em.find(StoredFinding.class, id);
            if (finding == null) {
                throw ProblemException.notFound("finding", id);
            }
            found.add(finding);
        }
        return found;
    }

    private Theme theme(long id) {
        var theme = em.find(Theme.class, id);
        if (theme == null) {
            throw ProblemException.notFound("theme", id);
        }
        return theme;
    }

    private ThemeList begin(Theme theme, Editor editor) {
        var list = themes.listOf(theme);
        keeping.hold(list.studyId());
        begin(list, editor);
        em.refresh(theme);
        requireAlone(theme);
        return list;
    }

    private void begin(ThemeList list, Editor editor) {
        em.refresh(list);
        if (list.edition() != editor.edition()) {
            throw ProblemException.stale("list of themes", String.valueOf(editor.edition()), list.edition());
        }
    }

    private Theme alone(long id, String pointer) {
        var theme = em.find(Theme.class, id);
        if (theme == null) {
            throw ProblemException.invalid(pointer, "There is no theme " + id + ".");
        }
        em.refresh(theme);
        requireAlone(theme);
        return theme;
    }

    private static void requireAlone(Theme theme) {
        if (!theme.isRoot()) {
            throw ProblemException.conflict("Theme " + theme.id() + " was merged into theme " + theme.rootId()
                    + "; edit that one, or undo the merge.");
        }
    }

    private List<Theme> leaves(long root) {
        return em.createQuery("select t from Theme t where t.rootId = :root order by t.id", Theme.class)
                .setParameter("root", root)
                .getResultList();
    }

    private void store(
            ThemeList list, Kind kind, long subject, Editor editor, JsonObject before, JsonObjectBuilder details) {
        var edit = new ThemeEdit(list.id(), kind, subject, editor.person(), clock.instant(), before);
        em.persist(edit);
        list.edited();
        audit.person(
                editor.person(),
                event(kind),
                "theme",
                subject,
                details.add("edit", edit.id()).build());
    }

    private static AuditEvent.Kind event(Kind kind) {
        return switch (kind) {
            case RENAME -> AuditEvent.Kind.THEME_RENAMED;
            case MERGE -> AuditEvent.Kind.THEMES_MERGED;
            case SPLIT -> AuditEvent.Kind.THEME_SPLIT;
            case MOVE -> AuditEvent.Kind.FINDINGS_MOVED;
            case TAKE_OUT -> AuditEvent.Kind.FINDINGS_TAKEN_OUT;
        };
    }

    private static jakarta.json.JsonArrayBuilder ids(List<Long> ids) {
        var array = Json.createArrayBuilder();
        ids.forEach(array::add);
        return array;
    }
}
