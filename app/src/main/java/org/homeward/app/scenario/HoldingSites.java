package org.homeward.app.scenario;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.agreement.Agreement;
import org.homeward.app.kernel.Problem;
import org.homeward.app.scenario.ScenarioPack.HoldingSite;

/** Reads {@code sites.csv}: holding sites, the party of each, and the hours on the road to each crossing point in order. */
final class HoldingSites {

    private static final String FILE = "sites.csv";
    /** A party with more holding sites than this keeps them in a system, not in a file. */
    private static final int SITES_MAX = 1_000;
    /** Two days on the road: beyond it the site serves another crossing point. */
    private static final int HOURS_MAX = 48;

    private HoldingSites() {}

    static List<HoldingSite> read(Path folder, Agreement agreement, List<Problem> problems) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            problems.add(new Problem(FILE, 0, null, null, PackProblem.FILE_MISSING.id(), Map.of()));
            return List.of();
        }
        List<HoldingSite> sites = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                if (sites.size() == SITES_MAX) {
                    problems.add(
                            new Problem(FILE, 0, null, null, PackProblem.FILE_TOO_LARGE.id(), Map.of("bytesMax", "")));
                    break;
                }
                sites.add(site(row, agreement, problems));
            }
        } catch (IOException | UncheckedIOException | CsvParseException unreadable) {
            problems.add(new Problem(FILE, 0, null, null, PackProblem.FILE_UNREADABLE.id(), Map.of()));
        }
        return sites;
    }

    private static HoldingSite site(NamedCsvRecord row, Agreement agreement, List<Problem> problems) {
        int line = Math.toIntExact(row.getStartingLineNumber());
        String party = row.findField("side").orElse("");
        if (agreement.parties().stream().noneMatch(each -> each.id().equals(party))) {
            String known = String.join(
                    ", ", agreement.parties().stream().map(each -> each.id()).toList());
            problems.add(new Problem(
                    FILE, line, "side", null, PackProblem.UNKNOWN_PARTY.id(), Map.of("party", party, "known", known)));
        }
        Map<String, Integer> hours = new LinkedHashMap<>();
        for (int i = 0; i < agreement.crossings().size(); i++) {
            String column = "hours_crossing_" + (i + 1);
            String text = row.findField(column).orElse("");
            if (text.matches("[0-9]{1,2}") && Integer.parseInt(text) <= HOURS_MAX) {
                hours.put(agreement.crossings().get(i).id(), Integer.valueOf(text));
            } else {
                problems.add(
                        new Problem(FILE, line, column, null, PackProblem.NOT_A_COUNT.id(), Map.of("key", column)));
            }
        }
        return new HoldingSite(row.findField("site").orElse(""), party, hours);
    }
}
