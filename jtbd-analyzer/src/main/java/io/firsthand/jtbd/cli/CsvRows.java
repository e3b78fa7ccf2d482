package io.firsthand.jtbd.cli;

import com.opencsv.CSVParserBuilder;
import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.ICSVParser;
import com.opencsv.exceptions.CsvValidationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A header, then a row a passage, as RFC 4180 writes them. */
final class CsvRows implements PassageSource {
    private final CSVReader reader;
    private final int textColumn;
    private final int idColumn;

    /**
     * Reads the header.
     *
     * @param idColumnName name of the column with the id, or null: the row's first line is its id
     * @throws UsageException when a column is not there, naming those that are
     */
    CsvRows(BufferedReader in, String textColumnName, @Nullable String idColumnName)
            throws IOException, UsageException {
        reader = new CSVReaderBuilder(in)
                .withCSVParser(new CSVParserBuilder()
                        .withEscapeChar(ICSVParser.NULL_CHARACTER)
                        .build())
                .withKeepCarriageReturn(true)
                .build();
        List<String> header;
        try {
            String[] first = reader.readNext();
            header = first == null ? List.of() : Arrays.asList(first);
        } catch (CsvValidationException e) {
            throw new IOException("the CSV header cannot be read", e);
        }
        if (!header.isEmpty() && header.get(0).startsWith("\uFEFF")) {
            header.set(0, header.get(0).substring(1));
        }
        textColumn = column(header, textColumnName);
        idColumn = idColumnName == null ? -1 : column(header, idColumnName);
    }

    private static int column(List<String> header, String name) throws UsageException {
        int column = -1;
        for (int i = 0; i < header.size(); i++) {
            if (withoutReturn(header.get(i)).equals(name)) {
                column = i;
                break;
            }
        }
        if (column < 0) {
            throw new UsageException("there is no column '" + name + "'; the header has "
                    + String.join(
                            ", ", header.stream().map(CsvRows::withoutReturn).toList()));
        }
        return column;
    }

    private static String withoutReturn(String cell) {
        return cell.endsWith("\r") ? cell.substring(0, cell.length() - 1) : cell;
    }

    private record CsvEntry(long line, List<String> cells, int textColumn, int idColumn) implements Entry {
        @Override
        public int chars() {
            return cells.stream().mapToInt(String::length).sum();
        }

        @Override
        public Passage passage() throws BadLineException {
            if (cells.size() <= Math.max(textColumn, idColumn)) {
                throw new BadLineException("the row has " + cells.size() + " cells, fewer than the header");
            }
            String id = idColumn < 0 ? Long.toString(line) : withoutReturn(cells.get(idColumn));
            String text = cells.get(textColumn);
            boolean last = textColumn == cells.size() - 1;
            return new Passage(id, last ? withoutReturn(text) : text, null);
        }
    }

    @Override
    public @Nullable Entry next() throws IOException {
        long line = reader.getLinesRead() + 1;
        try {
            String[] cells = reader.readNext();
            while (cells != null && cells.length == 1 && withoutReturn(cells[0]).isEmpty()) {
                line = reader.getLinesRead() + 1;
                cells = reader.readNext();
            }
            return cells == null ? null : new CsvEntry(line, List.of(cells), textColumn, idColumn);
        } catch (CsvValidationException e) {
            throw new IOException("the CSV row that starts at line " + line + " cannot be read", e);
        }
    }
}
