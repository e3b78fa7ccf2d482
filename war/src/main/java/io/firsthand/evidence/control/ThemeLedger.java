package io.firsthand.evidence.control;

import io.firsthand.evidence.entity.Term;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Changes of the counts of one list, collected and then written in batches: words of themes, people of themes, findings of themes.
 * SQL, because a page of answers changes thousands of counters, and only batches of plain statements do so without reading them. The
 * study's lists must be held. Not thread-safe.
 */
final class ThemeLedger {
    /** Stands for the whole list where a theme is named, and for all sources where a source is. */
    static final long ALL = 0;

    private static final int AT_ONCE = 200;

    private final long list;
    private final Map<TermKey, Long> terms = new TreeMap<>();
    private final Map<VoiceKey, Long> voices = new TreeMap<>();

    private record TermKey(String term, long theme) implements Comparable<TermKey> {
        @Override
        public int compareTo(TermKey other) {
            return Comparator.comparing(TermKey::term)
                    .thenComparingLong(TermKey::theme)
                    .compare(this, other);
        }
    }

    private record VoiceKey(long respondent, long theme, long source) implements Comparable<VoiceKey> {
        @Override
        public int compareTo(VoiceKey other) {
            return Comparator.comparingLong(VoiceKey::respondent)
                    .thenComparingLong(VoiceKey::theme)
                    .thenComparingLong(VoiceKey::source)
                    .compare(this, other);
        }
    }

    private record CountKey(long theme, long source) {}

    private record Change(long people, long findings) {
        Change plus(Change other) {
            return new Change(people + other.people, findings + other.findings);
        }
    }

    ThemeLedger(long list) {
        this.list = list;
    }

    /** Counts the words of a finding for a theme, or for the whole list. */
    void words(long theme, Collection<Term> words, int by) {
        words.forEach(word -> terms.merge(new TermKey(word.term(), theme), (long) by, Long::sum));
    }

    /** Counts findings of a person in a source for a theme, or for the whole list. */
    void voice(long theme, long respondent, long source, long by) {
        voices.merge(new VoiceKey(respondent, theme, source), by, Long::sum);
        voices.merge(new VoiceKey(respondent, theme, ALL), by, Long::sum);
    }

