package io.firsthand.connector.transcript;

import org.jspecify.annotations.Nullable;

/**
 * What one speaker said without being interrupted.
 *
 * @param line where it begins, from 1
 * @param speaker the speaker as the transcript names them, or "" when it does not
 * @param time when it begins, as written, or null
 * @param text the words, lines joined by the file's own line end
 */
record Turn(long line, String speaker, @Nullable String time, String text) {}
