package io.firsthand.connector.limesurvey;

import java.util.List;

/**
 * One column of a survey's response table.
 *
 * @param name its name in the database, such as {@code 481516X11X93}: what an export must be asked with
 * @param heading its name in an export, such as {@code channel[SQ001]}
 * @param code what stands in brackets after the question code, without them; "" for the question's own column
 * @param labels the words of its sub-questions, outer first; may be empty
 */
record Field(String name, String heading, String code, List<String> labels) {
    Field {
        labels = List.copyOf(labels);
    }

    boolean isComment() {
        return code.endsWith("comment");
    }

    boolean isOther() {
        return code.equals("other");
    }

    /** Returns the row of a cell: all of the code before the first underscore. */
    String row() {
        int underscore = code.indexOf('_');
        return underscore < 0 ? code : code.substring(0, underscore);
    }

    /** Returns the column of a cell: all of the code behind the first underscore, or "". */
    String column() {
        int underscore = code.indexOf('_');
        return underscore < 0 ? "" : code.substring(underscore + 1);
    }
}
