package org.homeward.agreement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Numbers or days in their order, each region a span from one cut to the next. */
final class LineAxis implements Axis {

    private final Field field;
    private final Field shown;
    private final long[] cuts;
    private final LocalDate reference;
    private final LocalDate childOn;

    private LineAxis(Field field, Field shown, long[] cuts, LocalDate reference, LocalDate childOn) {
        this.field = field;
        this.shown = shown;
        this.cuts = cuts;
        this.reference = reference;
        this.childOn = childOn;
    }

    @Override
    public Field field() {
        return field;
    }

    /** The field in whose values people think of it: ages where only ages are asked for, though dates of birth decide. */
    Field shown() {
        return shown;
    }

    static LineAxis of(Field field, List<Atom> atoms, LocalDate reference, LocalDate childOn) {
        TreeSet<Long> cuts = new TreeSet<>();
        for (Atom atom : atoms) {
            switch (atom.field()) {
                case CHILD -> cuts.add(bornBefore(childOn, Evidence.CHILD_UNDER_YEARS));
                case AGE -> {
                    cuts.add(bornBefore(reference, atom.number()));
                    cuts.add(bornBefore(reference, atom.number() + 1));
                }
                case DAYS_IN_CAPTIVITY -> {
                    cuts.add(reference.toEpochDay() - atom.number());
                    cuts.add(reference.toEpochDay() - atom.number() + 1);
                }
                default -> {
                    cuts.add(atom.number());
                    cuts.add(atom.number() + 1);
                }
            }
        }
        long[] sorted = cuts.stream().mapToLong(Long::longValue).toArray();
        return new LineAxis(field, shown(field, atoms, reference.equals(childOn)), sorted, reference, childOn);
    }

    private static Field shown(Field field, List<Atom> atoms, boolean sameDay) {
        List<Field> asked = atoms.stream().map(Atom::field).distinct().toList();
        if (asked.size() == 1) {
            return asked.get(0);
        }
        boolean agesAndChildren = asked.size() == 2 && asked.contains(Field.AGE) && asked.contains(Field.CHILD);
        return agesAndChildren && sameDay ? Field.AGE : field;
    }

    /** Days of birth that stand for every kind of child the atoms tell apart. */
    long[] childDays() {
        return Arrays.stream(cuts)
                .filter(day -> Evidence.isUnderEighteen(LocalDate.ofEpochDay(day), childOn))
                .toArray();
    }

    /** The regions of {@code mask} that agree with what was said of being a child, where the atoms ask for that at all. */
    long narrowed(long mask, boolean child) {
        long said = whereTrue(Atom.of(Field.CHILD, Atom.Operator.EQUAL, Boolean.toString(child)));
        return (mask & said) == 0 ? mask : mask & said;
    }

    boolean asksForChildren() {
        return field == Field.BIRTH_DATE
                && Arrays.binarySearch(cuts, bornBefore(childOn, Evidence.CHILD_UNDER_YEARS)) >= 0;
    }

    /** The first day on which somebody born then has not yet lived {@code years} years on the reference day. */
    private static long bornBefore(LocalDate reference, long years) {
        long bounded = Math.clamp(years, -9_000, 9_000);
        return reference.minusYears(bounded).toEpochDay() + 1;
    }

    @Override
    public int regions() {
        return cuts.length + 1;
    }

    private int region(long value) {
        int low = 0;
        while (low < cuts.length && cuts[low] <= value) {
            low++;
        }
        return low;
    }

    @Override
    public long mask(Object value) {
        if (value instanceof PartialDate date) {
            int first = region(date.earliest().toEpochDay());
            int last = date.isComplete() ? first : region(date.latest().toEpochDay());
            return (1L << (last + 1)) - (1L << first);
        }
        return value instanceof Long number ? 1L << region(number) : everything();
    }

    @Override
    public long whereTrue(Atom atom) {
        long mask = 0;
        for (int region = 0; region < regions(); region++) {
            long representative = region == 0 ? lowest() : cuts[region - 1];
            boolean holds = field.kind() == Field.Kind.DAY
                    ? atom.testDay(representative, reference, childOn)
                    : atom.testNumber(representative);
            mask |= holds ? 1L << region : 0;
        }
        return mask;
    }

    private long lowest() {
        return cuts.length == 0 ? 0 : cuts[0] - 1;
    }

    @Override
    public String describe(long mask) {
        int first = Long.numberOfTrailingZeros(mask);
        int last = Long.SIZE - 1 - Long.numberOfLeadingZeros(mask);
        boolean openBelow = first == 0;
        boolean openAbove = last == regions() - 1;
        if (shown == Field.CHILD) {
            return Boolean.toString(!openBelow);
        }
        if (shown == Field.AGE) {
            String youngest = openAbove ? "" : years(cuts[last] - 1);
            return span(youngest, openBelow ? "" : years(cuts[first - 1]));
        }
        if (shown == Field.DAYS_IN_CAPTIVITY) {
            String fewest = openAbove ? "" : "" + (reference.toEpochDay() - cuts[last] + 1);
            return span(fewest, openBelow ? "" : "" + (reference.toEpochDay() - cuts[first - 1]));
        }
        return span(openBelow ? "" : value(cuts[first - 1]), openAbove ? "" : value(cuts[last] - 1));
    }

    private String years(long epochDay) {
        return "" + ChronoUnit.YEARS.between(LocalDate.ofEpochDay(epochDay), reference);
    }

    private String value(long value) {
        return field.kind() == Field.Kind.DAY ? LocalDate.ofEpochDay(value).toString() : "" + value;
    }

    private static String span(String from, String to) {
        return from.equals(to) ? from : from + ".." + to;
    }
}
