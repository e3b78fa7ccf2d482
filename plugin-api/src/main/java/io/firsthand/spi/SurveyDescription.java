package io.firsthand.spi;

import java.util.List;

/**
 * One survey or file as the tool describes it.
 *
 * @param id the tool's id of the survey, or a name for a file
 * @param title what people call it
 * @param columns everything that can be read, in the tool's order, with a proposed role
 * @param languages BCP 47 tags, base language first; may be empty
 * @param definitionHash changes whenever the definition changes, hex
 * @param remarks what the reader should know, for example the detected encoding; may be empty
 */
public record SurveyDescription(
        String id,
        String title,
        List<Column> columns,
        List<String> languages,
        String definitionHash,
        List<String> remarks) {
    /** Copies the lists. */
    public SurveyDescription {
        Checks.notBlank(id, "id");
        Checks.notBlank(definitionHash, "definitionHash");
        columns = List.copyOf(columns);
        languages = List.copyOf(languages);
        remarks = List.copyOf(remarks);
    }
}
