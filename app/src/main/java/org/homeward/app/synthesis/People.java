package org.homeward.app.synthesis;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Synthetic people by number: the same seed and number give the same person, in any order.
 *
 * <p>One person in fifty is a brother, father or son of the one before, who differs in given name and birth date alone:
 * the mistake that costs most.
 */
final class People {

    private static final int PERSON = 1;
    private static final double RELATIVES = 0.02;
    private static final double WOMEN = 0.05;
    private static final String SERIES = "АВЕКМНОРСТБГД";
    private static final long WAR_BEGAN = LocalDate.of(2022, 2, 24).toEpochDay();

    private final Tables tables;
    private final long seed;
    private final Tongue population;

    People(Tables tables, long seed, Tongue population) {
        this.tables = tables;
        this.seed = seed;
        this.population = population;
    }

    Person at(long id) {
        Draw draw = new Draw(seed, PERSON, id);
        return id > 0 && draw.chance(RELATIVES) ? relative(alone(id - 1), id, draw) : alone(id);
    }

    /** Whose relative a person is; nobody's where the one before is a relative, too, and so another person. */
    Optional<Kin> kin(long id) {
        Draw draw = new Draw(seed, PERSON, id);
        boolean follows = id > 0 && draw.chance(RELATIVES);
        return follows && !(id > 1 && new Draw(seed, PERSON, id - 1).chance(RELATIVES))
                ? Optional.of(new Kin(id - 1, relation(alone(id - 1), draw)))
                : Optional.empty();
    }

    private static Kin.Relation relation(Person kin, Draw draw) {
        double which = draw.unit();
        if (which > 0.75) {
            return Kin.Relation.FATHER;
        }
        return which > 0.5 && kin.sex() == Sex.MALE ? Kin.Relation.SON : Kin.Relation.BROTHER;
    }

    private Person alone(long id) {
        Draw draw = new Draw(seed, PERSON + 1, id);
        Sex sex = draw.chance(WOMEN) ? Sex.FEMALE : Sex.MALE;
        Surname family = tables.surname(population, draw);
        return new Person(
                id,
                population,
                sex,
                tables.given(population, sex, draw),
                tables.given(population, Sex.MALE, draw),
                sex == Sex.MALE ? family : family.feminine(),
                family,
                born(draw),
                tables.rank(population, draw),
                unit(draw),
                serviceNumber(draw),
                captured(draw),
                tables.place(draw));
    }

    private Person relative(Person kin, long id, Draw draw) {
        Person other = alone(id);
        Kin.Relation relation = relation(kin, draw);
        GivenName given = tables.given(population, Sex.MALE, draw);
        GivenName father = kin.father();
        LocalDate born = kin.born().plusDays(draw.between(400, 3_300) * (draw.chance(0.5) ? 1L : -1L));
        if (relation == Kin.Relation.FATHER) {
            given = kin.father();
            father = other.father();
            born = kin.born().minusDays(draw.between(7_000, 12_500));
        } else if (relation == Kin.Relation.SON) {
            father = kin.given();
            born = kin.born().plusDays(draw.between(7_000, 10_500));
        }
        boolean together = draw.chance(0.2);
        return new Person(
                id,
                population,
                Sex.MALE,
                given,
                father,
                kin.family(),
                kin.family(),
                born,
                other.rank(),
                together ? kin.unit() : other.unit(),
                other.serviceNumber(),
                together ? kin.captured() : other.captured(),
                together ? kin.place() : other.place());
    }

    private static LocalDate born(Draw draw) {
        double years = 1985.6 + 9.4 * draw.normal();
        if (years < 1960 || years > 2007) {
            years = 1968 + 36 * draw.unit();
        }
        return LocalDate.of(1960, 1, 1).plusDays((long) ((years - 1960) * 365.2425));
    }

    /** Few large units and many small ones. */
    private String unit(Draw draw) {
        int rank = (int) (420 * Math.pow(draw.unit(), 2.1));
        long code = Math.floorMod(Draw.mix(rank * 7_919L + population.salt()), 100_000L);
        return population == Tongue.UKRAINIAN ? "А" + (1_000 + code % 4_000) : Long.toString(10_000 + code % 90_000);
    }

    private static String serviceNumber(Draw draw) {
        return ""
                + SERIES.charAt(draw.below(SERIES.length()))
                + SERIES.charAt(draw.below(SERIES.length()))
                + (100_000 + draw.below(900_000));
    }

    private static LocalDate captured(Draw draw) {
        double share = draw.unit();
        return LocalDate.ofEpochDay(WAR_BEGAN + (long) (1_170 * Math.pow(share, 1.55)));
    }
}
