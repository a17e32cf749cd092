package org.homeward.linkage.compare;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.homeward.linkage.Person;
import org.homeward.linkage.Place;

/** Numbers the distinct values of every column, reads each of them once, and finds names in the wrong fields. */
public final class Encoder {
    /** More extra columns than this would not fit the pattern of a pair; the first in alphabetical order count. */
    public static final int EXTRA_COLUMNS_MAX = 6;

    private static final int VALUES_PER_PIECE = 4_096;
    private static final double ONE_SERVICE_NUMBER = 1e-6;

    private final NameReader reader;
    private final NameOrder order;
    private final List<Person> left;
    private final List<Person> right;
    private final List<Place> places;
    private final int threads;

    public Encoder(List<Person> left, List<Person> right, List<Place> places, int threads) {
        this(left, right, places, threads, new NameReader(true));
    }

    /** @param reader reads names; shared between encoders, it reads each spelling once */
    public Encoder(List<Person> left, List<Person> right, List<Place> places, int threads, NameReader reader) {
        this.reader = reader;
        this.order = new NameOrder(reader);
        this.threads = threads;
        this.left = left;
        this.right = right;
        this.places = places;
    }

    /** Encodes both lists. */
    public Table encode() {
        // Read side by side first: the order of names is then settled from what is known already.
        read(distinct(Person::surname), reader::surname);
        read(distinct(Person::given), reader::given);
        List<NameOrder.Reading> readingsLeft = order.readings(left);
        List<NameOrder.Reading> readingsRight = order.readings(right);
        List<Column> columns = new ArrayList<>();
        columns.add(names("surname", readingsLeft, readingsRight, NameOrder.Reading::surname, reader::surname));
        columns.add(names("given", readingsLeft, readingsRight, NameOrder.Reading::given, reader::given));
        columns.add(
                names("patronymic", readingsLeft, readingsRight, NameOrder.Reading::patronymic, reader::patronymic));
        int[] ownerLeft = owners(readingsLeft);
        int[] ownerRight = owners(readingsRight);
        Rows rows = new Rows(ownerLeft, ownerRight);
        columns.add(rows.column("birth_date", Person::birthDate, BirthDateComparison::new));
        columns.add(rows.column("sex", Person::sex, SexComparison::new));
        columns.add(rows.column("rank", Person::rank, RankComparison::new));
        columns.add(rows.column("unit", Person::unit, values -> new CodeComparison(values, -1)));
        columns.add(rows.column(
                "service_number", Person::serviceNumber, values -> new CodeComparison(values, ONE_SERVICE_NUMBER)));
        columns.add(rows.column("capture_date", Person::captureDate, EventDateComparison::new));
        columns.add(rows.column(
                "capture_place",
                Person::capturePlace,
                values -> new PlaceComparison(values, places, reader::skeletons)));
        for (String name : extraNames()) {
            columns.add(rows.column(name, p -> p.extra().getOrDefault(name, ""), TextComparison::new));
        }
        return new Table(columns, left.size(), right.size(), ownerLeft, ownerRight);
    }

    private List<String> distinct(Function<Person, String> field) {
        Set<String> texts = new LinkedHashSet<>();
        left.forEach(person -> texts.add(field.apply(person).strip()));
        right.forEach(person -> texts.add(field.apply(person).strip()));
        return new ArrayList<>(texts);
    }

    private static int[] owners(List<NameOrder.Reading> readings) {
        return readings.stream().mapToInt(NameOrder.Reading::person).toArray();
    }

    private Iterable<String> extraNames() {
        SortedSet<String> names = new TreeSet<>();
        left.forEach(person -> names.addAll(person.extra().keySet()));
        while (names.size() > EXTRA_COLUMNS_MAX) {
            names.remove(names.last());
        }
        return names;
    }

    private Column names(
            String name,
            List<NameOrder.Reading> readingsLeft,
            List<NameOrder.Reading> readingsRight,
            Function<NameOrder.Reading, String> field,
            Function<String, NameValue> read) {
        Dictionary dictionary = new Dictionary();
        int[] rowsLeft = dictionary.encode(readingsLeft, field);
        int[] rowsRight = dictionary.encode(readingsRight, field);
        return dictionary.column(name, rowsLeft, rowsRight, new NameComparison(read(dictionary.values, read)));
    }

    private List<NameValue> read(List<String> texts, Function<String, NameValue> read) {
        List<Callable<List<NameValue>>> pieces = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += VALUES_PER_PIECE) {
            List<String> piece = texts.subList(from, Math.min(texts.size(), from + VALUES_PER_PIECE));
            pieces.add(() -> {
                List<NameValue> values = new ArrayList<>(piece.size());
                for (String text : piece) {
                    values.add(text.isEmpty() ? NameValue.MISSING : read.apply(text));
                }
                return values;
            });
        }
        List<NameValue> values = new ArrayList<>(texts.size());
        Workers.run(threads, pieces).forEach(values::addAll);
        return values;
    }

    /** Columns whose values do not depend on the order of the names. */
    private final class Rows {
        private final int[] ownerLeft;
        private final int[] ownerRight;

        Rows(int[] ownerLeft, int[] ownerRight) {
            this.ownerLeft = ownerLeft;
            this.ownerRight = ownerRight;
        }

        Column column(String name, Function<Person, String> field, Function<List<String>, Comparison> comparison) {
            Dictionary dictionary = new Dictionary();
            int[] peopleLeft = dictionary.encode(left, field);
            int[] peopleRight = dictionary.encode(right, field);
            return dictionary.column(
                    name,
                    spread(peopleLeft, ownerLeft),
                    spread(peopleRight, ownerRight),
                    comparison.apply(dictionary.values));
        }

        private static int[] spread(int[] people, int[] owner) {
            int[] rows = new int[owner.length];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = people[owner[i]];
            }
            return rows;
        }
    }

    private static final class Dictionary {
        private final Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();
        private final List<String> values = new ArrayList<>(List.of(""));

        Dictionary() {
            numbers.put("", 0);
        }

        <T> int[] encode(List<T> rows, Function<T, String> field) {
            IntArrayList encoded = new IntArrayList(rows.size());
            for (T row : rows) {
                encoded.add(numbers.computeIfAbsent(field.apply(row).strip(), this::append));
            }
            return encoded.toIntArray();
        }

        private int append(Object text) {
            values.add((String) text);
            return values.size() - 1;
        }

        Column column(String name, int[] rowsLeft, int[] rowsRight, Comparison comparison) {
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
}
