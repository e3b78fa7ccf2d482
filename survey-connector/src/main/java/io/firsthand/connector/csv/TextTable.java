package io.firsthand.connector.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A text table.
 *
 * @param file where it lies
 * @param sample its beginning
 * @param dialect how it is written
 */
record TextTable(Path file, Sample sample, Dialect dialect) implements Table {

    static TextTable of(CsvSettings settings, Sample sample) throws IOException {
        Encoding encoding = Encoding.of(settings.file(), sample, settings.encoding());
        return new TextTable(settings.file(), sample, Dialect.of(sample, encoding, settings.delimiter()));
    }

    @Override
    public String form() {
        return dialect.encoding().charset().name() + " text separated by " + dialect.delimiterName();
    }

    @Override
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        remarks.add("Read as " + dialect.encoding().charset().name() + " ("
                + dialect.encoding().how() + "), cells separated by " + dialect.delimiterName() + ".");
        if (dialect.bareReturns()) {
            remarks.add("Lines end with a carriage return only.");
        }
        return remarks;
    }

    @Override
    public Rows openSample() {
        int skip = Math.min(dialect.encoding().markBytes(), sample.start().length);
        int length = sample.start().length - skip;
        return new DelimitedRows(
                new ByteArrayInputStream(sample.start(), skip, length), dialect, Width.ANY, sample.complete(), length);
    }

    @Override
    public Rows open(Width width) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            in.skipNBytes(dialect.encoding().markBytes());
            return new DelimitedRows(in, dialect, width, true, sample.size());
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
