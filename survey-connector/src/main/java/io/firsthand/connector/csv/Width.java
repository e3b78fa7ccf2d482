package io.firsthand.connector.csv;

import io.firsthand.connector.csv.Rows.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * How many cells a row must have.
 *
 * @param columns the number of columns, or 0 while it is not known and every row is taken as it is
 * @param mayBeShort the fewest cells a row may have; what is missing at its end is read as empty
 */
record Width(int columns, int mayBeShort) {
    /** Takes every row as it is. */
    static final Width ANY = new Width(0, 0);

    /** The most cells a row may have before it is given up, the limit of Excel. */
    static final int MOST_CELLS = 16_384;

    /** Returns whether a row of so many cells can be fitted. */
    boolean fits(List<String> cells) {
        return columns == 0 || (cells.size() >= Math.min(mayBeShort, columns) && areEmpty(cells, columns));
    }

    /** Returns whether all cells from a place on are empty. */
    static boolean areEmpty(List<String> cells, int from) {
        // a loop, because it runs for every row
        for (int i = from; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Returns what is wrong with a row that does not fit. */
    String misfit(List<String> cells) {
        return cells.size() + (cells.size() == 1 ? " cell" : " cells") + " where the table has " + columns;
    }

    /** Returns the row with exactly as many cells as there are columns, or what is wrong with it. */
    Row fit(long line, List<String> cells, int replaced) {
        if (!fits(cells)) {
            return new Row.Broken(line, misfit(cells));
        }
        List<String> fitted = cells;
        if (columns > 0 && cells.size() != columns) {
            fitted = new ArrayList<>(cells.subList(0, Math.min(columns, cells.size())));
            while (fitted.size() < columns) {
                fitted.add("");
            }
        }
        return new Row.Cells(line, List.copyOf(fitted), replaced);
    }
}
