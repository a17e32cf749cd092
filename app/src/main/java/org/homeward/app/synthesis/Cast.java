package org.homeward.app.synthesis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws everyone in one direction of an exchange, so that exactly as many people as its {@link Shape} says share a fate. */
final class Cast {

    /** The day on which age and health are read. */
    static final LocalDate REFERENCE = LocalDate.of(2025, 6, 2);

    static final int SITES = 8;

    private static final int CAST = 30;
    private static final int OUTSIDE_CATEGORY_ON_FIRST_LIST = 61;
    private static final List<String> CONDITIONS = List.of(
            "A1a", "A1a", "A1a", "A1b", "A1c", "A1d", "A2a", "A2b", "A2b", "A2c", "A2d", "A2e", "A2e", "A2f", "A2g",
            "A2h", "A2i", "A3a", "A3c", "A3d", "A3e", "A3f", "A3g", "A3i", "A3k", "A3l", "A3r", "A3t", "A3t");
    private static final List<LocalDate> EARLIER_RELEASES =
            List.of(LocalDate.of(2025, 5, 23), LocalDate.of(2025, 5, 24), LocalDate.of(2025, 5, 25));

    private final People people;
    private final Shape shape;
    private final long seed;
    private long nextPerson;

    Cast(People people, Shape shape, long seed) {
        this.people = people;
        this.shape = shape;
        this.seed = seed;
    }

    List<Subject> all() {
        List<Subject> cast = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            for (int index = 0; index < shape.count(fate); index++) {
                cast.add(subject(fate, index));
            }
        }
        return List.copyOf(cast);
    }

    private Subject subject(Fate fate, int index) {
        Person person = people.at(nextPerson++);
        Draw draw = new Draw(seed, CAST, person.id());
        boolean held = fate == Fate.HELD;
        boolean wounded = held ? index < shape.wounded() : draw.chance(rareWound(fate));
        boolean young = held && index >= shape.wounded() && index < shape.wounded() + shape.young();
        boolean minor = isMinor(fate, index);
        boolean strayed = draw.chance(fate == Fate.NEVER_HELD ? 0.05 : 0.02);
        boolean civilian = minor || (strayed && !young && !wounded);
        LocalDate born = born(person, fate, minor, young, draw);
        return new Subject(
                withBirth(person, born),
                fate,
                civilian,
                wounded ? condition(draw) : "",
                ended(person, fate, draw),
                fate == Fate.HELD || fate == Fate.HELD_UNSOUGHT || fate == Fate.UNDER_JUDICIAL_PROCESS
                        ? 1 + Math.min(draw.below(SITES), draw.below(SITES + 3))
                        : 0,
                held && onFirstList(index));
    }

    /** A few of those under eighteen whom a list of prisoners should not hold. */
    private boolean isMinor(Fate fate, int index) {
        return switch (fate) {
            case NEVER_HELD -> index < 9;
            case UNDER_JUDICIAL_PROCESS -> index < 2;
            case HELD -> index >= shape.held() - 5;
            case HELD_UNSOUGHT, HELD_ELSEWHERE, DECEASED, RELEASED -> false;
        };
    }

    private static LocalDate born(Person person, Fate fate, boolean minor, boolean young, Draw draw) {
        if (minor) {
            return REFERENCE.minusDays(draw.between(15 * 366, 18 * 365 - 10));
        }
        return young ? REFERENCE.minusDays(draw.between(18 * 365 + 6, 26 * 365)) : grown(person.born(), fate);
    }

    private static double rareWound(Fate fate) {
        return switch (fate) {
            case HELD_UNSOUGHT -> 0.01;
            case HELD, HELD_ELSEWHERE, DECEASED, RELEASED, UNDER_JUDICIAL_PROCESS -> 0.06;
            case NEVER_HELD -> 0.02;
        };
    }

    /** Among the acknowledged, the young are counted out; so nobody else there may be young by chance. */
    private static LocalDate grown(LocalDate born, Fate fate) {
        boolean counted = fate == Fate.HELD || fate == Fate.HELD_UNSOUGHT;
        return counted && born.isAfter(LocalDate.of(1998, 12, 31)) ? born.minusYears(12) : born;
    }

    /** The first list follows the category for all but some of its names, which the other side remarked on. */
    private boolean onFirstList(int index) {
        int inside = shape.firstList() - OUTSIDE_CATEGORY_ON_FIRST_LIST;
        int eligible = shape.wounded() + shape.young();
        boolean outside = index >= eligible && index < eligible + OUTSIDE_CATEGORY_ON_FIRST_LIST;
        return shape.firstList() > 0 && (index < inside || outside);
    }

    private static String condition(Draw draw) {
        String first = draw.of(CONDITIONS);
        String second = draw.of(CONDITIONS);
        return draw.chance(0.18) && !first.equals(second) ? first + ", " + second : first;
    }

    private static @Nullable LocalDate ended(Person person, Fate fate, Draw draw) {
        return switch (fate) {
            case DECEASED -> between(person.captured(), draw);
            case RELEASED -> draw.chance(0.55) ? draw.of(EARLIER_RELEASES) : between(person.captured(), draw);
            case HELD, HELD_UNSOUGHT, HELD_ELSEWHERE, UNDER_JUDICIAL_PROCESS, NEVER_HELD -> null;
        };
    }

    private static LocalDate between(LocalDate from, Draw draw) {
        long days = Math.max(2, REFERENCE.toEpochDay() - from.toEpochDay());
        return from.plusDays(1 + (long) (draw.unit() * (days - 1)));
    }

    private static Person withBirth(Person person, LocalDate born) {
        return new Person(
                person.id(),
                person.population(),
                person.sex(),
                person.given(),
                person.father(),
                person.surname(),
                person.family(),
                born,
                person.rank(),
                person.unit(),
                person.serviceNumber(),
                person.captured(),
                person.place());
    }
}
