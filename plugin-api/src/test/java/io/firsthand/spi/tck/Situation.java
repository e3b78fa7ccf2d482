package io.firsthand.spi.tck;

/**
 * What the kit wants the world of a session to look like. A situation that cannot occur with a tool is declared in
 * {@link SurveyToolFixture#notApplicable()} with a reason; what is not declared is tested.
 */
public enum Situation {
    /** Everything works; always tested. */
    GOOD,
    /** The survey or file does not exist. */
    MISSING,
    /** The tool refuses the credentials. */
    WRONG_KEY,
    /** The credentials are right and do not reach far enough. */
    NO_PERMISSION,
    /** Nobody listens at the address. */
    UNREACHABLE,
    /** The tool answers "too many calls" and names a wait. */
    RATE_LIMITED,
    /** The tool answers with an error of its own (HTTP 5xx). */
    SERVER_ERROR,
    /** The tool accepts the call and does not answer within the read time-out of the context. */
    TIMED_OUT,
    /** The tool answers something its interface does not promise. */
    BROKEN_RESPONSE,
    /** Not a world but a property: the settings hold a secret. */
    SECRET_SETTING,
    /** Not a world but a property: the known survey has an answer of a type that the mapping does not know. */
    UNKNOWN_QUESTION_TYPE,
    /** Not a world but a property: the known survey has responses with a time. */
    TIMES,
    /** Not a world but a property: calls to the tool can be counted. */
    COUNTED_CALLS
}
