package io.firsthand.spi.tck;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** Everything that is logged while it is open: through the context's logger, and through any other logger of the JDK. */
final class CapturedLog implements System.Logger, AutoCloseable {
    @SuppressWarnings("JdkObsolete") // several threads may log at once
    private final StringBuffer text = new StringBuffer();

    private final java.util.logging.Logger root = java.util.logging.Logger.getLogger("");
    private final java.util.logging.@Nullable Level levelBefore = root.getLevel();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            Object[] parameters = entry.getParameters();
            String message = String.valueOf(entry.getMessage());
            append(parameters == null ? message : format(message, parameters), entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    CapturedLog() {
        handler.setLevel(java.util.logging.Level.ALL);
        root.setLevel(java.util.logging.Level.ALL);
        root.addHandler(handler);
    }

    /** Returns all that was logged, stack traces included. */
    String text() {
        return text.toString();
    }

    @Override
    public void close() {
        root.removeHandler(handler);
        root.setLevel(levelBefore);
    }

    @Override
    public String getName() {
        return "conformance kit";
    }

    @Override
    public boolean isLoggable(System.Logger.Level level) {
        return true;
    }

    @Override
    public void log(
            System.Logger.Level level,
            @Nullable ResourceBundle bundle,
            @Nullable String message,
            @Nullable Throwable thrown) {
        append(String.valueOf(message), thrown);
    }

    @Override
    public void log(
            System.Logger.Level level,
            @Nullable ResourceBundle bundle,
            @Nullable String format,
            @Nullable Object @Nullable ... parameters) {
        String message = String.valueOf(format);
        append(parameters == null || parameters.length == 0 ? message : format(message, parameters), null);
    }

    private static String format(String message, Object[] parameters) {
        return new MessageFormat(message, Locale.ROOT).format(parameters);
    }

    private void append(String message, @Nullable Throwable thrown) {
        text.append(message).append('\n');
        if (thrown != null) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            text.append(trace);
        }
    }
}
