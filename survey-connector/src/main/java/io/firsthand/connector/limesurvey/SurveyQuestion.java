package io.firsthand.connector.limesurvey;

import java.util.List;

/**
 * One question of a survey as its field map has it.
 *
 * @param id LimeSurvey's id of the question, changes when the survey is imported again
 * @param code the code its author gave it, unique within the survey
 * @param type its type
 * @param letter the letter of its type, kept for types that we do not know
 * @param wording without markup; placeholders such as {@code {TOKEN:FIRSTNAME}} are left as they are
 * @param encrypted whether LimeSurvey stores its answers encrypted (and exports them in clear)
 * @param fields its columns, in the order shown; at least one
 */
record SurveyQuestion(
        String id,
        String code,
        QuestionType type,
        String letter,
        String wording,
        boolean encrypted,
        List<Field> fields) {
    SurveyQuestion {
        fields = List.copyOf(fields);
    }
}
