package org.homeward.app.matching;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.kernel.Problem;
import org.homeward.app.tables.Cell;
import org.homeward.app.tables.Row;
import org.homeward.app.tables.Table;
import org.homeward.app.tables.TableReader;
import org.homeward.app.tables.TableReading;
import org.homeward.linkage.Linker;

/**
 * A list file as rows of text.
 *
 * @param name the file's name without folders
 * @param headers what the first row says
 * @param rows the rows below it; shorter than the headers where cells are missing at the end
 */
record RawList(String name, List<String> headers, List<List<String>> rows) {

    /** Beyond this size a file is read as plain UTF-8 CSV with commas, as programs write it. */
    private static final long HANDED_IN_BYTES = 24L << 20;

    /** The engine takes no more rows. */
    private static final int ROWS_MAX = Linker.ROWS_MAX;

    /** The rule of reading that says so. */
    private static final String NOTHING_WRITTEN = "HW-TABLE-0023";

    /** Reads a list of this machine; what cannot be a list is refused. */
    static Outcome<RawList> read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (Files.isRegularFile(file) && Files.size(file) > HANDED_IN_BYTES) {
            return large(file, name);
        }
        return switch (TableReader.read(file)) {
            case TableReading.Usable usable ->
                sheet(name, usable.file().sheets().getFirst());
            case TableReading.Unusable unusable ->
                unusable(name, unusable.problems().getFirst());
        };
    }

    private static Outcome<RawList> unusable(String name, Problem problem) {
        Map<String, String> facts = new HashMap<>(problem.facts());
        facts.put("file", name);
        facts.put("code", problem.code());
        return Outcome.refused(MatchRefusal.FILE_UNUSABLE, facts);
    }

    private static Outcome<RawList> sheet(String name, Table sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet.rows()) {
            if (!row.isBlank()) {
                rows.add(row.cells().stream().map(Cell::text).toList());
            }
        }
        return headed(name, rows);
    }

    private static Outcome<RawList> headed(String name, List<List<String>> rows) {
        return rows.isEmpty()
                ? Outcome.refused(MatchRefusal.FILE_UNUSABLE, Map.of("file", name, "code", NOTHING_WRITTEN))
                : Outcome.accepted(new RawList(name, rows.getFirst(), rows.subList(1, rows.size())));
    }

    private static Outcome<RawList> large(Path file, String name) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord each : records) {
                if (rows.size() > ROWS_MAX) {
                    return Outcome.refused(
                            MatchRefusal.TOO_MANY_ROWS, Map.of("file", name, "limit", Integer.toString(ROWS_MAX)));
                }
                rows.add(each.getFields());
            }
        } catch (CsvParseException | UncheckedIOException malformed) {
            return Outcome.refused(
                    MatchRefusal.NOT_PLAIN_CSV,
                    Map.of("file", name, "megabytes", Long.toString(HANDED_IN_BYTES >> 20)));
        }
        return headed(name, rows);
    }
}
