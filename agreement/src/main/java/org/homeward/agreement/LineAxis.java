package org.homeward.agreement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;

/** Numbers or days in their order, each region a span from one cut to the next. */
final class LineAxis implements Axis {

    private final Field field;
    private final long[] cuts;
    private final LocalDate reference;
    private final boolean agesOnly;
    private final boolean captivityOnly;

    private LineAxis(Field field, long[] cuts, LocalDate reference, boolean agesOnly, boolean captivityOnly) {
        this.field = field;
        this.cuts = cuts;
        this.reference = reference;
        this.agesOnly = agesOnly;
        this.captivityOnly = captivityOnly;
    }

    @Override
    public Field field() {
        return field;
    }

    boolean agesOnly() {
        return agesOnly;
    }

    boolean captivityOnly() {
        return captivityOnly;
    }

    static LineAxis of(Field field, List<Atom> atoms, LocalDate reference) {
        TreeSet<Long> cuts = new TreeSet<>();
        for (Atom atom : atoms) {
            switch (atom.field()) {
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
        return new LineAxis(
                field,
                cuts.stream().mapToLong(Long::longValue).toArray(),
                reference,
                atoms.stream().allMatch(atom -> atom.field() == Field.AGE),
                atoms.stream().allMatch(atom -> atom.field() == Field.DAYS_IN_CAPTIVITY));
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
                    ? atom.testDay(representative, reference)
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
        if (agesOnly && field == Field.BIRTH_DATE) {
            String youngest = openAbove ? "" : years(cuts[last] - 1);
            return span(youngest, openBelow ? "" : years(cuts[first - 1]));
        }
        if (captivityOnly && field == Field.CAPTURE_DATE) {
            String fewest = openAbove ? "" : "" + (reference.toEpochDay() - cuts[last] + 1);
            return span(fewest, openBelow ? "" : "" + (reference.toEpochDay() - cuts[first - 1]));
        }
        return span(openBelow ? "" : shown(cuts[first - 1]), openAbove ? "" : shown(cuts[last] - 1));
    }

    private String years(long epochDay) {
        return "" + ChronoUnit.YEARS.between(LocalDate.ofEpochDay(epochDay), reference);
    }

    private String shown(long value) {
        return field.kind() == Field.Kind.DAY ? LocalDate.ofEpochDay(value).toString() : "" + value;
    }

    private static String span(String from, String to) {
        return from.equals(to) ? from : from + ".." + to;
    }
}
