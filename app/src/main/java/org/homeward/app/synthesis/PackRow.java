package org.homeward.app.synthesis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes rows of the four lists of a scenario pack: one person as one list keeps him or her. */
final class PackRow {

    static final List<String> SOUGHT = List.of(
            "no",
            "surname",
            "given",
            "patronymic",
            "sex",
            "birth_date",
            "status",
            "rank",
            "unit",
            "service_number",
            "capture_date",
            "capture_place",
            "health",
            "remarks");
    static final List<String> HOLDINGS = List.of(
            "no",
            "surname",
            "given",
            "patronymic",
            "sex",
            "birth_date",
            "status",
            "rank",
            "unit",
            "service_number",
            "capture_date",
            "capture_place",
            "health",
            "remarks",
            "custody",
            "custody_date",
            "site");

    private static final String LATIN_LOOKALIKES = "aceiopx";
    private static final String CYRILLIC_LOOKALIKES = "асеіорх";

    private final Tables tables;
    private final ListHabits habits;
    private final boolean holdings;
    private final ListWords words;
    private final DateHand dates;
    private final Scribe scribe;

    PackRow(Tables tables, ListHabits habits, boolean holdings, boolean workbook) {
        this.tables = tables;
        this.habits = habits;
        this.holdings = holdings;
        this.words = ListWords.in(habits.tongue());
        this.dates = new DateHand(words, workbook);
        this.scribe = new Scribe(habits.names());
    }

    List<String> headers() {
        return words.headers(holdings ? HOLDINGS : SOUGHT);
    }

    List<Cell> of(int number, Subject subject, Draw draw) {
        Person person = subject.person();
        Spelling spelling = habits.spelling(tables, draw);
        WrittenName name = scribe.write(person, spelling, draw);
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(Integer.toString(number)));
        row.add(Cell.of(typed(name.surname(), draw.chance(0.08), draw)));
        row.add(Cell.of(typed(name.given(), false, draw)));
        row.add(Cell.of(typed(name.patronymic(), false, draw)));
        row.add(Cell.of(draw.chance(0.015) ? "" : words.say(person.sex() == Sex.MALE ? "sex.m" : "sex.f")));
        row.add(dates.born(person.born(), draw));
        row.add(Cell.of(status(subject, draw)));
        row.add(Cell.of(subject.civilian() ? "" : rank(person.rank(), spelling, draw)));
        row.add(Cell.of(subject.civilian() || draw.chance(habits.noUnit()) ? "" : unit(person.unit(), draw)));
        row.add(Cell.of(
                !subject.civilian() && draw.chance(habits.serviceNumber())
                        ? serviceNumber(person.serviceNumber(), draw)
                        : ""));
        row.add(captured(person.captured(), draw));
        row.add(Cell.of(
                draw.chance(0.18) ? "" : (draw.chance(0.05) ? tables.place(draw) : person.place()).in(spelling)));
        row.add(Cell.of(holdings ? examined(subject, draw) : reported(subject, draw)));
        row.add(Cell.of(remark(subject, draw)));
        if (holdings) {
            row.add(Cell.of(words.say("custody." + subject.fate().custody())));
            LocalDate ended = subject.endedOn();
            row.add(ended == null || draw.chance(0.04) ? Cell.EMPTY : dates.written(ended, draw));
            row.add(Cell.of(subject.site() == 0 ? "" : Sites.id(habits.tongue(), subject.site())));
        }
        return List.copyOf(row);
    }

    /** What a keyboard does to a name: capitals, blanks at the ends, Latin letters that look Cyrillic. */
    private static String typed(String name, boolean capitals, Draw draw) {
        String text = capitals ? name.toUpperCase(Locale.ROOT) : name;
        double which = draw.unit();
        if (which < 0.012 && !text.isEmpty()) {
            return draw.chance(0.5) ? text + " " : " " + text;
        }
        if (which >= 0.024 || text.isEmpty() || text.charAt(text.length() - 1) < 0x400) {
            return text;
        }
        int letter = draw.below(CYRILLIC_LOOKALIKES.length());
        return text.replace(CYRILLIC_LOOKALIKES.charAt(letter), LATIN_LOOKALIKES.charAt(letter));
    }

    private String status(Subject subject, Draw draw) {
        return draw.chance(0.05) ? "" : words.say(subject.civilian() ? "status.civilian" : "status.prisoner");
    }

    private String rank(Rank rank, Spelling spelling, Draw draw) {
        if (draw.chance(habits.noRank())) {
            return "";
        }
        return (draw.chance(holdings ? 0.15 : 0.05) ? tables.adjacent(rank, draw) : rank).in(spelling);
    }

    private String unit(String unit, Draw draw) {
        String said = draw.chance(0.03) ? Slip.digit(unit, 0, draw) : unit;
        return draw.chance(0.45) ? words.say("unit.prefix") + " " + said : said;
    }

    private static String serviceNumber(String number, Draw draw) {
        String said = draw.chance(0.03) ? Slip.digit(number, 0, draw) : number;
        double which = draw.unit();
        return which < 0.6 ? said : said.substring(0, 2) + (which < 0.85 ? "-" : " № ") + said.substring(2);
    }

    private Cell captured(LocalDate date, Draw draw) {
        double which = draw.unit();
        if (which < 0.14) {
            return Cell.EMPTY;
        }
        return which < 0.143 ? dates.written(date.plusYears(10), draw) : dates.day(date, draw);
    }

    /** Health as the holder's doctors wrote it. */
    private String examined(Subject subject, Draw draw) {
        double which = draw.unit();
        if (!subject.condition().isEmpty()) {
            return which < 0.95 ? subject.condition() : words.say(which < 0.98 ? "health.severe" : "health.sick");
        }
        if (subject.fate() == Fate.DECEASED) {
            return "";
        }
        if (which < 0.03) {
            return draw.chance(0.5) ? "B1" : "B4";
        }
        return which < 0.12
                ? words.say("health.light")
                : which < 0.17
                        ? words.say("health.recovered")
                        : which < 0.62 ? words.say("health.good") : which < 0.72 ? words.say("health.unhurt") : "";
    }

    /** Health as those at home heard of it. */
    private String reported(Subject subject, Draw draw) {
        double which = draw.unit();
        if (!subject.condition().isEmpty()) {
            return which < 0.12
                    ? subject.condition()
                    : which < 0.55 ? words.say("health.severe") : which < 0.68 ? words.say("health.sick") : "";
        }
        return which < 0.02 ? words.say("health.severe") : which < 0.08 ? words.say("health.light") : "";
    }

    private String remark(Subject subject, Draw draw) {
        if (holdings && subject.firstList()) {
            return words.say("remark.first_list");
        }
        if (subject.civilian() && draw.chance(0.5)) {
            return words.any("remark.civilian", draw);
        }
        return draw.chance(holdings ? 0.06 : 0.12)
                ? words.any(holdings ? "remark.holding" : "remark.sought", draw)
                : "";
    }
}
