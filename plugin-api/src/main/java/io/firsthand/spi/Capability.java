package io.firsthand.spi;

/** What a survey tool can do beyond the three methods every session has. */
public enum Capability {
    /** {@link SurveyTool#surveys()} lists the surveys this connection may see. */
    LIST_SURVEYS,
    /** Reading with {@link ReadRequest.Purpose#SWEEP} reads everything again, and {@link SurveyTool#present} says which ids exist. */
    SWEEP,
    /** {@link SurveyTool#launch} creates a survey from a blueprint. */
    LAUNCH
}
