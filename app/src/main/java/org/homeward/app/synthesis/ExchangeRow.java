package org.homeward.app.synthesis;

import java.time.LocalDate;
import java.util.List;

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

    List<Cell> of(String id, Person person, Draw draw) {
        Spelling spelling = habits.spelling(tables, draw);
        WrittenName name = scribe.write(person, spelling, draw);
        return List.of(
                Cell.of(id),
                Cell.of(name.given()),
                Cell.of(name.patronymic()),
                Cell.of(name.surname()),
                Cell.of(draw.chance(0.016) ? "" : person.sex() == Sex.MALE ? "m" : "f"),
                Cell.of(born(person.born(), draw)),
                Cell.of(rank(person.rank(), spelling, draw)),
                Cell.of(draw.chance(habits.noUnit()) ? "" : code(person.unit(), draw)),
                Cell.of(draw.chance(habits.serviceNumber()) ? code(person.serviceNumber(), draw) : ""),
                Cell.of(captured(person.captured(), draw)),
                Cell.of(place(person.place(), spelling, draw)),
                Cell.of(Long.toString(person.id())));
    }

    private static String born(LocalDate date, Draw draw) {
        double which = draw.unit();
        if (which < 0.08) {
            return "";
        }
        if (which < 0.14) {
            return Integer.toString(date.getYear());
        }
        if (which < 0.17) {
            return Slip.dayAndMonth(date);
        }
        if (which < 0.22) {
            return Slip.dateDigit(date.toString(), draw);
        }
        return which < 0.23 ? date.plusDays(draw.between(-900, 900)).toString() : date.toString();
    }

    private String rank(Rank rank, Spelling spelling, Draw draw) {
        if (draw.chance(habits.noRank())) {
            return "";
        }
        return (draw.chance(0.15) ? tables.adjacent(rank, draw) : rank).in(spelling);
    }

    /** A unit or number, one digit wrong in one of twenty. */
    private static String code(String code, Draw draw) {
        return draw.chance(0.05) ? Slip.digit(code, 0, draw) : code;
    }

    private static String captured(LocalDate date, Draw draw) {
        double which = draw.unit();
        if (which < 0.35) {
            return "";
        }
        if (which < 0.76) {
            return date.toString();
        }
        return date.plusDays(which < 0.89 ? draw.between(-6, 6) : draw.between(-60, 60))
                .toString();
    }

    private String place(Place place, Spelling spelling, Draw draw) {
        double which = draw.unit();
        return which < 0.40 ? "" : (which < 0.48 ? tables.place(draw) : place).in(spelling);
    }
}
