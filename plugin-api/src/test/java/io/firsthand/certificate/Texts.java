package io.firsthand.certificate;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random texts for properties. */
final class Texts {
    private Texts() {}

    /** Any well-formed Unicode text of up to 60 code points, with many that are awkward: controls, marks, emoji, RTL. */
    static Arbitrary<String> unicode() {
        Arbitrary<Integer> anything = Arbitraries.integers()
                .between(0, 0x10FFFF)
                .filter(codePoint -> codePoint < 0xD800 || codePoint > 0xDFFF);
        Arbitrary<Integer> awkward = Arbitraries.of(
                0, 9, 10, 13, 0x22, 0x5C, 0x7F, 0x85, 0xA0, 0x130, 0x131, 0x301, 0x5D0, 0x200D, 0x2028, 0xFEFF,
                0x1F600);
        Arbitrary<Integer> plain = Arbitraries.integers().between(' ', '~');
        return Arbitraries.oneOf(anything, awkward, plain)
                .list()
                .ofMaxSize(60)
                .map(points -> points.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }
}
