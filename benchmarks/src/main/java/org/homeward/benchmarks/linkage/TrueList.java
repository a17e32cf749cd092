package org.homeward.benchmarks.linkage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.homeward.linkage.Person;

/**
 * A list with the true identity of each row, which the engine never sees.
 *
 * @param people the rows
 * @param truth who each row is, in the same order
 * @param notes what the generator says about each row, in the same order; empty where nothing is known
 */
record TrueList(List<Person> people, List<String> truth, List<RowNote> notes) {

    /** Reads a list as {@code homeward synthesize} writes it, gzipped or not. */
    static TrueList read(Path file) throws IOException {
        TrueList list = read(file, TrueList::exchanged, row -> cell(row, "truth"));
        return new TrueList(list.people, list.truth, RowNote.beside(file));
    }

    /** Reads any delimited list with a header; cells are stripped. */
    static TrueList read(Path file, Function<NamedCsvRecord, Person> person, Function<NamedCsvRecord, String> identity)
            throws IOException {
        List<Person> people = new ArrayList<>();
        List<String> truth = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(file);
                InputStream stream = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(reader)) {
            for (NamedCsvRecord row : rows) {
                people.add(person.apply(row));
                truth.add(identity.apply(row));
            }
        }
        return new TrueList(people, truth, List.of());
    }

    private static Person exchanged(NamedCsvRecord row) {
        return new Person(
                cell(row, "id"),
                cell(row, "surname"),
                cell(row, "given"),
                cell(row, "patronymic"),
                cell(row, "dob"),
                cell(row, "sex"),
                cell(row, "rank"),
                cell(row, "unit"),
                cell(row, "service_no"),
                cell(row, "capture_date"),
                cell(row, "capture_place"));
    }

    /** What stands in a column, empty where the list has none such. */
    static String cell(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("").strip();
    }

    /** The first rows alone. */
    TrueList first(int rows) {
        int end = Math.min(rows, people.size());
        return new TrueList(
                people.subList(0, end), truth.subList(0, end), notes.isEmpty() ? notes : notes.subList(0, end));
    }
}
