package io.firsthand.connector.limesurvey;

import io.firsthand.connector.limesurvey.LimeSurveyTrouble.WindowTooLargeException;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Exports of one survey by ranges of response ids.
 *
 * <p>The server makes an export out of pages of 100 rows, each with a query of its own, {@code LIMIT 100 OFFSET n}. When rows
 * are deleted between two of them, as many rows as were deleted are skipped, always where a page ends. So an export is
 * trusted as long as the ids on both sides of every hundredth row follow each other; where they do not, the ids of the range
 * are read once more, and what turns up then is fetched. A range of 100 ids or fewer is one query and always trusted.
 */
final class Windows {
    /** LimeSurvey keeps response ids as 32-bit integers. */
    static final long HIGHEST_ID = Integer.MAX_VALUE;

    private static final int SERVER_PAGE = 100;
    private static final List<String> ID_ONLY = List.of("id");
    private static final String EMPTY = "No Data, could not get max id";
    private static final String NO_TABLE = "survey table does not exist";

    private final RemoteControl remote;
    private final LimeSurveyJson json;
    private final LimeSurveyTrouble trouble;
    private final String surveyId;

    Windows(RemoteControl remote, LimeSurveyJson json, LimeSurveyTrouble trouble, String surveyId) {
        this.remote = remote;
        this.json = json;
        this.trouble = trouble;
        this.surveyId = surveyId;
    }

    /**
     * What stands in a range.
     *
     * @param ids ascending
     * @param phantom whether there was a row without an id
     * @param noRows whether the survey said that it has no response at all
     */
    private record Found(SortedSet<Long> ids, boolean phantom, boolean noRows) {}

    /** Takes an exported row. */
    @FunctionalInterface
    private interface Sink {
        void row(long id, JsonObject row);
    }

    /**
     * Reads all rows of a range, both ends inclusive.
     *
     * @return ascending by id, each id once
     * @throws WindowTooLargeException when the range was too much for the server
     */
    List<ReadPlan.Row> rows(ReadPlan plan, long first, long last) {
        SortedMap<Long, ReadPlan.Row> rows = new TreeMap<>();
        Found found = export(plan, first, last, rows);
        if (isSuspicious(found, first, last)) {
            SortedSet<Long> missing = new TreeSet<>(export(ID_ONLY, first, OptionalLong.of(last), (id, row) -> {}).ids);
            missing.removeAll(rows.keySet());
            if (!missing.isEmpty()) {
                export(plan, missing.first(), missing.last(), rows);
                if (!rows.keySet().containsAll(missing)) {
                    throw trouble.rowsMove(surveyId);
                }
            }
        }
        return List.copyOf(rows.values());
    }

    /**
     * Returns which ids exist in a range, both ends inclusive; nothing when the survey has no response at all.
     *
     * @throws WindowTooLargeException when the range was too much for the server
     */
    Optional<SortedSet<Long>> ids(long first, long last) {
        Found found = export(ID_ONLY, first, OptionalLong.of(last), (id, row) -> {});
        if (found.noRows) {
            return Optional.empty();
        }
        if (isSuspicious(found, first, last)) {
            found.ids.addAll(export(ID_ONLY, first, OptionalLong.of(last), (id, row) -> {}).ids);
        }
        return Optional.of(found.ids);
    }

    /**
     * Returns the lowest id of a range, both ends inclusive; nothing when there is none.
     *
     * @param last the end of the range, or nothing for all higher ids
     * @throws WindowTooLargeException when the range was too much for the server
     */
    OptionalLong lowest(long first, OptionalLong last) {
        SortedSet<Long> ids = export(ID_ONLY, first, last, (id, row) -> {}).ids;
        return ids.isEmpty() ? OptionalLong.empty() : OptionalLong.of(ids.first());
    }

    /** Returns whether a page of the server may have skipped rows: see above. */
    private static boolean isSuspicious(Found found, long first, long last) {
        if (last - first < SERVER_PAGE) {
            return false;
        }
        if (found.phantom) {
            return true;
        }
        int place = 0;
        long before = first - 1;
        for (long id : found.ids) {
            if (place > 0 && place % SERVER_PAGE == 0 && id != before + 1) {
                return true;
            }
            before = id;
            place++;
        }
        return place > 0 && place % SERVER_PAGE == 0 && before < last;
    }

    private Found export(ReadPlan plan, long first, long last, SortedMap<Long, ReadPlan.Row> into) {
        boolean[] checked = new boolean[1];
        return export(plan.fieldNames(), first, OptionalLong.of(last), (id, row) -> {
            if (!checked[0]) {
                plan.missingIn(row).ifPresent(heading -> {
                    throw trouble.changedWhileRead(surveyId, "responses[0]." + heading);
                });
                checked[0] = true;
            }
            into.putIfAbsent(id, plan.row(id, row));
        });
    }

    private Found export(List<String> fields, long first, OptionalLong last, Sink sink) {
        JsonArrayBuilder names = Json.createArrayBuilder();
        fields.forEach(names::add);
        List<JsonValue> params = new ArrayList<>(List.of(
                Json.createValue(Long.parseLong(surveyId)),
                Json.createValue("json"),
                JsonValue.NULL,
                Json.createValue("all"),
                Json.createValue("code"),
                Json.createValue("short"),
                Json.createValue(first),
                last.isPresent() ? Json.createValue(last.getAsLong()) : JsonValue.NULL,
                names.build()));
        SortedSet<Long> ids = new TreeSet<>();
        boolean[] phantom = new boolean[1];
        Optional<String> refusal = remote.export(params, (index, row) -> {
            OptionalLong id = json.id(row, index);
            if (id.isEmpty()) {
                phantom[0] = true;
                return;
            }
            if (id.getAsLong() < first || id.getAsLong() > last.orElse(Long.MAX_VALUE)) {
                throw trouble.broken("responses[" + index + "].id", "is outside of what was asked for");
            }
            ids.add(id.getAsLong());
            sink.row(id.getAsLong(), row);
        });
        refusal.ifPresent(this::refuse);
        return new Found(ids, phantom[0], refusal.isPresent());
    }

    private void refuse(String status) {
        if (status.contains(EMPTY)) {
            return;
        }
        if (status.contains(NO_TABLE)) {
            throw trouble.notActive(surveyId);
        }
        if (status.contains("No permission")) {
            throw trouble.mayNotExport(surveyId);
        }
        if (status.contains("Invalid survey")) {
            throw trouble.noSuchSurvey(surveyId);
        }
        throw trouble.refused("export_responses", status);
    }
}
