package io.firsthand.lint.control;

import io.firsthand.lint.entity.Advice;
import io.firsthand.lint.entity.Place;
import io.firsthand.lint.entity.Turn;
import io.firsthand.lint.entity.Where;
import java.util.ArrayList;
import java.util.List;

/** The rules about what an interviewer said; hints only, for that interviewer only. */
final class TurnRules {
    private static final int MOST_PER_CENT = 25;

    private final Rulebook book;
    private final WordingRules wordings;

    TurnRules(Rulebook book) {
        this.book = book;
        this.wordings = new WordingRules(book);
    }

    List<Advice> check(List<Turn> turns, String language) {
        var advice = new ArrayList<Advice>();
        long own = 0;
        long all = 0;
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            if (turn.counted()) {
                int words = Text.of(turn.text()).words();
                all += words;
                own += turn.interviewer() ? words : 0;
            }
            if (turn.interviewer()) {
                var line = WordingRules.Line.spoken(Where.TURN, String.valueOf(i + 1), turn.text(), true);
                book.sheet(language).ifPresent(sheet -> advice.addAll(wordings.check(line, sheet)));
            }
        }
        if (own * 100 > all * MOST_PER_CENT) {
            advice.add(Advice.of(
                    book.rule("Q28"),
                    Place.whole(),
                    "You spoke " + own * 100 / all + " % of the words; " + MOST_PER_CENT + " % leave people room."));
        }
        return advice;
    }
}
