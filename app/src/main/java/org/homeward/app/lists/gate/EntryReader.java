package org.homeward.app.lists.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.homeward.app.kernel.Sensitive;
import org.homeward.app.lists.GateContext;
import org.homeward.app.lists.ListColumn;
import org.homeward.app.lists.ListEntry;
import org.homeward.app.lists.ListEntry.Custody;
import org.homeward.app.lists.ListEntry.Health;
import org.homeward.app.lists.ListEntry.Holding;
import org.homeward.app.lists.ListEntry.Identity;
import org.homeward.app.lists.ListEntry.PersonStatus;
import org.homeward.app.lists.ListEntry.Service;
import org.homeward.app.lists.ListEntry.Sex;
import org.homeward.app.lists.ListRule;
import org.homeward.app.lists.StatedDate;
import org.homeward.app.tables.Cell;
import org.homeward.app.tables.CellKind;
import org.homeward.app.tables.Row;

/** Turns the rows under the headers into entries and says what is missing or malformed in them. */
public final class EntryReader {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d[.,]\\d+[EeЕе]\\+?\\d+");
    private static final Pattern SEPARATED = Pattern.compile("[;,\\t|]");
    /** Digits a spreadsheet number keeps; longer ones end in zeros that nobody wrote. */
    private static final int NUMBER_DIGITS = 15;

    /** What people write where there is nothing to write. */
    private static final Set<String> NOTHING = Set.of("-", "–", "—", "--", "---", "?", "н/д", "н/в", "n/a");

    private static final int OLDEST = 100;
    /** Younger than this nobody is on a list on their own account; the year is a slip. */
    private static final int YOUNGEST_AT_CAPTURE = 10;

    private final Header header;
    private final GateContext context;
    private final Findings findings;
    private final NameChecks names;
    private final boolean epoch1904;
    private final Map<String, Integer> ids = new HashMap<>();

    public EntryReader(Header header, GateContext context, boolean epoch1904, Findings findings) {
        this.header = header;
        this.context = context;
        this.epoch1904 = epoch1904;
        this.findings = findings;
        this.names = new NameChecks(header, findings);
    }

    public List<ListEntry> read() {
        List<ListEntry> entries = new ArrayList<>();
        for (Row row : header.body()) {
            if (row.isBlank()) {
                continue;
            }
            if (header.repeatedBy(row)) {
                findings.at(ListRule.HEADER_REPEATED, row.number(), null, null, Map.of());
            } else {
                read(row).ifPresent(entries::add);
            }
        }
        return entries;
    }

    private Optional<ListEntry> read(Row row) {
        checkShape(row);
        names.checkCells(row);
        String[] name = name(row);
        Cell born = header.cell(row, ListColumn.BIRTH_DATE);
        String serviceNumber = text(row, ListColumn.SERVICE_NUMBER);
        if (name[0].isEmpty()) {
            findings.at(ListRule.SURNAME_MISSING, row.number(), header.name(ListColumn.SURNAME), null, Map.of());
            if (name[1].isEmpty() && serviceNumber.isEmpty()) {
                return Optional.empty(); // Nobody is named here: a total, a signature, a heading.
            }
        }
        if (name[1].isEmpty()) {
            findings.at(ListRule.GIVEN_MISSING, row.number(), header.name(ListColumn.GIVEN), null, Map.of());
        }
        StatedDate birthDate = date(row, ListColumn.BIRTH_DATE);
        checkBirth(row, born, birthDate);
        checkServiceNumber(row, serviceNumber);
        Sex sex = sex(row, name[2]);
        Identity identity =
                new Identity(name[0], name[1], name[2], sex, birthDate, serviceNumber, text(row, ListColumn.FAMILY));
        names.checkNames(row, identity);
        return Optional.of(new ListEntry(
                row.number(),
                key(row),
                Sensitive.of(identity),
                status(row),
                Sensitive.of(service(row, birthDate)),
                Sensitive.of(health(row)),
                Sensitive.of(text(row, ListColumn.REMARKS)),
                holding(row)));
    }

