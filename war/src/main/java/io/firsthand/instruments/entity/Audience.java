package io.firsthand.instruments.entity;

/** Whom a survey is for. */
public enum Audience {
    /** Companies. */
    B2B,
    /** Consumers. */
    B2C
}
