package org.homeward.app.synthesis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.homeward.app.kernel.Progress;

/** Writes the lists of an {@link ExchangeOrder}, row by row, in memory that does not grow with them. */
final class ExchangeLists {

    private static final int ROWS_A = 10;
    private static final int ROWS_B = 11;
    private static final int ORDER = 12;
    private static final int REPEATS = 14;
    private static final int REPORT_EVERY = 10_000;

    private final ExchangeOrder order;
    private final Tables tables = new Tables();
    private final People people;
    private long done;

    ExchangeLists(ExchangeOrder order) {
        this.order = order;
        this.people = new People(tables, order.seed(), Tongue.UKRAINIAN);
    }

    /** Writes the files into a folder and returns them; stops early, leaving what is written, once asked to. */
    List<Path> write(Path folder, Progress progress) throws IOException {
        Files.createDirectories(folder);
        return switch (order.kind()) {
            case EXCHANGE -> exchange(folder, progress);
            case DUPLICATES -> duplicates(folder, progress);
        };
    }

    private List<Path> exchange(Path folder, Progress progress) throws IOException {
        long rows = order.people();
        long both = Math.round(rows * order.overlap());
        Path first = file(folder, "a");
        Path second = file(folder, "b");
        Path firstTruth = truth(folder, "a");
        Path secondTruth = truth(folder, "b");
        try (Sheet sheet = open(first);
                TruthSheet truth = new TruthSheet(firstTruth, people)) {
            ExchangeRow row = new ExchangeRow(tables, ListHabits.A);
            Permutation mixed = new Permutation(rows, order.seed(), ORDER);
            fill(sheet, truth, rows, 2 * rows, progress, at -> {
                long id = mixed.at(at);
                return row.of("A" + at, people.at(id), new Draw(order.seed(), ROWS_A, id));
            });
        }
        try (Sheet sheet = open(second);
                TruthSheet truth = new TruthSheet(secondTruth, people)) {
            ExchangeRow row = new ExchangeRow(tables, ListHabits.B);
            Permutation mixed = new Permutation(rows, order.seed(), ORDER + 1);
            fill(sheet, truth, rows, 2 * rows, progress, at -> {
                long place = mixed.at(at);
                long id = place < both ? place : rows + place - both;
                return row.of("B" + at, people.at(id), new Draw(order.seed(), ROWS_B, id));
            });
        }
        return List.of(first, second, firstTruth, secondTruth);
    }

    /** The last {@code overlap} rows repeat people of the first ones, each time as the other list would keep them. */
    private List<Path> duplicates(Path folder, Progress progress) throws IOException {
        long rows = order.people();
        long repeats = Math.min(rows - 1, Math.round(rows * order.overlap()));
        long distinct = rows - repeats;
        Path file = file(folder, "list");
        Path fileTruth = truth(folder, "list");
        try (Sheet sheet = open(file);
                TruthSheet truth = new TruthSheet(fileTruth, people)) {
            ExchangeRow usual = new ExchangeRow(tables, ListHabits.A);
            ExchangeRow other = new ExchangeRow(tables, ListHabits.B);
            Permutation mixed = new Permutation(rows, order.seed(), ORDER);
            fill(sheet, truth, rows, rows, progress, at -> {
                long place = mixed.at(at);
                Draw draw = new Draw(order.seed(), REPEATS, place);
                boolean repeat = place >= distinct;
                long id = repeat ? (long) (draw.unit() * distinct) : place;
                return (repeat && draw.chance(0.5) ? other : usual).of("L" + at, people.at(id), draw);
            });
        }
        return List.of(file, fileTruth);
    }

    /** What stands in one row. */
    private interface RowAt {
        WrittenRow of(long at);
    }

    private void fill(Sheet sheet, TruthSheet truth, long rows, long total, Progress progress, RowAt row)
            throws IOException {
        sheet.words(ExchangeRow.COLUMNS);
        for (long at = 0; at < rows; at++) {
            if (done % REPORT_EVERY == 0) {
                progress.at(done, total);
                if (progress.cancelled()) {
                    return;
                }
            }
            WrittenRow written = row.of(at);
            sheet.row(written.cells());
            truth.row(written);
            done++;
        }
        progress.at(done, total);
    }

    /** Apart from the lists, so that a folder of lists holds lists alone. */
    private static Path truth(Path folder, String name) throws IOException {
        return Files.createDirectories(folder.resolve("truth")).resolve(name + ".csv");
    }

    private Path file(Path folder, String name) {
        return folder.resolve(
                switch (order.format()) {
                    case CSV -> name + ".csv";
                    case XLSX -> name + ".xlsx";
                });
    }

    private Sheet open(Path file) throws IOException {
        return switch (order.format()) {
            case CSV -> CsvSheet.plain(file);
            case XLSX -> new XlsxSheet(file, "list");
        };
    }
}