    private void checkShape(Row row) {
        int width = header.width();
        for (int column = width; column < row.cells().size(); column++) {
            if (!row.cell(column).isBlank()) {
                findings.at(
                        ListRule.CELLS_BEYOND_HEADER,
                        row.number(),
                        null,
                        row.cell(column).text(),
                        Map.of());
                return;
            }
        }
        boolean oneCell = row.cells().stream().filter(cell -> !cell.isBlank()).count() == 1;
        if (oneCell && width > 3 && SEPARATED.split(row.cell(0).text(), -1).length > 3) {
            findings.at(
                    ListRule.ROW_IN_ONE_CELL, row.number(), null, row.cell(0).text(), Map.of());
        }
    }

    /** Text of a cell without outer spaces; what a formula or an error stands for is nobody's statement. */
    private String text(Row row, ListColumn column) {
        Cell cell = header.cell(row, column);
        if (cell.kind() == CellKind.FORMULA || cell.kind() == CellKind.ERROR) {
            findings.at(ListRule.CELL_NOT_TRUSTED, row.number(), header.name(column), cell.text(), Map.of());
            return "";
        }
        String text = cell.text().strip();
        return NOTHING.contains(text) ? "" : text;
    }

    private String[] name(Row row) {
        String surname = text(row, ListColumn.SURNAME);
        String given = text(row, ListColumn.GIVEN);
        String patronymic = text(row, ListColumn.PATRONYMIC);
        boolean whole = false;
        if (surname.isEmpty() && header.has(ListColumn.FULL_NAME)) {
            surname = text(row, ListColumn.FULL_NAME);
            whole = true;
        }
        String[] parts = SPACES.split(surname, 3);
        if (given.isEmpty() && parts.length >= 2) {
            if (!whole) {
                findings.at(
                        ListRule.NAME_IN_ONE_CELL, row.number(), header.name(ListColumn.SURNAME), surname, Map.of());
            }
            surname = parts[0];
            given = parts[1];
            patronymic = parts.length == 3 && patronymic.isEmpty() ? parts[2] : patronymic;
        }
        return new String[] {surname, given, patronymic};
    }

    private StatedDate date(Row row, ListColumn column) {
        Cell cell = header.cell(row, column);
        DateReader.Reading reading = DateReader.read(cell, epoch1904);
        if (cell.kind() == CellKind.FORMULA || cell.kind() == CellKind.ERROR) {
            findings.at(ListRule.CELL_NOT_TRUSTED, row.number(), header.name(column), cell.text(), Map.of());
        } else if (reading.rule() != null) {
            boolean partial = reading.rule() == ListRule.DATE_INCOMPLETE && column != ListColumn.BIRTH_DATE;
            if (!partial) {
                findings.at(reading.rule(), row.number(), header.name(column), cell.text(), reading.facts());
            }
        }
        if (reading.date().earliest().filter(this::tooLate).isPresent()) {
            findings.at(ListRule.DATE_FUTURE, row.number(), header.name(column), cell.text(), Map.of());
        }
        return reading.date();
    }

    /** Lists run on after the reference date of an agreement, but not by a year. */
    private boolean tooLate(LocalDate day) {
        return day.isAfter(context.referenceDate().plusYears(1));
    }

    private void checkBirth(Row row, Cell cell, StatedDate born) {
        String column = header.name(ListColumn.BIRTH_DATE);
        if (born instanceof StatedDate.Absent && header.has(ListColumn.BIRTH_DATE)) {
            findings.at(ListRule.BIRTH_DATE_MISSING, row.number(), column, cell.text(), Map.of());
        }
        boolean old = born.latest()
                .filter(day -> day.isBefore(context.referenceDate().minusYears(OLDEST)))
                .isPresent();
        boolean unborn = born.earliest()
                .filter(day -> day.isAfter(context.referenceDate()) && !tooLate(day))
                .isPresent();
        if (old || unborn) {
            findings.at(ListRule.BIRTH_DATE_UNLIKELY, row.number(), column, cell.text(), Map.of());
        }
    }

    private void checkServiceNumber(Row row, String number) {
        Cell cell = header.cell(row, ListColumn.SERVICE_NUMBER);
        boolean rounded = cell.kind() == CellKind.NUMBER
                && (number.length() > NUMBER_DIGITS || number.contains(".") || number.contains("E"));
        if (rounded || SCIENTIFIC.matcher(number).matches()) {
            findings.at(
                    ListRule.NUMBER_DAMAGED, row.number(), header.name(ListColumn.SERVICE_NUMBER), number, Map.of());
        }
    }

