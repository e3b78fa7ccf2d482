package io.firsthand.connector.csv;

import java.util.Map;

/** What kind of file it is, by its first bytes; names lie. */
enum FileForm {
    /** A text table. */
    TEXT,
    /** A zip archive, which an .xlsx workbook is. */
    WORKBOOK;

    private static final Map<String, int[]> KNOWN_OTHERS = Map.of(
            "a PDF document", new int[] {'%', 'P', 'D', 'F'},
            "a PNG picture", new int[] {0x89, 'P', 'N', 'G'},
            "a JPEG picture", new int[] {0xFF, 0xD8, 0xFF},
            "a gzip archive", new int[] {0x1F, 0x8B},
            "a 7-Zip archive", new int[] {'7', 'z', 0xBC, 0xAF},
            "an RTF document", new int[] {'{', '\\', 'r', 't', 'f'});

    /** Share of control characters above which a file is no text. */
    private static final double MOST_CONTROLS = 0.1;

    /**
     * Returns the form.
     *
     * @throws io.firsthand.spi.SurveyToolException with {@code INVALID_INPUT} when it is none we read
     */
    static FileForm of(Sample sample, CsvSettings settings) {
        String fileName = settings.name();
        if (sample.size() == 0) {
            throw Trouble.unusable("'" + fileName + "' is empty; export it again");
        }
        if (sample.beginsWith(0xD0, 0xCF, 0x11, 0xE0)) {
            throw Trouble.unusable(
                    "'" + fileName + "' is in the old Excel format (.xls) or protected by a password; save it"
                            + " as .xlsx without a password");
        }
        if (sample.beginsWith('P', 'K', 3, 4)) {
            return WORKBOOK;
        }
        KNOWN_OTHERS.forEach((what, magic) -> {
            if (sample.beginsWith(magic)) {
                throw Trouble.unusable("'" + fileName + "' is " + what + "; export a .csv or .xlsx file instead");
            }
        });
        // who names an encoding says that it is text
        if (settings.encoding() == null
                && !Encoding.looksLikeUtf16(sample)
                && controls(sample.start()) > MOST_CONTROLS * sample.start().length) {
            throw Trouble.unusable(
                    "'" + fileName + "' is neither text nor a workbook; export a .csv or .xlsx file instead");
        }
        return TEXT;
    }

    private static int controls(byte[] bytes) {
        int controls = 0;
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                controls++;
            }
        }
        return controls;
    }
}
