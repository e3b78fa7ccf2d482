package io.firsthand.connector.csv;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The first rows of a table only. */
final class FirstRows implements Rows {
    private final Rows all;
    private int left;

    FirstRows(Rows all, int most) {
        this.all = all;
        this.left = most;
    }

    @Override
    public @Nullable Row next() throws IOException {
        return left-- > 0 ? all.next() : null;
    }

    @Override
    public long done() {
        return all.done();
    }

    @Override
    public long total() {
        return all.total();
    }

    @Override
    public void close() throws IOException {
        all.close();
    }
}
