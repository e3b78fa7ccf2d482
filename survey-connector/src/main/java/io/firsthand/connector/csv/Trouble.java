package io.firsthand.connector.csv;

import io.firsthand.spi.SurveyToolError;
import io.firsthand.spi.SurveyToolException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** The exceptions of this connector, one method for each way in which a file can fail as a whole. */
final class Trouble {
    private Trouble() {}

    /** The file, or a setting, cannot be used as given. */
    static SurveyToolException unusable(String hint) {
        return new SurveyToolException(CsvPlugin.ID, SurveyToolError.INVALID_INPUT, hint);
    }

    /** The file could not be read at all; the cause is left out when its message would show the staged path. */
    static SurveyToolException unreadable(String fileName, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return new SurveyToolException(
                    CsvPlugin.ID, SurveyToolError.NOT_FOUND, "'" + fileName + "' is no longer there; upload it again");
        }
        return new SurveyToolException(
                CsvPlugin.ID,
                SurveyToolError.UNAVAILABLE,
                "'" + fileName + "' could not be read (" + cause.getClass().getSimpleName()
                        + "); try again, then upload it again");
    }
}