    /** Writes everything collected. */
    void write(Connection connection) {
        try {
            writeTerms(connection);
            writeVoices(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The counts of themes could not be written.", e);
        }
    }

    private void writeTerms(Connection connection) throws SQLException {
        terms.values().removeIf(by -> by == 0);
        var fresh = new ArrayList<Map.Entry<TermKey, Long>>();
        try (var update = connection.prepareStatement(
                "update theme_term set findings = findings + ? where term = ? and list_id = ? and theme_id = ?")) {
            var entries = List.copyOf(terms.entrySet());
            for (var entry : entries) {
                update.setLong(1, entry.getValue());
                update.setString(2, entry.getKey().term());
                update.setLong(3, list);
                update.setLong(4, entry.getKey().theme());
                update.addBatch();
            }
            int[] changed = entries.isEmpty() ? new int[0] : update.executeBatch();
            for (int i = 0; i < changed.length; i++) {
                if (changed[i] == 0) {
                    fresh.add(entries.get(i));
                }
            }
        }
        try (var insert = connection.prepareStatement(
                "insert into theme_term (findings, term, list_id, theme_id) values (?, ?, ?, ?)")) {
            for (var entry : fresh) {
                insert.setLong(1, entry.getValue());
                insert.setString(2, entry.getKey().term());
                insert.setLong(3, list);
                insert.setLong(4, entry.getKey().theme());
                insert.addBatch();
            }
            execute(insert, fresh.size());
        }
        removeEmptyTerms(connection);
    }

    private void removeEmptyTerms(Connection connection) throws SQLException {
        try (var delete = connection.prepareStatement(
                "delete from theme_term where term = ? and list_id = ? and theme_id = ? and findings <= 0")) {
            int size = 0;
            for (var entry : terms.entrySet()) {
                if (entry.getValue() < 0) {
                    delete.setString(1, entry.getKey().term());
                    delete.setLong(2, list);
                    delete.setLong(3, entry.getKey().theme());
                    delete.addBatch();
                    size++;
                }
            }
            execute(delete, size);
        }
    }

    /** A person counts from the first finding on until the last is gone, so what was there before must be known. */
    private void writeVoices(Connection connection) throws SQLException {
        voices.values().removeIf(by -> by == 0);
        var before = voicesBefore(connection);
        var changes = new HashMap<CountKey, Change>();
        try (var insert = connection.prepareStatement("insert into theme_voice"
                        + " (findings, respondent_id, list_id, theme_id, source_id) values (?, ?, ?, ?, ?)");
                var update = connection.prepareStatement("update theme_voice set findings = ?"
                        + " where respondent_id = ? and list_id = ? and theme_id = ? and source_id = ?");
                var delete = connection.prepareStatement(
                        "delete from theme_voice"
                                + " where findings <> ? and respondent_id = ? and list_id = ? and theme_id = ? and source_id = ?")) {
            var sizes = new HashMap<PreparedStatement, Integer>();
            for (var entry : voices.entrySet()) {
                var key = entry.getKey();
                long was = before.getOrDefault(key, 0L);
                long is = Math.max(0, was + entry.getValue());
                var statement = was == 0 ? insert : is == 0 ? delete : update;
                if (is != was) {
                    statement.setLong(1, is);
                    statement.setLong(2, key.respondent());
                    statement.setLong(3, list);
                    statement.setLong(4, key.theme());
                    statement.setLong(5, key.source());
                    statement.addBatch();
                    sizes.merge(statement, 1, Integer::sum);
                }
                changes.merge(
                        new CountKey(key.theme(), key.source()),
                        new Change((is > 0 ? 1 : 0) - (was > 0 ? 1 : 0), is - was),
                        Change::plus);
            }
            for (var statement : List.of(insert, update, delete)) {
                execute(statement, sizes.getOrDefault(statement, 0));
            }
        }
        for (var change : changes.entrySet()) {
            count(connection, change.getKey(), change.getValue());
        }
    }

    private Map<VoiceKey, Long> voicesBefore(Connection connection) throws SQLException {
        var found = new HashMap<VoiceKey, Long>();
        var people =
                voices.keySet().stream().map(VoiceKey::respondent).distinct().toList();
        for (int from = 0; from < people.size(); from += AT_ONCE) {
            var some = people.subList(from, Math.min(people.size(), from + AT_ONCE));
            var marks = some.stream().map(person -> "?").collect(Collectors.joining(", "));
            try (var select = connection.prepareStatement("select respondent_id, theme_id, source_id, findings"
                    + " from theme_voice where respondent_id in (" + marks + ") and list_id = ?")) {
                for (int i = 0; i < some.size(); i++) {
                    select.setLong(i + 1, some.get(i));
                }
                select.setLong(some.size() + 1, list);
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.put(new VoiceKey(rows.getLong(1), rows.getLong(2), rows.getLong(3)), rows.getLong(4));
                    }
                }
            }
        }
        return found;
    }

    private void count(Connection connection, CountKey key, Change change) throws SQLException {
        try (var update =
                connection.prepareStatement("update theme_count set people = people + ?, findings = findings + ?"
                        + " where list_id = ? and source_id = ? and theme_id = ?")) {
            fill(update, key, change);
            if (update.executeUpdate() > 0) {
                return;
            }
        }
        try (var insert = connection.prepareStatement(
                "insert into theme_count (people, findings, list_id, source_id, theme_id) values (?, ?, ?, ?, ?)")) {
            fill(insert, key, change);
            insert.executeUpdate();
        }
    }

    private void fill(PreparedStatement statement, CountKey key, Change change) throws SQLException {
        statement.setLong(1, change.people());
        statement.setLong(2, change.findings());
        statement.setLong(3, list);
        statement.setLong(4, key.source());
        statement.setLong(5, key.theme());
    }

    private static void execute(PreparedStatement statement, int size) throws SQLException {
        if (size > 0) {
            statement.executeBatch();
        }
    }
}
