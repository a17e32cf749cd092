package org.homeward.linkage.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import org.homeward.linkage.Person;
import org.homeward.linkage.Place;

/** Numbers the distinct values of every column, reads each of them once, and finds names in the wrong fields. */
public final class Encoder {
    /** More extra columns than this would not fit the pattern of a pair; the first in alphabetical order count. */
    public static final int EXTRA_COLUMNS_MAX = 6;

    private static final int VALUES_PER_PIECE = 4_096;
    private static final double ONE_SERVICE_NUMBER = 1e-6;

    private static final int SURNAME = 0;
    private static final int GIVEN = 1;
    private static final int PATRONYMIC = 2;

    private final NameReader reader;
    private final List<Person> left;
    private final List<Person> right;
    private final List<Place> places;
    private final List<String> extras;
    private final int threads;
    private final List<Names> names;

    /** Encodes two lists with the extra columns that both have. */
    public Encoder(List<Person> left, List<Person> right, List<Place> places, int threads) {
        this(left, right, places, threads, new NameReader(false), shared(left, right));
    }

    /**
     * @param reader reads names; shared between encoders, it reads each spelling once
     * @param extras names of the extra columns, at most {@link #EXTRA_COLUMNS_MAX}
     */
    public Encoder(
            List<Person> left,
            List<Person> right,
            List<Place> places,
            int threads,
            NameReader reader,
            List<String> extras) {
        this.reader = reader;
        this.threads = threads;
        this.left = left;
        this.right = right;
        this.places = places;
        this.extras = extras;
        names = List.of(
                new Names("surname", Person::surname, reader::surname, new ArrayList<>()),
                new Names("given", Person::given, reader::given, new ArrayList<>()),
                new Names("patronymic", Person::patronymic, reader::patronymic, new ArrayList<>()));
    }

    private static List<String> shared(List<Person> left, List<Person> right) {
        List<String> shared = new ArrayList<>(names(left));
        shared.retainAll(names(right));
        return first(shared);
    }

    /** Names of the extra columns of a list. */
    public static List<String> extras(List<Person> people) {
        return first(new ArrayList<>(names(people)));
    }

    private static SortedSet<String> names(List<Person> people) {
        SortedSet<String> names = new TreeSet<>();
        for (Person person : people) {
            names.addAll(person.extra().keySet());
        }
        return names;
    }

    private static List<String> first(List<String> names) {
        return List.copyOf(names.subList(0, Math.min(EXTRA_COLUMNS_MAX, names.size())));
    }

    /** One column of people, numbered; second readings not yet among them. */
    @SuppressWarnings("ArrayRecordComponent") // flat arrays by design, never compared
    private record Coded(Dictionary dictionary, int[] left, int[] right) {}

    /** What turns a column's distinct values into a comparison. */
    private record Kind(String name, Function<Person, String> field, Function<List<String>, Comparison> comparison) {}

    /** The names of a column and what was read of them. */
    private record Names(
            String column,
            Function<Person, String> field,
            Function<String, NameValue> reader,
            List<NameValue> values) {}

