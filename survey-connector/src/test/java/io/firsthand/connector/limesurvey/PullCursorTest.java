package io.firsthand.connector.limesurvey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.firsthand.connector.limesurvey.IdRanges.Range;
import io.firsthand.spi.Cursor;
import io.firsthand.spi.SurveyToolError;
import io.firsthand.spi.SurveyToolException;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class PullCursorTest {

    @Property(tries = 300)
    void no_id_is_lost_and_the_cursor_fits(
            @ForAll @Size(max = 400) Set<@LongRange(min = 1, max = Integer.MAX_VALUE) Long> ids) {
        IdRanges ranges = IdRanges.NONE;
        for (long id : ids) {
            ranges = ranges.with(id);
        }
        assertThat(ranges.ranges()).hasSizeLessThanOrEqualTo(IdRanges.MOST);
        for (long id : ids) {
            assertThat(ranges.from(id)).map(Range::first).contains(id);
        }
        long end = 0;
        for (Range range : ranges.ranges()) {
            assertThat(range.first()).isGreaterThan(end);
            end = range.last();
        }
        PullCursor cursor = new PullCursor(
                PullCursor.Stage.UPDATING,
                Windows.HIGHEST_ID,
                Windows.HIGHEST_ID,
                Windows.HIGHEST_ID,
                Windows.HIGHEST_ID,
                5000,
                Windows.HIGHEST_ID,
                Windows.HIGHEST_ID,
                Windows.HIGHEST_ID,
                Windows.HIGHEST_ID,
                ranges);
        assertThat(PullCursor.of(cursor.toCursor())).isEqualTo(cursor);
    }

    @Property(tries = 300)
    void what_is_taken_out_is_gone_and_nothing_else(
            @ForAll @Size(max = 60) Set<@IntRange(min = 1, max = 5000) Integer> ids,
            @ForAll @IntRange(min = 1, max = 5000) int first,
            @ForAll @IntRange(max = 2000) int length) {
        IdRanges ranges = IdRanges.NONE;
        for (int id : ids) {
            ranges = ranges.with(id);
        }
        IdRanges left = ranges.without(first, first + length);
        for (long id = 1; id <= 5000; id++) {
            boolean out = id >= first && id <= first + length;
            assertThat(holds(left, id)).isEqualTo(!out && holds(ranges, id));
        }
    }

    @Example
    void a_foreign_cursor_is_refused() {
        for (String foreign : List.of("4711/12", "1r,1", "1b,1,1,1,0,rs,0,0,0,-1,1-", "1b,0,1,1,0,rs,0,0,0,0,", "x")) {
            assertThatThrownBy(() -> PullCursor.of(new Cursor(foreign)))
                    .isInstanceOfSatisfying(
                            SurveyToolException.class,
                            refused -> assertThat(refused.error()).isEqualTo(SurveyToolError.INVALID_INPUT));
        }
    }

    private static boolean holds(IdRanges ranges, long id) {
        return ranges.ranges().stream().anyMatch(range -> range.first() <= id && id <= range.last());
    }
}
