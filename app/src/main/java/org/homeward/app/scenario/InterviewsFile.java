package org.homeward.app.scenario;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.AnnexOne;
import org.homeward.agreement.Evidence;
import org.homeward.agreement.Field;
import org.homeward.agreement.Party;
import org.homeward.app.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people told the neutral alone and what the medical commission found of them, from a table that stays with the
 * neutral.
 *
 * <p>CSV, comma or semicolon, with the columns {@code party} and {@code entry} (whose list, and the number on it), and any
 * of {@code will} ({@code willing} or {@code refused}), {@code fit} ({@code yes} or {@code no}), {@code commission} (a word
 * of {@link Field#COMMISSION}) and {@code findings} (codes of Annex I to the Third Geneva Convention, spaces between
 * them). An empty cell says nothing.
 */
public final class InterviewsFile {

    private static final long BYTES_MAX = 32L << 20;
    private static final List<String> KEYS = List.of("party", "entry");
    private static final Set<String> COLUMNS = Set.of("party", "entry", "will", "fit", "commission", "findings");

    private final String name;
    private final List<String> parties;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<List<String>> seen = new HashSet<>();

    private InterviewsFile(String name, Agreement agreement) {
        this.name = name;
        this.parties = agreement.parties().stream().map(Party::id).toList();
    }

    /**
     * What is known of one person.
     *
     * @param row the line of the file
     * @param party id of the party on whose list the person stands
     * @param entry the entry's key on that list
     */
    public record Interview(int row, String party, String entry, Evidence evidence) {}

    /** The interviews, or every problem of the file. */
    public sealed interface Reading {

        record Read(List<Interview> interviews) implements Reading {
            public Read {
                interviews = List.copyOf(interviews);
            }
        }

        record Rejected(List<Problem> problems) implements Reading {
            public Rejected {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Reads {@code file}, which is about people whom the parties of {@code agreement} hold. */
    public static Reading read(Path file, Agreement agreement) {
        InterviewsFile reader = new InterviewsFile(String.valueOf(file.getFileName()), agreement);
        List<Interview> interviews = reader.rows(file);
        return reader.problems.isEmpty() ? new Reading.Read(interviews) : new Reading.Rejected(reader.problems);
    }

    /** What is wrong with an interview of somebody whom no list names. */
    public static Problem unlisted(Path file, Interview interview) {
        return new Problem(
                String.valueOf(file.getFileName()),
                interview.row(),
                "entry",
                Cursor.shown(interview.entry()),
                PackProblem.NOT_LISTED.id(),
                Map.of("party", interview.party()));
    }

    private List<Interview> rows(Path file) {
        List<Interview> interviews = new ArrayList<>();
        try {
            if (Files.size(file) > BYTES_MAX) {
                problem(0, null, null, PackProblem.FILE_TOO_LARGE, Map.of("bytesMax", Long.toString(BYTES_MAX)));
                return List.of();
            }
            char separator = firstLine(file).contains(";") ? ';' : ',';
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                    .fieldSeparator(separator)
                    .detectBomHeader(true)
                    .ofNamedCsvRecord(file)) {
                boolean first = true;
                for (NamedCsvRecord row : rows) {
                    if (first && !header(row.getHeader())) {
                        return List.of();
                    }
                    first = false;
                    interviews.add(interview(row));
                }
            }
        } catch (IOException | UncheckedIOException | CsvParseException unreadable) {
            problem(0, null, null, PackProblem.FILE_UNREADABLE, Map.of());
        }
        return interviews;
    }

    private static String firstLine(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String line = lines.readLine();
            return line == null ? "" : line;
        }
    }

    private boolean header(List<String> header) {
        for (String key : KEYS) {
            if (!header.contains(key)) {
                problem(1, key, null, PackProblem.KEY_MISSING, Map.of("key", key));
            }
        }
        header.stream()
                .filter(column -> !COLUMNS.contains(column))
                .forEach(column -> problem(
                        1,
                        column,
                        null,
                        PackProblem.UNKNOWN_KEY,
                        Map.of("key", column, "known", String.join(", ", new TreeSet<>(COLUMNS)))));
        return problems.isEmpty();
    }

    private Interview interview(NamedCsvRecord row) {
        int line = Math.toIntExact(row.getStartingLineNumber());
        String party = cell(row, "party");
        String entry = cell(row, "entry");
        if (!parties.contains(party)) {
            problem(
                    line,
                    "party",
                    party,
                    PackProblem.UNKNOWN_PARTY,
                    Map.of("party", party, "known", String.join(", ", parties)));
        }
        if (!seen.add(List.of(party, entry))) {
            problem(line, "entry", entry, PackProblem.DUPLICATE_ID, Map.of("id", entry));
        }
        Evidence.Builder evidence = Evidence.builder();
        word(row, line, "will", Set.of("willing", "refused")).ifPresent(evidence::consent);
        word(row, line, "fit", Set.of("yes", "no")).ifPresent(fit -> evidence.fitToTravel(fit.equals("yes")));
        word(row, line, "commission", Set.copyOf(Field.COMMISSION.words())).ifPresent(evidence::commission);
        findings(row, line, evidence);
        return new Interview(line, party, entry, evidence.build());
    }

    private Optional<String> word(NamedCsvRecord row, int line, String column, Set<String> words) {
        String word = cell(row, column);
        if (word.isEmpty() || words.contains(word)) {
            return Optional.of(word).filter(each -> !each.isEmpty());
        }
        String known = String.join(", ", new TreeSet<>(words));
        problem(line, column, word, PackProblem.NOT_A_CHOICE, Map.of("key", column, "known", known));
        return Optional.empty();
    }

    private void findings(NamedCsvRecord row, int line, Evidence.Builder evidence) {
        String cell = cell(row, "findings");
        if (cell.isEmpty()) {
            return;
        }
        Set<String> codes = new TreeSet<>(List.of(cell.split("[ ,]+")));
        if (codes.stream().allMatch(AnnexOne::isCode)) {
            evidence.findings(codes);
        } else {
            problem(
                    line,
                    "findings",
                    cell,
                    PackProblem.NOT_A_CHOICE,
                    Map.of("key", "findings", "known", "A1–A3, B1–B7, BX"));
        }
    }

    private static String cell(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("").strip();
    }

    private void problem(
            int line, @Nullable String column, @Nullable String value, PackProblem rule, Map<String, String> facts) {
        problems.add(new Problem(name, line, column, value == null ? null : Cursor.shown(value), rule.id(), facts));
    }
}
