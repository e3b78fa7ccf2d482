package io.firsthand.interviews.entity;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that an interviewer wrote down, as the client sends it.
 *
 * @param id made by the client, a UUID; sending it again changes nothing
 * @param version counts the versions of the entry, from 1
 * @param kind what it is
 * @param at when it was written, by the client's clock
 * @param offsetMillis milliseconds since the talk began; 0 before that
 * @param line the line of the script or the block it belongs to, if it belongs to one
 * @param removed whether the interviewer took it away
 * @param content what was written, by kind
 */
public record NewEntry(
        String id,
        int version,
        Kind kind,
        Instant at,
        long offsetMillis,
        Optional<String> line,
        boolean removed,
        JsonObject content) {

    /** What an entry is. */
    public enum Kind {
        /** Exact words of a person: {@code text}, and where they differ {@code speaker}, {@code said}, {@code supplied}. */
        QUOTE,
        /** The interviewer's own words: {@code text}. */
        NOTE,
        /** A structured fact: {@code capture} says which. */
        CAPTURE,
        /** Where the talk is: {@code mark}. */
        MARK,
        /** What the person allows: {@code item} and {@code answer}. */
        CONSENT,
        /** The talk said back in one sentence: {@code text}, {@code right}, {@code correction}. */
        PLAY_BACK,
        /** A line of the debrief card: {@code point} and {@code text}. */
        DEBRIEF;

        /** Returns whether it holds words about the person, which a withdrawal erases. */
        public boolean holdsWords() {
            return this != MARK && this != CONSENT;
        }
    }

    /** What a capture is about. */
    public enum Capture {
        /** A day, week, month, season or year. */
        DATE,
        /** Where. */
        PLACE,
        /** Who had a part, by role. */
        PEOPLE,
        /** What else was considered, doing nothing included. */
        ALTERNATIVES,
        /** Where options were come across, compared or bought. */
        CHANNELS,
        /** A worry, whose it was and what became of it. */
        WORRY
    }

    /** How exactly a date is known. */
    public enum Precision {
        /** To the day. */
        DAY,
        /** To the week. */
        WEEK,
        /** To the month. */
        MONTH,
        /** To the season or quarter. */
        SEASON,
        /** To the year. */
        YEAR
    }

    /** Where the talk is. */
    public enum Mark {
        /** It begins. */
        BEGIN,
        /** It is over. */
        END,
        /** A block was entered. */
        ENTERED,
        /** The line was asked. */
        ASKED,
        /** The line was left out. */
        SKIPPED,
        /** The line is to be asked later. */
        COME_BACK,
        /** The interviewer put words into the person's mouth: what follows in the block counts as after a hint. */
        SUPPLIED
    }
}
