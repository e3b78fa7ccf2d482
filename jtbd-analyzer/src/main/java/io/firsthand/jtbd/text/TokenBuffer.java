package io.firsthand.jtbd.text;

import java.util.Arrays;

/** Growing columns of tokens, used again for each sentence of one call. For one thread. */
final class TokenBuffer {
    int size;
    int[] from = new int[64];
    int[] to = new int[64];
    int[] word = new int[64];
    byte[] kind = new byte[64];
    byte[] shape = new byte[64];

    void add(int tokenFrom, int tokenTo, int tokenWord, byte tokenKind, int tokenShape) {
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            word = Arrays.copyOf(word, size * 2);
            kind = Arrays.copyOf(kind, size * 2);
            shape = Arrays.copyOf(shape, size * 2);
        }
        from[size] = tokenFrom;
        to[size] = tokenTo;
        word[size] = tokenWord;
        kind[size] = tokenKind;
        shape[size] = (byte) tokenShape;
        size++;
    }

    boolean endsWith(byte expected) {
        return size > 0 && kind[size - 1] == expected;
    }

    void dropLast(int count) {
        size -= count;
    }
}