    private Sex sex(Row row, String patronymic) {
        String written = text(row, ListColumn.SEX);
        Optional<Sex> sex = Words.sex(written);
        if (sex.isEmpty()) {
            findings.at(ListRule.SEX_UNKNOWN, row.number(), header.name(ListColumn.SEX), written, Map.of());
            return Sex.UNSTATED;
        }
        Sex sounds = NameChecks.sexOfPatronymic(patronymic);
        if (sex.get() != Sex.UNSTATED && sounds != Sex.UNSTATED && sounds != sex.get()) {
            findings.at(
                    ListRule.SEX_AGAINST_PATRONYMIC,
                    row.number(),
                    header.name(ListColumn.SEX),
                    written,
                    Map.of("sound", patronymic));
        }
        return sex.get();
    }

    private PersonStatus status(Row row) {
        String written = text(row, ListColumn.STATUS);
        Optional<PersonStatus> status = Words.status(written);
        if (status.isEmpty()) {
            findings.at(ListRule.STATUS_UNKNOWN, row.number(), header.name(ListColumn.STATUS), written, Map.of());
        }
        return status.orElse(PersonStatus.UNSTATED);
    }

    private Service service(Row row, StatedDate born) {
        StatedDate captured = date(row, ListColumn.CAPTURE_DATE);
        boolean contradiction = born.earliest().isPresent()
                && captured.latest().isPresent()
                && captured.latest().get().isBefore(born.earliest().get().plusYears(YOUNGEST_AT_CAPTURE));
        if (contradiction) {
            findings.at(
                    ListRule.DATES_CONTRADICT,
                    row.number(),
                    header.name(ListColumn.CAPTURE_DATE),
                    header.cell(row, ListColumn.CAPTURE_DATE).text(),
                    Map.of());
        }
        return new Service(
                text(row, ListColumn.RANK), text(row, ListColumn.UNIT), captured, text(row, ListColumn.CAPTURE_PLACE));
    }

    private Health health(Row row) {
        String written = text(row, ListColumn.HEALTH);
        Words.HealthReading reading = Words.health(written);
        if (!reading.understood()) {
            findings.at(ListRule.HEALTH_UNKNOWN, row.number(), header.name(ListColumn.HEALTH), written, Map.of());
        }
        if (reading.lookalikes()) {
            findings.at(ListRule.LOOKALIKE_LETTERS, row.number(), header.name(ListColumn.HEALTH), written, Map.of());
        }
        return new Health(reading.codes(), reading.condition(), written);
    }

    private Optional<Holding> holding(Row row) {
        if (context.kind() == GateContext.Kind.SOUGHT && !header.has(ListColumn.CUSTODY)) {
            return Optional.empty();
        }
        String written = text(row, ListColumn.CUSTODY);
        Custody custody = Words.custody(written).orElse(Custody.UNSTATED);
        if (custody == Custody.UNSTATED && header.has(ListColumn.CUSTODY)) {
            findings.at(ListRule.CUSTODY_UNKNOWN, row.number(), header.name(ListColumn.CUSTODY), written, Map.of());
        }
        StatedDate date = date(row, ListColumn.CUSTODY_DATE);
        boolean dated = custody == Custody.DECEASED || custody == Custody.RELEASED;
        if (dated && date.earliest().isEmpty()) {
            findings.at(
                    ListRule.CUSTODY_DATE_MISSING, row.number(), header.name(ListColumn.CUSTODY_DATE), null, Map.of());
        }
        return Optional.of(new Holding(custody, date, text(row, ListColumn.SITE)));
    }

    private String key(Row row) {
        String id = text(row, ListColumn.NO);
        if (id.isEmpty()) {
            if (header.has(ListColumn.NO)) {
                findings.at(ListRule.ID_MISSING, row.number(), header.name(ListColumn.NO), null, Map.of());
            }
            return "row-" + row.number();
        }
        Integer first = ids.putIfAbsent(id, row.number());
        if (first == null) {
            return id;
        }
        findings.at(
                ListRule.ID_REPEATED,
                row.number(),
                header.name(ListColumn.NO),
                id,
                Map.of("row", Integer.toString(first)));
        return id + "#" + row.number();
    }
}
