package io.firsthand.connector.limesurvey;

import io.firsthand.spi.Cursor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a run stands. Ids are given when a person opens a survey, so a run first looks again at the ids that were unfinished
 * ({@link #watched}), then goes on where the last one ended, a little earlier ({@link #main}).
 *
 * <p>One list serves both runs: what it says about ids below {@link #position} was learned in this run and is for the next,
 * what it says about the others is still to be looked at in this one.
 *
 * @param stage what comes next
 * @param position the next id to read, from 1
 * @param main where reading without gaps begins in this run; ids below it are read only where watched
 * @param fresh the first id that this run did not expect: rows from here on are new; 1 in a run over everything
 * @param highest the highest id seen, 0 for none; when a run ends, the next one starts a little before it
 * @param window how many ids a call may ask for; smaller after a time-out
 * @param step how many ids the next search for a higher id begins with, or 0 to search without an upper end
 * @param seen rows read in this run
 * @param known rows known to exist, for an estimate of what is left
 * @param total rows the tool counted when the run began, or -1
 * @param watched ids to look at again
 */
record PullCursor(
        Stage stage,
        long position,
        long main,
        long fresh,
        long highest,
        int window,
        long step,
        long seen,
        long known,
        long total,
        IdRanges watched) {

    /** How far before the highest id the next update begins: a later id may become visible before an earlier one. */
    static final long OVERLAP = 100;

    private static final Pattern WRITTEN = Pattern.compile("1([bur])((?:,-?[0-9a-z]{1,12}){9}),([0-9a-z.-]*)");

    /** What comes next. */
    enum Stage {
        /** In the middle of a run. */
        RUNNING("b"),
        /** In the middle of an update: the last page says how much there is for it alone. */
        UPDATING("u"),
        /** A run has ended; the next one starts. */
        RESTING("r");

        private final String letter;

        Stage(String letter) {
            this.letter = letter;
        }
    }

    /** Returns the cursor of a run over everything. */
    static PullCursor everything(int window, long total) {
        return new PullCursor(Stage.RUNNING, 1, 1, 1, 0, window, 0, 0, 0, total, IdRanges.NONE);
    }

    /** Returns the cursor of the update that starts where this run has ended. */
    PullCursor update(int mostWindow, long total) {
        long start = Math.max(1, highest - OVERLAP + 1);
        return new PullCursor(
                Stage.UPDATING,
                1,
                start,
                highest + 1,
                0,
                Math.min(mostWindow, window * 2),
                0,
                0,
                known,
                total,
                watched.without(start, Long.MAX_VALUE));
    }

    /** Returns the cursor of a run over everything that this update turns into. */
    PullCursor everythingAgain() {
        return new PullCursor(Stage.RUNNING, 1, 1, 1, 0, window, 0, seen, 0, total, IdRanges.NONE);
    }

    /** Returns the same at another position. */
    PullCursor at(long newPosition) {
        return new PullCursor(stage, newPosition, main, fresh, highest, window, step, seen, known, total, watched);
    }

    /** Returns the same with another window. */
    PullCursor asking(int newWindow) {
        return new PullCursor(stage, position, main, fresh, highest, newWindow, step, seen, known, total, watched);
    }

    /** Returns the same with another beginning of the next search. */
    PullCursor searching(long newStep) {
        return new PullCursor(stage, position, main, fresh, highest, window, newStep, seen, known, total, watched);
    }

    /** Returns the cursor of the next update after this run. */
    PullCursor rest(IdRanges stillWatched) {
        return new PullCursor(Stage.RESTING, 1, 1, 1, highest, window, 0, 0, known, -1, stillWatched);
    }

    /** Returns the same after more rows. */
    PullCursor after(long newPosition, long newHighest, int rows, int newRows, IdRanges nowWatched) {
        return new PullCursor(
                stage,
                newPosition,
                main,
                fresh,
                Math.max(highest, newHighest),
                window,
                0,
                seen + rows,
                known + newRows,
                total,
                nowWatched);
    }

    boolean isUpdate() {
        return stage == Stage.UPDATING;
    }

    boolean isResting() {
        return stage == Stage.RESTING;
    }

    Cursor toCursor() {
        StringBuilder text = new StringBuilder("1").append(stage.letter);
        for (long each : new long[] {position, main, fresh, highest, window, step, seen, known, total}) {
            text.append(',').append(Long.toString(each, 36));
        }
        return new Cursor(text.append(',').append(watched.written()).toString());
    }

    /**
     * Reads a cursor that is not the beginning.
     *
     * @throws io.firsthand.spi.SurveyToolException when it is none of this connector
     */
    static PullCursor of(Cursor cursor) {
        Matcher m = WRITTEN.matcher(cursor.value());
        try {
            if (m.matches()) {
                Stage stage = switch (m.group(1)) {
                    case "b" -> Stage.RUNNING;
                    case "u" -> Stage.UPDATING;
                    default -> Stage.RESTING;
                };
                String[] n = m.group(2).substring(1).split(",", -1);
                return new PullCursor(
                        stage,
                        atLeast(1, n[0]),
                        atLeast(1, n[1]),
                        atLeast(1, n[2]),
                        atLeast(0, n[3]),
                        Math.toIntExact(atLeast(1, n[4])),
                        atLeast(0, n[5]),
                        atLeast(0, n[6]),
                        atLeast(0, n[7]),
                        atLeast(-1, n[8]),
                        IdRanges.read(m.group(3)));
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw LimeSurveyTrouble.foreignCursor();
        }
        throw LimeSurveyTrouble.foreignCursor();
    }

    private static long atLeast(long least, String written) {
        long number = Long.parseLong(written, 36);
        if (number < least) {
            throw new IllegalArgumentException(written);
        }
        return number;
    }
}
