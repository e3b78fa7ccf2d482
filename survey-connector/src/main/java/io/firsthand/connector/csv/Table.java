package io.firsthand.connector.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One file whose form is known and whose rows can be read from the beginning, any number of times. */
interface Table {

    /** Detects the form of the file. */
    static Table of(CsvSettings settings) throws IOException {
        Path file = settings.file();
        Sample sample = Sample.of(file);
        return switch (FileForm.of(sample, settings)) {
            case TEXT -> TextTable.of(settings, sample);
            case WORKBOOK -> Workbook.of(settings);
        };
    }

    /** Returns how it is written, for people, such as {@code UTF-8 text separated by commas}. */
    String form();

    /** Returns what is worth saying about the form; may be empty. */
    List<String> remarks();

    /** Starts reading the beginning of the file only, every row as it is. */
    Rows openSample() throws IOException;

    /** Starts reading the whole file. */
    Rows open(Width width) throws IOException;
}
