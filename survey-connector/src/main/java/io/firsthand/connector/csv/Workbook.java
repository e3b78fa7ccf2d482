package io.firsthand.connector.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of an Excel workbook (.xlsx, ECMA-376).
 *
 * @param file where the workbook lies
 * @param name what people call it
 * @param sheet the sheet's name
 * @param part the sheet's part in the archive
 * @param stringsPart the part with the shared texts, or null
 * @param dateStyles numbers of the cell styles that show a number as a date
 * @param date1904 whether days count from 1904
 * @param sheets the names of all visible sheets
 */
record Workbook(
        Path file,
        String name,
        String sheet,
        String part,
        @Nullable String stringsPart,
        Set<Integer> dateStyles,
        boolean date1904,
        List<String> sheets)
        implements Table {

    private static final long MOST_DIRECTORY_BYTES = 32 << 20;
    private static final int SAMPLE_ROWS = 1_000;
    private static final Pattern QUOTED_OR_BRACKETED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[(?!h|m|s)[^\\]]*\\]");
    private static final Pattern SHOWS_A_DATE = Pattern.compile("[dDyYmMhHsS]");

    static Workbook of(CsvSettings settings) throws IOException {
        try (ZipFile zip = open(settings.file(), settings.name())) {
            return read(zip, settings);
        } catch (GuardedStream.TooLargeException e) {
            throw tooLarge(settings.name());
        } catch (IOException e) {
            if (Files.notExists(settings.file())) {
                throw e;
            }
            throw damaged(settings.name());
        }
    }

    @Override
    public String form() {
        return "sheet '" + sheet + "' of a workbook";
    }

    @Override
    public List<String> remarks() {
        return sheets.size() > 1
                ? List.of("Read sheet '" + sheet + "'; the workbook has " + String.join(", ", sheets) + ".")
                : List.of("Read sheet '" + sheet + "'.");
    }

    @Override
    public Rows openSample() throws IOException {
        return new FirstRows(open(Width.ANY), SAMPLE_ROWS);
    }

    @Override
    public Rows open(Width width) throws IOException {
        ZipFile zip = open(file, name);
        try {
            return new WorkbookRows(this, zip, width);
        } catch (GuardedStream.TooLargeException e) {
            zip.close();
            throw tooLarge(name);
        } catch (IOException e) {
            zip.close();
            throw damaged(name);
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    static RuntimeException tooLarge(String name) {
        return Trouble.unusable(
                "'" + name + "' unfolds to more than we read from a workbook (64 MiB of text, 2 GiB of a"
                        + " sheet); save it as .csv, which has no such limit");
    }

    static RuntimeException damaged(String name) {
        return Trouble.unusable("'" + name + "' is a damaged workbook; open and save it again, or save it as .csv");
    }

    private static ZipFile open(Path file, String name) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw damaged(name);
        }
    }

    private static Workbook read(ZipFile zip, CsvSettings settings) throws IOException {
        String main = mainPart(zip);
        Map<String, Relation> relations = relations(zip, relationsOf(main), folderOf(main));
        Map<String, String> visible = new LinkedHashMap<>();
        Map<String, String> all = new LinkedHashMap<>();
        boolean date1904 = false;
        try (WorkbookPart xml = WorkbookPart.open(zip, main, MOST_DIRECTORY_BYTES)) {
            if (xml == null) {
                throw Trouble.unusable(
                        "'" + settings.name() + "' is an archive but no .xlsx workbook; save it as .xlsx or .csv");
            }
            while (xml.next()) {
                if (xml.begins("workbookPr")) {
                    String value = xml.attribute("date1904");
                    date1904 = "1".equals(value) || "true".equals(value);
                } else if (xml.begins("sheet")) {
                    Relation relation = relations.get(String.valueOf(xml.relationId()));
                    String sheet = xml.attribute("name");
                    if (relation != null && sheet != null && relation.type.endsWith("/worksheet")) {
                        all.put(sheet, relation.target);
                        if (xml.attribute("state") == null || "visible".equals(xml.attribute("state"))) {
                            visible.put(sheet, relation.target);
                        }
                    }
                }
            }
        }
        if (all.isEmpty()) {
            throw Trouble.unusable(
                    "'" + settings.name() + "' has no sheet with cells; save the table as .xlsx or .csv");
        }
        List<String> names = List.copyOf((visible.isEmpty() ? all : visible).keySet());
        String sheet = settings.sheet() == null ? names.get(0) : settings.sheet();
        String part = all.get(sheet);
        if (part == null) {
            throw Trouble.unusable(
                    "'" + settings.name() + "' has no sheet '" + sheet + "'; it has " + String.join(", ", names));
        }
        return new Workbook(
                settings.file(),
                settings.name(),
                sheet,
                part,
                target(relations, "/sharedStrings"),
                dateStyles(zip, target(relations, "/styles")),
                date1904,
                names);
    }

    private record Relation(String type, String target) {}

    private static String mainPart(ZipFile zip) throws IOException {
        String main = target(relations(zip, "_rels/.rels", ""), "/officeDocument");
        return main == null ? "xl/workbook.xml" : main;
    }

    private static @Nullable String target(Map<String, Relation> relations, String typeEnd) {
        return relations.values().stream()
                .filter(r -> r.type.endsWith(typeEnd))
                .map(Relation::target)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Relation> relations(ZipFile zip, String part, String folder) throws IOException {
        Map<String, Relation> relations = new HashMap<>();
        try (WorkbookPart xml = WorkbookPart.open(zip, part, MOST_DIRECTORY_BYTES)) {
            while (xml != null && xml.next()) {
                if (xml.begins("Relationship")) {
                    String id = xml.attribute("Id");
                    String type = xml.attribute("Type");
                    String target = xml.attribute("Target");
                    if (id != null && type != null && target != null) {
                        relations.put(
                                id, new Relation(type, target.startsWith("/") ? target.substring(1) : folder + target));
                    }
                }
            }
        }
        return relations;
    }

    private static String folderOf(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    private static String relationsOf(String part) {
        String folder = folderOf(part);
        return folder + "_rels/" + part.substring(folder.length()) + ".rels";
    }

    private static Set<Integer> dateStyles(ZipFile zip, @Nullable String part) throws IOException {
        Set<Integer> styles = new HashSet<>();
        if (part == null) {
            return styles;
        }
        Set<String> dateFormats = new HashSet<>();
        boolean inCellFormats = false;
        int style = 0;
        try (WorkbookPart xml = WorkbookPart.open(zip, part, MOST_DIRECTORY_BYTES)) {
            while (xml != null && xml.next()) {
                if (xml.begins("numFmt")) {
                    String id = xml.attribute("numFmtId");
                    String code = xml.attribute("formatCode");
                    if (id != null && code != null && showsDate(code)) {
                        dateFormats.add(id);
                    }
                } else if (xml.begins("cellXfs") || xml.ends("cellXfs")) {
                    inCellFormats = xml.begins("cellXfs");
                } else if (inCellFormats && xml.begins("xf")) {
                    String id = String.valueOf(xml.attribute("numFmtId"));
                    if (isBuiltInDate(id) || dateFormats.contains(id)) {
                        styles.add(style);
                    }
                    style++;
                }
            }
        }
        return styles;
    }

    private static boolean showsDate(String code) {
        return SHOWS_A_DATE
                .matcher(
                        QUOTED_OR_BRACKETED.matcher(code.replace("General", "")).replaceAll(""))
                .find();
    }

    /** Numbers 14 to 22 and 45 to 47 are dates and times in every language, 27 to 36 and 50 to 58 in East Asian ones. */
    private static boolean isBuiltInDate(String id) {
        return switch (id) {
            case "14", "15", "16", "17", "18", "19", "20", "21", "22" -> true;
            case "27", "28", "29", "30", "31", "32", "33", "34", "35", "36" -> true;
            case "45", "46", "47", "50", "51", "52", "53", "54", "55", "56", "57", "58" -> true;
            default -> false;
        };
    }
}
