package io.firsthand.interviews.entity;

import java.util.Set;

/** What a person may allow or refuse, each on its own; nothing said means no. */
public enum ConsentItem {
    /** To talk at all; a no ends the talk. */
    TAKE_PART,
    /** To record the talk. */
    RECORD,
    /** The same two again, once the recording runs. */
    RECORDING_RUNS,
    /** To quote the words inside the organisation, without a name. */
    QUOTE_INTERNAL,
    /** To quote the words in public, without a name. */
    QUOTE_PUBLIC,
    /** To be contacted again about the study. */
    RECONTACT;

    /** What the person said. */
    public enum Answer {
        /** Allowed. */
        YES,
        /** Not allowed. */
        NO,
        /** To be asked first, each time. */
        ASK
    }

    /** Returns the answers there are. */
    public Set<Answer> answers() {
        return this == QUOTE_PUBLIC ? Set.of(Answer.YES, Answer.NO, Answer.ASK) : Set.of(Answer.YES, Answer.NO);
    }
}
