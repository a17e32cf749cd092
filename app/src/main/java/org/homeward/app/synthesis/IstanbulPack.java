package org.homeward.app.synthesis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The lists of the scenario {@code istanbul-2025}: what each side seeks and holds, the sites, the children, and the truth.
 */
final class IstanbulPack {

    private static final int ROWS = 40;

    /** One list: who keeps it, about whom, and in what file. */
    private record Order(String name, ListHabits habits, boolean holdings, boolean workbook, int repeats) {}

    private static final NameErrors AT_HOME = new NameErrors(0.04, 0.02, 0.025, 0.015, 0.012, 0.05, 0.4, 0.05);
    private static final NameErrors ABROAD = new NameErrors(0.06, 0.03, 0.04, 0.012, 0.015, 0.15, 0.5, 0.09);

    private final Path folder;
    private final long seed;
    private final Tables tables = new Tables();
    private final List<Path> written = new ArrayList<>();

    IstanbulPack(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
    }

    List<Path> write() throws IOException {
        Files.createDirectories(folder.resolve("lists"));
        Files.createDirectories(folder.resolve("truth"));
        direction(
                Tongue.UKRAINIAN,
                Shape.UKRAINIAN_PEOPLE,
                new Order(
                        "ua.sought",
                        habits(Tongue.UKRAINIAN, 0.05, 0.02, 0.07, AT_HOME, 0.6),
                        false,
                        true,
                        Shape.UKRAINIAN_PEOPLE.repeatedSought()),
                new Order(
                        "ru.holdings",
                        habits(Tongue.RUSSIAN, 0.05, 0.03, 0.08, ABROAD, 0.3),
                        true,
                        true,
                        Shape.UKRAINIAN_PEOPLE.repeatedHeld()));
        direction(
                Tongue.RUSSIAN,
                Shape.RUSSIAN_PEOPLE,
                new Order(
                        "ru.sought",
                        habits(Tongue.RUSSIAN, 0.07, 0, 0.01, AT_HOME, 0.65),
                        false,
                        false,
                        Shape.RUSSIAN_PEOPLE.repeatedSought()),
                new Order(
                        "ua.holdings",
                        habits(Tongue.UKRAINIAN, 0.05, 0.04, 0.12, ABROAD, 0.3),
                        true,
                        false,
                        Shape.RUSSIAN_PEOPLE.repeatedHeld()));
        ChildrenList.write(keep("lists/children.csv"), tables, seed);
        Sites.write(keep("sites.csv"), seed);
        return List.copyOf(written);
    }

    private static ListHabits habits(
            Tongue tongue,
            double latinOwn,
            double latinOther,
            double cyrillicOther,
            NameErrors errors,
            double numbers) {
        boolean home = errors.equals(AT_HOME);
        return new ListHabits(
                tongue, latinOwn, latinOther, cyrillicOther, errors, home ? 0.06 : 0.22, home ? 0.08 : 0.38, numbers);
    }

    private void direction(Tongue population, Shape shape, Order sought, Order holdings) throws IOException {
        long peopleSeed = seed * 2 + population.salt();
        List<Subject> cast = new Cast(new People(tables, peopleSeed, population), shape, peopleSeed).all();
        list(sought, cast.stream().filter(subject -> subject.fate().onSought()).toList(), peopleSeed);
        list(
                holdings,
                cast.stream().filter(subject -> subject.fate().onHoldings()).toList(),
                peopleSeed);
    }

    private void list(Order order, List<Subject> subjects, long peopleSeed) throws IOException {
        int rows = subjects.size() + order.repeats();
        int purpose = ROWS + (order.holdings() ? 1 : 0);
        Permutation mixed = new Permutation(rows, peopleSeed, purpose);
        PackRow row = new PackRow(tables, order.habits(), order.holdings(), order.workbook());
        Path file = keep("lists/" + order.name() + (order.workbook() ? ".xlsx" : ".csv"));
        try (Sheet sheet = order.workbook() ? new XlsxSheet(file, order.name()) : CsvSheet.office(file);
                Sheet truth = CsvSheet.plain(keep("truth/" + order.name() + ".csv"))) {
            sheet.words(row.headers());
            truth.words(List.of("no", "person", "fate", "repeated"));
            for (int at = 0; at < rows; at++) {
                int place = (int) mixed.at(at);
                Draw draw = new Draw(peopleSeed, purpose, place);
                boolean repeated = place >= subjects.size();
                Subject subject = repeated ? again(draw.of(subjects)) : subjects.get(place);
                sheet.row(row.of(at + 1, subject, draw));
                truth.words(List.of(
                        Integer.toString(at + 1),
                        Sites.side(subject.person().population())
                                + subject.person().id(),
                        subject.fate().name(),
                        repeated ? "yes" : "no"));
            }
        }
    }

    /** The same person on a second row; a first list names nobody twice. */
    private static Subject again(Subject subject) {
        return new Subject(
                subject.person(),
                subject.fate(),
                subject.civilian(),
                subject.condition(),
                subject.endedOn(),
                subject.site(),
                false);
    }

    private Path keep(String name) {
        Path file = folder.resolve(name);
        written.add(file);
        return file;
    }
}
