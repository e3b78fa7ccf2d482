package io.firsthand.jtbd.cli;

import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One text a line; its number is its id. Empty lines are counted and passed over. */
final class TextLines implements PassageSource {
    private final BufferedReader reader;
    private long line;

    TextLines(BufferedReader reader) {
        this.reader = reader;
    }

    private record TextEntry(long line, String text) implements Entry {
        @Override
        public int chars() {
            return text.length();
        }

        @Override
        public Passage passage() {
            return new Passage(Long.toString(line), text, null);
        }
    }

    @Override
    public @Nullable Entry next() throws IOException {
        String text = reader.readLine();
        line++;
        while (text != null && text.isBlank()) {
            text = reader.readLine();
            line++;
        }
        return text == null ? null : new TextEntry(line, text);
    }
}
