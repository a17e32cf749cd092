package org.homeward.benchmarks.linkage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the generator says about one row; the engine never sees it.
 *
 * @param spelling language, script and scheme: {@code uk-Cyrl}, {@code ru-Latn-iso9}
 * @param damage codes of what is wrong with the row
 * @param kin the true identity of a relative, empty where there is none
 * @param relation what this person is to the relative: {@code brother}, {@code father}, {@code son}
 */
record RowNote(String spelling, Set<String> damage, String kin, String relation) {

    private static final String LATIN = "-Latn-";

    /** The notes beside a list, in the list's order; none where the list has no file of truth. */
    static List<RowNote> beside(Path list) throws IOException {
        Path file = list.resolveSibling("truth").resolve(list.getFileName());
        if (!Files.exists(file)) {
            return List.of();
        }
        List<RowNote> notes = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                Set<String> damage =
                        new TreeSet<>(List.of(TrueList.cell(row, "damage").split(" ", -1)));
                damage.remove("");
                notes.add(new RowNote(
                        TrueList.cell(row, "spelling"),
                        damage,
                        TrueList.cell(row, "kin"),
                        TrueList.cell(row, "relation")));
            }
        }
        return notes;
    }

    /** Language and script alone: {@code uk-Cyrl}, {@code ru-Latn}. */
    String script() {
        int at = spelling.indexOf(LATIN);
        return at < 0 ? spelling : spelling.substring(0, at + LATIN.length() - 1);
    }

    /** Whether it is in Latin letters. */
    boolean romanised() {
        return spelling.contains(LATIN);
    }
}
