package org.homeward.app.synthesis;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is true about the rows of a list: whose they are, how they are written and what is wrong with them.
 *
 * <p>It stands in a file of its own, so that nothing that reads the list can read it by mistake.
 */
final class TruthSheet implements Closeable {

    static final List<String> COLUMNS = List.of("id", "truth", "spelling", "damage", "kin", "relation");

    private final CsvSheet sheet;
    private final People people;

    TruthSheet(Path file, People people) throws IOException {
        this.sheet = CsvSheet.plain(file);
        this.people = people;
        sheet.words(COLUMNS);
    }

    /** Adds a row. */
    void row(WrittenRow row) throws IOException {
        Optional<Kin> kin = people.kin(row.person());
        sheet.row(List.of(
                row.cells().getFirst(),
                Cell.of(Long.toString(row.person())),
                Cell.of(row.spelling().code()),
                Cell.of(row.damage().stream().map(Damage::code).collect(Collectors.joining(" "))),
                Cell.of(kin.map(other -> Long.toString(other.person())).orElse("")),
                Cell.of(kin.map(other -> other.relation().code()).orElse(""))));
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
