package io.firsthand.spi;

/** Every way in which a survey tool can fail, closed so that the host can decide without reading messages. */
public enum SurveyToolError {
    /** A setting, a survey id or a file cannot be used as given. */
    INVALID_INPUT(Category.USER),
    /** The tool refused the credentials; asking again with the same ones may lock the account. */
    CREDENTIALS_REJECTED(Category.USER),
    /** The credentials are right and do not reach far enough. */
    FORBIDDEN(Category.USER),
    /** The survey, file or response does not exist, or may not be seen. */
    NOT_FOUND(Category.USER),
    /** The tool, or this version of it, cannot do what was asked. */
    UNSUPPORTED(Category.USER),
    /** Too many calls; ask again after {@link SurveyToolException#retryAfter()}. */
    RATE_LIMITED(Category.EXTERNAL),
    /** The tool did not answer, or answered that it cannot now. */
    UNAVAILABLE(Category.EXTERNAL),
    /** The tool answered something that its interface does not promise. */
    BAD_RESPONSE(Category.EXTERNAL),
    /** The host asked the session to stop. */
    CANCELLED(Category.INTERNAL);

    /** Who can mend it. */
    public enum Category {
        /** The person who configured or asked. */
        USER,
        /** The other system, or time. */
        EXTERNAL,
        /** Firsthand itself. */
        INTERNAL
    }

    private final Category category;

    SurveyToolError(Category category) {
        this.category = category;
    }

    /** Returns who can mend it. */
    public Category category() {
        return category;
    }

    /** Returns whether asking again later can succeed without anybody changing anything. */
    public boolean isTransient() {
        return this == RATE_LIMITED || this == UNAVAILABLE;
    }
}
