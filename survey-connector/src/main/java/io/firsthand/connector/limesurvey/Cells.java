package io.firsthand.connector.limesurvey;

import org.jspecify.annotations.Nullable;

/** The cells of one exported row. */
@FunctionalInterface
interface Cells {
    /** Returns the text of a cell: null when it was never reached or left out, "" when it was shown and left blank. */
    @Nullable
    String get(Field field);
}