    private List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        for (Names name : names) {
            kinds.add(new Kind(
                    name.column, name.field, values -> new NameComparison(name.values, name.column.equals("surname"))));
        }
        kinds.add(new Kind("birth_date", Person::birthDate, BirthDateComparison::new));
        kinds.add(new Kind("sex", Person::sex, SexComparison::new));
        kinds.add(new Kind("rank", Person::rank, RankComparison::new));
        kinds.add(new Kind("unit", Person::unit, values -> new CodeComparison(values, -1)));
        kinds.add(new Kind(
                "service_number", Person::serviceNumber, values -> new CodeComparison(values, ONE_SERVICE_NUMBER)));
        kinds.add(new Kind("capture_date", Person::captureDate, EventDateComparison::new));
        kinds.add(new Kind(
                "capture_place",
                Person::capturePlace,
                values -> new PlaceComparison(values, places, reader::skeletons)));
        for (String name : extras) {
            kinds.add(new Kind(name, person -> person.extra().getOrDefault(name, ""), TextComparison::new));
        }
        return kinds;
    }

    /** Encodes both lists. */
    public Table encode() {
        List<Kind> kinds = kinds();
        List<Callable<Coded>> tasks = new ArrayList<>();
        for (Kind kind : kinds) {
            tasks.add(() -> code(kind.field));
        }
        List<Coded> coded = Workers.run(threads, tasks);
        read(coded);
        NameOrder order = order(coded);
        NameOrder.Second secondLeft = second(order, coded, true);
        NameOrder.Second secondRight = second(order, coded, false);
        int[] ownerLeft = secondLeft.owners(left.size());
        int[] ownerRight = secondRight.owners(right.size());
        int[][] rowsLeft = rows(coded, ownerLeft, secondLeft, true);
        int[][] rowsRight = rows(coded, ownerRight, secondRight, false);
        read(coded);
        List<Callable<Column>> columns = new ArrayList<>();
        for (int f = 0; f < kinds.size(); f++) {
            int number = f;
            List<String> values = coded.get(f).dictionary.values();
            columns.add(() -> column(
                    kinds.get(number).name,
                    values,
                    rowsLeft[number],
                    rowsRight[number],
                    kinds.get(number).comparison.apply(values)));
        }
        return new Table(Workers.run(threads, columns), left.size(), right.size(), ownerLeft, ownerRight);
    }

    private Coded code(Function<Person, String> field) {
        Dictionary dictionary = new Dictionary();
        int[] ofLeft = dictionary.numbers(left, field);
        int[] ofRight = dictionary.numbers(right, field);
        return new Coded(dictionary, ofLeft, ofRight);
    }

    private NameOrder order(List<Coded> coded) {
        List<String> givens = coded.get(GIVEN).dictionary.values();
        List<String> patronymics = coded.get(PATRONYMIC).dictionary.values();
        return new NameOrder(
                givenNames(names.get(SURNAME).values),
                givenNames(names.get(GIVEN).values),
                test(givens, reader::looksPatronymic),
                test(patronymics, reader::looksPatronymic));
    }

    private static boolean[] givenNames(List<NameValue> values) {
        boolean[] given = new boolean[values.size()];
        for (int value = 1; value < given.length; value++) {
            given[value] = values.get(value).givenClass() >= 0;
        }
        return given;
    }

    private boolean[] test(List<String> values, Predicate<String> test) {
        boolean[] tested = new boolean[values.size()];
        List<Callable<Boolean>> pieces = new ArrayList<>();
        for (int from = 1; from < tested.length; from += VALUES_PER_PIECE) {
            int start = from;
            int end = Math.min(tested.length, from + VALUES_PER_PIECE);
            pieces.add(() -> {
                for (int value = start; value < end; value++) {
                    tested[value] = test.test(values.get(value));
                }
                return true;
            });
        }
        Workers.run(threads, pieces);
        return tested;
    }

    private static NameOrder.Second second(NameOrder order, List<Coded> coded, boolean ofLeft) {
        return order.second(
                people(coded.get(SURNAME), ofLeft),
                people(coded.get(GIVEN), ofLeft),
                people(coded.get(PATRONYMIC), ofLeft));
    }

    private static int[] people(Coded coded, boolean ofLeft) {
        return ofLeft ? coded.left : coded.right;
    }

    /** Values of all rows, second readings included, whose names change places and so may be new to their columns. */
    private static int[][] rows(List<Coded> coded, int[] owner, NameOrder.Second second, boolean ofLeft) {
        int[][] rows = new int[coded.size()][owner.length];
        for (int f = 0; f < rows.length; f++) {
            int[] people = people(coded.get(f), ofLeft);
            for (int row = 0; row < owner.length; row++) {
                rows[f][row] = people[owner[row]];
            }
        }
        int first = owner.length - second.size();
        swap(coded, rows, SURNAME, GIVEN, first, first + second.withGiven().size());
        swap(coded, rows, GIVEN, PATRONYMIC, first + second.withGiven().size(), owner.length);
        return rows;
    }

    private static void swap(List<Coded> coded, int[][] rows, int a, int b, int from, int to) {
        Dictionary ofA = coded.get(a).dictionary;
        Dictionary ofB = coded.get(b).dictionary;
        for (int row = from; row < to; row++) {
            int value = rows[a][row];
            rows[a][row] = ofA.number(ofB.values().get(rows[b][row]));
            rows[b][row] = ofB.number(ofA.values().get(value));
        }
    }

    /** Reads the names that joined the columns since they were last read. */
    private void read(List<Coded> coded) {
        for (int f = SURNAME; f <= PATRONYMIC; f++) {
            Names column = names.get(f);
            List<String> texts = coded.get(f).dictionary.values();
            List<Callable<List<NameValue>>> pieces = new ArrayList<>();
            for (int from = column.values.size(); from < texts.size(); from += VALUES_PER_PIECE) {
                List<String> piece = texts.subList(from, Math.min(texts.size(), from + VALUES_PER_PIECE));
                pieces.add(() -> read(piece, column.reader));
            }
            Workers.run(threads, pieces).forEach(column.values::addAll);
        }
    }

    private static List<NameValue> read(List<String> texts, Function<String, NameValue> reader) {
        List<NameValue> values = new ArrayList<>(texts.size());
        for (String text : texts) {
            values.add(text.isEmpty() ? NameValue.MISSING : reader.apply(text));
        }
        return values;
    }

    private static Column column(
            String name, List<String> values, int[] rowsLeft, int[] rowsRight, Comparison comparison) {
        dropUnreadable(rowsLeft, comparison);
        dropUnreadable(rowsRight, comparison);
        return new Column(name, values, rowsLeft, rowsRight, comparison);
    }

    private static void dropUnreadable(int[] rows, Comparison comparison) {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] != 0 && !comparison.readable(rows[i])) {
                rows[i] = 0;
            }
        }
    }
}
