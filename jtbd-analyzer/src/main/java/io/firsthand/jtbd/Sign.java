package io.firsthand.jtbd;

/** What some words say about the findings beside them, whatever those are. */
public sealed interface Sign permits Force, Stage, JobPart, When.Kind {}
