package io.firsthand.connector.csv;

import io.firsthand.spi.ConnectionSettings;
import io.firsthand.spi.SettingDescriptor;
import io.firsthand.spi.SurveyToolException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one file, checked.
 *
 * @param file where the host staged the file
 * @param name what people call the file; used in every message instead of the path
 * @param encoding the encoding somebody chose, or null to detect it
 * @param delimiter the separator somebody chose, or null to detect it
 * @param sheet the sheet of a workbook, or null for the first visible one
 * @param zone the zone of times that name none
 * @param header whether the first row names the columns, or null to detect it
 */
record CsvSettings(
        Path file,
        String name,
        @Nullable Charset encoding,
        @Nullable Character delimiter,
        @Nullable String sheet,
        ZoneId zone,
        @Nullable Boolean header) {

    private static final String DETECT = "detect";

    static final List<SettingDescriptor> DESCRIPTORS = List.of(
            SettingDescriptor.required(
                    "file", SettingDescriptor.Type.TEXT, "Staged file", "Where the file lies; the host fills it in."),
            SettingDescriptor.required(
                    "file-name", SettingDescriptor.Type.TEXT, "File name", "What people call the file."),
            SettingDescriptor.optional(
                    "encoding",
                    SettingDescriptor.Type.TEXT,
                    "Encoding",
                    "Such as UTF-8 or windows-1252, when special characters look wrong.",
                    DETECT),
            choice(
                    "delimiter",
                    "Separator",
                    "What stands between two cells, when columns look wrong.",
                    List.of(DETECT, "comma", "semicolon", "tab", "pipe")),
            new SettingDescriptor(
                    "sheet",
                    "Sheet",
                    "Which sheet of a workbook to read; the first visible one when empty.",
                    SettingDescriptor.Type.TEXT,
                    false,
                    false,
                    List.of(),
                    null),
            choice(
                    "header",
                    "First row",
                    "Whether the first row names the columns, when it looks wrong.",
                    List.of(DETECT, "names", "data")),
            SettingDescriptor.optional(
                    "time-zone",
                    SettingDescriptor.Type.TIME_ZONE,
                    "Time zone",
                    "The zone of times that name none.",
                    "UTC"));

    static CsvSettings of(ConnectionSettings settings) {
        return new CsvSettings(
                path(settings.require(CsvPlugin.ID, "file")),
                settings.require(CsvPlugin.ID, "file-name"),
                settings.find("encoding")
                        .filter(value -> !value.equals(DETECT))
                        .map(CsvSettings::charset)
                        .orElse(null),
                settings.find("delimiter")
                        .filter(value -> !value.equals(DETECT))
                        .map(CsvSettings::separator)
                        .orElse(null),
                settings.find("sheet").orElse(null),
                settings.find("time-zone").map(CsvSettings::zone).orElse(ZoneOffset.UTC),
                settings.find("header")
                        .filter(value -> !value.equals(DETECT))
                        .map(CsvSettings::names)
                        .orElse(null));
    }

    private static SettingDescriptor choice(String name, String label, String help, List<String> options) {
        return new SettingDescriptor(
                name, label, help, SettingDescriptor.Type.CHOICE, false, false, options, options.get(0));
    }

    private static Path path(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw refused("file", "is no path", "stage the file again");
        }
    }

    private static Charset charset(String value) {
        try {
            return Charset.forName(value);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw refused(
                    "encoding", "'" + value + "' is unknown", "try UTF-8, UTF-16 or windows-1252, or leave it out");
        }
    }

    private static Character separator(String value) {
        return switch (value) {
            case "comma" -> ',';
            case "semicolon" -> ';';
            case "tab" -> '\t';
            case "pipe" -> '|';
            default ->
                throw refused(
                        "delimiter",
                        "'" + value + "' is unknown",
                        "choose comma, semicolon, tab or pipe, or leave it out");
        };
    }

    private static ZoneId zone(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw refused("time-zone", "'" + value + "' is unknown", "use a name such as Europe/Berlin");
        }
    }

    private static Boolean names(String value) {
        return switch (value) {
            case "names" -> true;
            case "data" -> false;
            default -> throw refused("header", "'" + value + "' is unknown", "choose names or data, or leave it out");
        };
    }

    private static SurveyToolException refused(String setting, String problem, String nextStep) {
        return Trouble.unusable("the setting '" + setting + "' " + problem + "; " + nextStep);
    }
}
