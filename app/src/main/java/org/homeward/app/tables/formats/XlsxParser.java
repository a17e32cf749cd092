package org.homeward.app.tables.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.app.tables.Shown;
import org.homeward.app.tables.Table;
import org.homeward.app.tables.TableFile;
import org.homeward.app.tables.TableFormat;
import org.homeward.app.tables.TableRule;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a workbook (ECMA-376 part 1, SpreadsheetML) and notices what else it carries. */
public final class XlsxParser {

    private record Sheet(String name, boolean hidden, String part) {}

    private record Target(String type, String target, boolean outside) {}

    private final String file;
    private final Notices notices;
    private final Zip zip;

    private XlsxParser(String file, Notices notices, Zip zip) {
        this.file = file;
        this.notices = notices;
        this.zip = zip;
    }

    /** True where the bytes begin as an archive does. */
    public static boolean looksLike(byte[] bytes) {
        return Zip.looksLike(bytes);
    }

    public static TableFile parse(String file, byte[] bytes, Notices notices) throws UnusableFile {
        return new XlsxParser(file, notices, Zip.open(bytes, notices)).workbook();
    }

    private TableFile workbook() throws UnusableFile {
        String workbook = workbookPart();
        Map<String, Target> targets = relationships(workbook);
        noticePassengers(targets);
        List<Sheet> sheets = new ArrayList<>();
        boolean epoch1904 = false;
        try (XmlPart xml = XmlPart.open(workbook, zip.unpack(workbook), notices)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    epoch1904 = xml.flag("date1904");
                } else if (xml.starts("sheet")) {
                    Sheet sheet = sheet(workbook, xml, targets);
                    if (sheet != null) {
                        sheets.add(sheet);
                    }
                }
            }
        }
        if (sheets.isEmpty()) {
            throw notices.unusable(TableRule.ARCHIVE_NOT_WORKBOOK, Map.of("part", Shown.of(workbook)));
        }
        if (sheets.size() > TableLimits.SHEETS) {
            throw notices.unusable(TableRule.ARCHIVE_DECEIVES, Map.of("part", Shown.of(workbook)));
        }
        return new TableFile(file, new TableFormat.Xlsx(epoch1904), tables(workbook, sheets, targets, epoch1904));
    }

    private List<Table> tables(String workbook, List<Sheet> sheets, Map<String, Target> targets, boolean epoch1904)
            throws UnusableFile {
        Styles styles = Styles.NONE;
        List<String> strings = List.of();
        for (Target target : targets.values()) {
            String part = resolve(workbook, target.target());
            if (!target.outside() && zip.has(part)) {
                if (target.type().endsWith("/styles")) {
                    styles = Styles.parse(part, zip.unpack(part), notices);
                } else if (target.type().endsWith("/sharedStrings")) {
                    strings = SharedStrings.parse(part, zip.unpack(part), notices);
                }
            }
        }
        SheetParser parser = new SheetParser(notices, styles, strings, epoch1904);
        List<Table> tables = new ArrayList<>();
        for (Sheet sheet : sheets) {
            noticeOutsideLinks(sheet.part());
            tables.add(parser.parse(sheet.name(), sheet.hidden(), sheet.part(), zip.unpack(sheet.part())));
        }
        noticeSheets(tables);
        return tables;
    }

    private void noticeSheets(List<Table> tables) throws UnusableFile {
        long filled = tables.stream().filter(each -> !each.rows().isEmpty()).count();
        if (filled == 0) {
            throw notices.unusable(TableRule.NO_CELLS, Map.of());
        }
        if (filled > 1) {
            notices.file(TableRule.SEVERAL_SHEETS, Map.of("count", Long.toString(filled)));
        }
        for (Table table : tables) {
            if (table.hidden() && !table.rows().isEmpty()) {
                notices.at(TableRule.HIDDEN_SHEET, 0, null, table.name(), Map.of());
            }
        }
    }

    private @Nullable Sheet sheet(String workbook, XmlPart xml, Map<String, Target> targets) throws UnusableFile {
        String name = xml.attribute("name");
        String state = xml.attribute("state");
        Target target = targets.get(xml.attribute("id"));
        if (target == null || target.outside() || !target.type().endsWith("/worksheet")) {
            return null; // Chart and dialogue sheets have no rows.
        }
        String part = resolve(workbook, target.target());
        if (!zip.has(part)) {
            throw notices.unusable(TableRule.ARCHIVE_DAMAGED, Map.of("part", Shown.of(part)));
        }
        return new Sheet(name == null ? "" : name, state != null && !state.equals("visible"), part);
    }

    private String workbookPart() throws UnusableFile {
        if (zip.has("_rels/.rels")) {
            for (Target target : relationships("").values()) {
                String part = resolve("", target.target());
                if (target.type().endsWith("/officeDocument") && !target.outside() && zip.has(part)) {
                    return part;
                }
            }
        }
        throw notices.unusable(TableRule.ARCHIVE_NOT_WORKBOOK, Map.of("part", "_rels/.rels"));
    }

    private Map<String, Target> relationships(String part) throws UnusableFile {
        String relations = relationsPart(part);
        Map<String, Target> targets = new HashMap<>();
        if (!zip.has(relations)) {
            return targets;
        }
        try (XmlPart xml = XmlPart.open(relations, zip.unpack(relations), notices)) {
            while (xml.toStart("Relationship")) {
                String id = xml.attribute("Id");
                String type = xml.attribute("Type");
                String target = xml.attribute("Target");
                if (id != null && type != null && target != null) {
                    targets.put(id, new Target(type, target, "External".equals(xml.attribute("TargetMode"))));
                }
            }
        }
        return targets;
    }

    private void noticePassengers(Map<String, Target> targets) {
        for (String name : zip.names()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith("vbaproject.bin")
                    || lower.contains("/embeddings/")
                    || lower.contains("/activex/")
                    || lower.contains("/macrosheets/")) {
                notices.file(TableRule.PROGRAM_INSIDE, Map.of("part", Shown.of(name)));
            }
            if ((lower.contains("/externallinks/") && lower.endsWith(".xml"))
                    || lower.endsWith("connections.xml")
                    || lower.contains("/querytables/")) {
                notices.file(TableRule.LINKS_OUTSIDE, Map.of("part", Shown.of(name)));
            }
        }
        for (Target target : targets.values()) {
            if (target.outside()) {
                notices.file(TableRule.LINKS_OUTSIDE, Map.of("part", Shown.of(target.target())));
            }
        }
    }

    private void noticeOutsideLinks(String part) throws UnusableFile {
        for (Target target : relationships(part).values()) {
            if (target.outside()) {
                notices.file(TableRule.LINKS_OUTSIDE, Map.of("part", Shown.of(target.target())));
            }
        }
    }

    private static String relationsPart(String part) {
        int slash = part.lastIndexOf('/');
        return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
    }

    /** A target is relative to the folder of the part that names it, or absolute within the archive. */
    private static String resolve(String part, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String rest = target;
        while (rest.startsWith("./") || rest.startsWith("../")) {
            if (rest.startsWith("../")) {
                int slash = folder.lastIndexOf('/', folder.length() - 2);
                folder = folder.substring(0, slash + 1);
                rest = rest.substring(3);
            } else {
                rest = rest.substring(2);
            }
        }
        return folder + rest;
    }
}
