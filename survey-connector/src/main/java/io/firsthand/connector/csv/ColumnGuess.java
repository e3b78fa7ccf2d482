package io.firsthand.connector.csv;

import io.firsthand.spi.Column;
import io.firsthand.spi.Column.Role;
import io.firsthand.spi.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Proposes what the columns of a file are, by their headers and by their first values. A person sees the proposal with
 * samples and corrects it; what is not clearly open text, or needed to read open text, is proposed as not read.
 */
final class ColumnGuess {
    private static final Set<String> ID_WORDS = Set.of(
            "id",
            "response id",
            "responseid",
            "response number",
            "respondent id",
            "record id",
            "recordid",
            "submission id",
            "entry id",
            "review id",
            "comment id",
            "ticket id",
            "row id",
            "answer id",
            "uuid",
            "guid",
            "record no",
            "no",
            "nr",
            "number",
            "response",
            "lfdn",
            "antwort id");
    private static final Pattern PERSON_WORDS = Pattern.compile(
            "(?:your |respondent |customer |user |contact |reviewer |participant |author )?(?:e ?mail(?: address)?|user ?id"
                    + "|user ?name|customer ?id|customer number|contact ?id|participant(?: id)?|person(?: id)?|reviewer(?: id)?"
                    + "|author(?: id)?|external reference|full name|your name|first name|last name|surname|name|kunde"
                    + "|kundennummer|nutzer|teilnehmer)");
    private static final Pattern DATE_WORDS = Pattern.compile(
            "\\b(?:date|time|timestamp|datetime|submitted|created|completed|posted|datum|zeit|zeitstempel)\\b");
    private static final Pattern STATE_WORDS = Pattern.compile(
            "(?:response |survey )?(?:status|state|finished|complete|completed|completion|completion status|type|progress)");
    private static final Pattern LANGUAGE_WORDS = Pattern.compile(
            "(?:user |start |response |survey )?(?:language|lang|locale|sprache|startlanguage|userlanguage)");
    private static final Pattern CONSENT_WORDS =
            Pattern.compile("\\b(?:consent|consented|agree|agreement|permission|opt in|einwilligung|einverstanden)\\b");

    private final List<HeaderText> headers;
    private final List<ColumnStats> stats;
    private final boolean named;

