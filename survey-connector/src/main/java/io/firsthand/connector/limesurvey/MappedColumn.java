package io.firsthand.connector.limesurvey;

import io.firsthand.spi.Answer;
import io.firsthand.spi.Column;
import io.firsthand.spi.Question;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column as Firsthand shows it, the fields it is made of, and how to read an answer out of them.
 *
 * @param key the question code, with brackets behind it where a question has several columns
 * @param role what it is proposed as
 * @param question what was asked, or null for metadata
 * @param fields what an export must be asked for
 * @param answer reads an answer
 */
record MappedColumn(
        String key, Column.Role role, @Nullable Question question, List<Field> fields, Function<Cells, Answer> answer) {
    MappedColumn {
        fields = List.copyOf(fields);
    }

    /** Returns the same under another key. */
    MappedColumn named(String newKey) {
        return newKey.equals(key) ? this : new MappedColumn(newKey, role, question, fields, answer);
    }

    Column column() {
        return new Column(key, role, question, List.of());
    }
}
