package io.firsthand.jtbd.cli;

import io.firsthand.jtbd.AskedQuestion;
import org.jspecify.annotations.Nullable;

/** One text to analyse, with the id that its findings carry. */
record Passage(String id, String text, @Nullable AskedQuestion question) {}
