package io.firsthand.evidence.entity;

import io.firsthand.problem.entity.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tags of a study, and what may become of them: two levels, no name twice in one place, merges without circles. A merged tag has no
 * place of its own any more; what was part of it is part of the tag that stands for it.
 */
public final class TagBook {
    private final Map<Long, Tag> tags = new LinkedHashMap<>();

    /** Makes a book of all tags of a study, merged ones too. */
    public TagBook(Collection<Tag> all) {
        all.forEach(tag -> tags.put(tag.id(), tag));
    }

    /**
     * Returns a tag.
     *
     * @throws ProblemException 404 when there is none
     */
    public Tag tag(long id) {
        var tag = tags.get(id);
        if (tag == null) {
            throw ProblemException.notFound("tag", id);
        }
        return tag;
    }

    /** Returns the tag that stands for a tag: itself, or the one at the end of its merges. */
    public Tag standingFor(long id) {
        return tag(tag(id).rootId());
    }

    /** Returns the tag that a tag is part of now, if it is on the second level. */
    public Optional<Tag> parent(Tag tag) {
        return tag.parentId().map(this::standingFor);
    }

    /** Returns the names from the first level down, of the tag that stands for a tag. */
    public List<String> path(long id) {
        var tag = standingFor(id);
        return parent(tag).map(parent -> List.of(parent.name(), tag.name())).orElse(List.of(tag.name()));
    }

    /** Returns the tags that were not merged, by their path regardless of case. */
    public List<Tag> standing() {
        return tags.values().stream()
                .filter(tag -> tag.mergedInto().isEmpty())
                .sorted(Comparator.comparing((Tag tag) -> key(String.join("\u0000", path(tag.id()))))
                        .thenComparing(Tag::id))
                .toList();
    }

    /** Returns the tags that are part of a tag. */
    public List<Tag> parts(long id) {
        return standing().stream()
                .filter(tag -> parent(tag).filter(parent -> parent.id() == id).isPresent())
                .toList();
    }

    /** Tags that were merged count too: taking the merge back puts them there again. */
    private boolean hasParts(long id) {
        return tags.values().stream()
                .anyMatch(tag -> parent(tag).filter(parent -> parent.id() == id).isPresent());
    }

    /** Returns the tags that were merged into a tag, those of earlier merges with them, by name. */
    public List<Tag> merged(long id) {
        return tags.values().stream()
                .filter(tag -> tag.rootId() == id && tag.id() != id)
                .sorted(Comparator.comparing((Tag tag) -> key(tag.name())).thenComparing(Tag::id))
                .toList();
    }

    /** Returns the ids of all tags whose findings a tag shows: its own, merged ones, and those of its parts. */
    public Set<Long> family(long id) {
        var roots = new HashSet<Long>();
        var root = standingFor(id);
        roots.add(root.id());
        parts(root.id()).forEach(part -> roots.add(part.id()));
        var family = new HashSet<Long>();
        tags.values().stream().filter(tag -> roots.contains(tag.rootId())).forEach(tag -> family.add(tag.id()));
        return family;
    }

    /**
     * Refuses a name or a place that a tag cannot have.
     *
     * @param self the tag that is changed, or null for a new one
     * @throws ProblemException 409 when the name is taken there; 422 when there would be three levels or the parent is none
     */
    public void check(@Nullable Tag self, String name, @Nullable Long parentId) {
        if (parentId != null) {
            checkParent(self, parentId);
        }
        at(name, parentId).filter(other -> !other.equals(self)).ifPresent(other -> {
            throw ProblemException.conflict("There is a tag '" + String.join(" / ", path(other.id()))
                    + "' already; use it, or choose another name.");
        });
    }

    private void checkParent(@Nullable Tag self, long parentId) {
        var parent = tags.get(parentId);
        if (parent == null || parent.mergedInto().isPresent()) {
            throw ProblemException.invalid("/parentId", "'parentId' names no tag that can have others below it.");
        }
        if (parent.parentId().isPresent()) {
            throw ProblemException.invalid(
                    "/parentId", "'" + parent.name() + "' is below another tag itself; tags have two levels.");
        }
        if (self != null && (self.id() == parentId || hasParts(self.id()))) {
            throw ProblemException.invalid(
                    "/parentId", "A tag with others below it stays on the first level; move those first.");
        }
    }

    private Optional<Tag> at(String name, @Nullable Long parentId) {
        return standing().stream()
                .filter(tag -> key(tag.name()).equals(key(name)))
                .filter(tag -> parent(tag).map(Tag::id).equals(Optional.ofNullable(parentId)))
                .findFirst();
    }

    /**
     * Merges a tag into another, with what was merged into it before.
     *
     * @throws ProblemException 409 when it was merged already, both are the same, there would be three levels, or both have a part of
     *     one name
     */
    public void merge(long id, long target) {
        var gone = tag(id);
        var stays = tag(target);
        if (id == target || gone.mergedInto().isPresent() || stays.mergedInto().isPresent()) {
            throw ProblemException.conflict("Merge a tag into another one, both of which stand for themselves.");
        }
        if (hasParts(id) && stays.parentId().isPresent()) {
            throw ProblemException.conflict("'" + gone.name() + "' has tags below it, and '" + stays.name()
                    + "' is below another one; tags have two levels. Move the lower ones first.");
        }
        for (var part : parts(id)) {
            at(part.name(), target).ifPresent(other -> {
                throw ProblemException.conflict("Both have a tag '" + part.name() + "' below them; merge these first.");
            });
        }
        gone.mergeInto(target);
        merged(id).forEach(tag -> tag.root(target));
        gone.root(target);
    }

    /**
     * Takes a merge back; what was merged into the tag before the merge stays with it.
     *
     * @throws ProblemException 404 when it was not merged into the other; 409 when its name is taken by now
     */
    public void separate(long id, long target) {
        var tag = tag(id);
        if (!tag.mergedInto().equals(Optional.of(target))) {
            throw ProblemException.notFound("merged tag", id);
        }
        var parent = tag.parentId().map(this::standingFor).map(Tag::id).orElse(null);
        check(null, tag.name(), parent != null && parent == id ? null : parent);
        tag.standAlone();
        for (var below : below(id)) {
            below.root(id);
        }
    }

    private List<Tag> below(long id) {
        var below = new ArrayList<Tag>();
        tags.values().stream()
                .filter(tag -> tag.mergedInto().filter(into -> into == id).isPresent())
                .forEach(tag -> {
                    below.add(tag);
                    below.addAll(below(tag.id()));
                });
        return below;
    }

    /**
     * Refuses to take away a tag that something hangs on.
     *
     * @param findings how many findings have it
     * @throws ProblemException 409 saying what
     */
    public void checkUnused(long id, long findings) {
        var tag = tag(id);
        if (findings > 0) {
            throw ProblemException.conflict("'" + tag.name() + "' is on " + findings
                    + (findings == 1 ? " quote" : " quotes")
                    + "; merge it into another tag, or take it off them first.");
        }
        if (!merged(id).isEmpty() || tag.mergedInto().isPresent()) {
            throw ProblemException.conflict("'" + tag.name() + "' is part of a merge; take the merge back first.");
        }
        if (hasParts(id)) {
            throw ProblemException.conflict("'" + tag.name() + "' has tags below it; move or delete these first.");
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
