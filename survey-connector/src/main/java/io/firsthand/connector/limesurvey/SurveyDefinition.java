package io.firsthand.connector.limesurvey;

import java.util.List;
import java.util.Optional;

/**
 * A survey without its answer options, in the base language.
 *
 * @param id LimeSurvey's id of the survey
 * @param active whether it collects responses
 * @param languages base language first
 * @param metadata columns that belong to no question, such as {@code submitdate}, in the tool's order
 * @param questions in the order shown
 */
record SurveyDefinition(
        String id, boolean active, List<String> languages, List<Field> metadata, List<SurveyQuestion> questions) {
    SurveyDefinition {
        languages = List.copyOf(languages);
        metadata = List.copyOf(metadata);
        questions = List.copyOf(questions);
    }

    Optional<Field> metadata(String name) {
        return metadata.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