    /**
     * Prepares a guess.
     *
     * @param headers one for each column
     * @param rows the first rows, each with as many cells as there are columns
     * @param named whether the headers are the file's own words
     */
    ColumnGuess(List<HeaderText> headers, List<List<String>> rows, boolean named) {
        this.headers = headers;
        this.named = named;
        List<ColumnStats> all = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            all.add(ColumnStats.of(rows, i));
        }
        this.stats = List.copyOf(all);
    }

    /** Returns the columns with a proposed role, under the given keys. */
    List<Column> columns(List<String> keys) {
        Role[] roles = new Role[headers.size()];
        claim(roles, Role.ID, this::idScore);
        claim(roles, Role.DATE, this::dateScore);
        claim(roles, Role.STATE, this::stateScore);
        claim(roles, Role.LANGUAGE, this::languageScore);
        claim(roles, Role.CONSENT, this::consentScore);
        claim(roles, Role.PERSON, this::personScore);
        Map<String, Integer> ordinals = new HashMap<>();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < roles.length; i++) {
            Role role = roles[i];
            if (role == null) {
                role = isText(i) ? Role.TEXT : Role.IGNORED;
            }
            Question question = null;
            if (role == Role.TEXT || role == Role.IGNORED) {
                HeaderText header = headers.get(i);
                int ordinal = ordinals.merge(header.slug(), 1, Integer::sum);
                question = new Question(
                        header.slug() + "-" + ordinal, header.wording(), kind(i, role), List.of(), List.of(), null);
            }
            columns.add(new Column(keys.get(i), role, question, stats.get(i).samples()));
        }
        return columns;
    }

    /** How well a column fits a role; 0 when it does not. */
    @FunctionalInterface
    private interface Score {
        int of(int column);
    }

    /** Gives a role to the best of the columns that have none; the first of equals. */
    private void claim(@Nullable Role[] roles, Role role, Score score) {
        int best = -1;
        int bestScore = 0;
        for (int i = 0; i < roles.length; i++) {
            int points = roles[i] == null ? score.of(i) : 0;
            if (points > bestScore) {
                best = i;
                bestScore = points;
            }
        }
        if (best >= 0) {
            roles[best] = role;
        }
    }

    private int idScore(int i) {
        ColumnStats column = stats.get(i);
        if (!column.isUniqueCode()) {
            return 0;
        }
        String header = headers.get(i).normal();
        if (named && ID_WORDS.contains(header)) {
            return header.equals("id") || header.startsWith("response") || header.startsWith("record") ? 3 : 2;
        }
        if (i == 0 && header.isEmpty() && column.counts()) {
            return 1;
        }
        // a file without headers: codes of one length, many of which mix letters and digits
        boolean codes = !named
                && column.rows() >= 20
                && column.values().stream().map(String::length).distinct().count() <= 2
                && column.chars() >= 5
                && column.share(v -> v.matches(".*[A-Za-z].*")) > 0.8
                && column.share(v -> v.matches(".*\\d.*")) > 0.3;
        return codes ? 1 : 0;
    }

    private int dateScore(int i) {
        ColumnStats column = stats.get(i);
        String header = headers.get(i).normal();
        boolean says = DATE_WORDS.matcher(header).find();
        boolean bareNumbers = column.numbers() == 1 && column.share(v -> v.matches("\\d+")) == 1;
        if (headers.get(i).isQuestion() || column.dates() < (says ? 0.5 : 0.8) || (bareNumbers && !says)) {
            return 0;
        }
        if (header.matches(".*\\b(?:submit|submitted|completed|finished|end|ended|recorded)\\b.*")) {
            return 4;
        }
        if (header.matches(".*\\b(?:start|started|birth|birthday|begin|began|updated|modified|last)\\b.*")) {
            return 1;
        }
        return says ? 3 : 2;
    }

    private int stateScore(int i) {
        ColumnStats column = stats.get(i);
        boolean known = column.share(v -> CellWords.state(v) != null) >= 0.8;
        String header = headers.get(i).normal();
        if (!known || !named || !STATE_WORDS.matcher(header).matches()) {
            return 0;
        }
        return header.endsWith("finished") || header.endsWith("status") || header.contains("complet") ? 2 : 1;
    }

    private int languageScore(int i) {
        ColumnStats column = stats.get(i);
        boolean known = column.share(v -> CellWords.language(v) != null) >= 0.8;
        return known && LANGUAGE_WORDS.matcher(headers.get(i).normal()).matches() ? 1 : 0;
    }

    private int consentScore(int i) {
        ColumnStats column = stats.get(i);
        boolean known = column.share(v -> CellWords.consent(v) != null) >= 0.8;
        return known && CONSENT_WORDS.matcher(headers.get(i).normal()).find() ? 1 : 0;
    }

    private int personScore(int i) {
        ColumnStats column = stats.get(i);
        if (column.mails() >= 0.8) {
            return 3;
        }
        String header = headers.get(i).normal();
        if (!named
                || column.values().isEmpty()
                || column.words() > 4
                || !PERSON_WORDS.matcher(header).matches()) {
            return 0;
        }
        return header.contains("id") || header.contains("mail") || header.contains("user") ? 2 : 1;
    }

    private boolean isText(int i) {
        ColumnStats column = stats.get(i);
        if (column.values().isEmpty()
                || column.numbers() > 0.8
                || column.dates() > 0.8
                || column.mails() > 0.5
                || column.share(v -> v.matches("https?://\\S+")) > 0.5
                || column.listsOptions()) {
            return false;
        }
        boolean varied = column.distinct() >= 0.5;
        double words = column.words();
        if (headers.get(i).isQuestion()) {
            // answers to an open question may be single words; to a closed one they repeat
            return column.distinct() > 0.5 && (column.values().size() > 3 || words >= 2);
        }
        if (PERSON_WORDS.matcher(headers.get(i).normal()).matches()) {
            return words >= 5;
        }
        return (varied && words >= 3)
                || (column.distinct() >= 0.7 && words >= 2 && column.chars() >= 12)
                || words >= 12;
    }

    private Question.Kind kind(int i, Role role) {
        ColumnStats column = stats.get(i);
        if (role == Role.TEXT) {
            return column.words() < 6 && column.chars() < 40 ? Question.Kind.SHORT_TEXT : Question.Kind.OPEN_TEXT;
        }
        if (column.values().isEmpty()) {
            return Question.Kind.OTHER;
        }
        if (column.dates() > 0.8 && column.numbers() < 0.8) {
            return Question.Kind.DATE;
        }
        if (column.numbers() > 0.8) {
            return Question.Kind.NUMBER;
        }
        if (column.listsOptions()) {
            return Question.Kind.MULTIPLE_CHOICE;
        }
        return column.distinct() < 0.5 ? Question.Kind.SINGLE_CHOICE : Question.Kind.SHORT_TEXT;
    }
}
