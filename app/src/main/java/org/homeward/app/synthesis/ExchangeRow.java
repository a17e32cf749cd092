package org.homeward.app.synthesis;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Writes rows of the exchange lists: one person as one list keeps him or her. */
final class ExchangeRow {

    static final List<String> COLUMNS = List.of(
            "id",
            "given",
            "patronymic",
            "surname",
            "sex",
            "dob",
            "rank",
            "unit",
            "service_no",
            "capture_date",
            "capture_place",
            "truth");

    private final Tables tables;
    private final ListHabits habits;
    private final Scribe scribe;

    ExchangeRow(Tables tables, ListHabits habits) {
        this.tables = tables;
        this.habits = habits;
        this.scribe = new Scribe(habits.names());
    }

    WrittenRow of(String id, Person person, Draw draw) {
        Spelling spelling = habits.spelling(tables, draw);
        WrittenName name = scribe.write(person, spelling, draw);
        Set<Damage> damage = name.damage();
        String sex = person.sex() == Sex.MALE ? "m" : "f";
        List<Cell> cells = List.of(
                Cell.of(id),
                Cell.of(name.given()),
                Cell.of(name.patronymic()),
                Cell.of(name.surname()),
                Cell.of(draw.chance(0.016) ? missing(damage, Damage.SEX_MISSING) : sex),
                Cell.of(born(person.born(), damage, draw)),
                Cell.of(rank(person.rank(), spelling, damage, draw)),
                Cell.of(
                        draw.chance(habits.noUnit())
                                ? missing(damage, Damage.UNIT_MISSING)
                                : code(person.unit(), damage, Damage.UNIT_DIGIT, draw)),
                Cell.of(
                        draw.chance(habits.serviceNumber())
                                ? code(person.serviceNumber(), damage, Damage.SERVICE_NUMBER_DIGIT, draw)
                                : missing(damage, Damage.SERVICE_NUMBER_MISSING)),
                Cell.of(captured(person.captured(), damage, draw)),
                Cell.of(place(person.place(), spelling, damage, draw)),
                Cell.of(Long.toString(person.id())));
        return new WrittenRow(cells, person.id(), spelling, damage);
    }

    private static String missing(Set<Damage> damage, Damage kind) {
        damage.add(kind);
        return "";
    }

    /** What stands in the row in place of what is true. */
    private static <T> T written(T truth, T said, Set<Damage> damage, Damage kind) {
        if (!said.equals(truth)) {
            damage.add(kind);
        }
        return said;
    }

    private static String born(LocalDate date, Set<Damage> damage, Draw draw) {
        double which = draw.unit();
        if (which < 0.08) {
            return missing(damage, Damage.BIRTH_DATE_MISSING);
        }
        if (which < 0.14) {
            damage.add(Damage.BIRTH_DATE_YEAR_ONLY);
            return Integer.toString(date.getYear());
        }
        String truth = date.toString();
        if (which < 0.17) {
            return written(truth, Slip.dayAndMonth(date), damage, Damage.BIRTH_DATE_DAY_MONTH_SWAPPED);
        }
        if (which < 0.22) {
            return written(truth, Slip.dateDigit(truth, draw), damage, Damage.BIRTH_DATE_DIGIT);
        }
        return which < 0.23
                ? written(truth, date.plusDays(draw.between(-900, 900)).toString(), damage, Damage.BIRTH_DATE_OTHER)
                : truth;
    }

    private String rank(Rank rank, Spelling spelling, Set<Damage> damage, Draw draw) {
        if (draw.chance(habits.noRank())) {
            return missing(damage, Damage.RANK_MISSING);
        }
        Rank said = draw.chance(0.15) ? tables.adjacent(rank, draw) : rank;
        return written(rank, said, damage, Damage.RANK_ADJACENT).in(spelling);
    }

    /** A unit or number, one digit wrong in one of twenty. */
    private static String code(String code, Set<Damage> damage, Damage kind, Draw draw) {
        return written(code, draw.chance(0.05) ? Slip.digit(code, 0, draw) : code, damage, kind);
    }

    private static String captured(LocalDate date, Set<Damage> damage, Draw draw) {
        double which = draw.unit();
        if (which < 0.35) {
            return missing(damage, Damage.CAPTURE_DATE_MISSING);
        }
        if (which < 0.76) {
            return date.toString();
        }
        LocalDate said = date.plusDays(which < 0.89 ? draw.between(-6, 6) : draw.between(-60, 60));
        return written(date, said, damage, Damage.CAPTURE_DATE_OFF).toString();
    }

    private String place(Place place, Spelling spelling, Set<Damage> damage, Draw draw) {
        double which = draw.unit();
        if (which < 0.40) {
            return missing(damage, Damage.CAPTURE_PLACE_MISSING);
        }
        Place said = which < 0.48 ? tables.place(draw) : place;
        return written(place, said, damage, Damage.CAPTURE_PLACE_OTHER).in(spelling);
    }
}
