package org.homeward.linkage.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.linkage.Person;

/** Finds rows whose name fields may stand in the wrong order, and gives them a second reading. */
final class NameOrder {
    private final NameReader reader;
    private final Map<String, Boolean> patronymics = new HashMap<>();

    NameOrder(NameReader reader) {
        this.reader = reader;
    }

    /**
     * One way to read the name of a row.
     *
     * @param person position of the row in its list
     */
    record Reading(int person, String surname, String given, String patronymic) {}

    /** First the rows as they stand, then the second readings. */
    List<Reading> readings(List<Person> people) {
        List<Reading> readings = new ArrayList<>(people.size());
        List<Reading> second = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            Reading straight = new Reading(i, person.surname(), person.given(), person.patronymic());
            readings.add(straight);
            Reading other = other(straight);
            if (!other.equals(straight)) {
                second.add(other);
            }
        }
        readings.addAll(second);
        return readings;
    }

    private Reading other(Reading row) {
        if (row.surname().isBlank() || row.given().isBlank()) {
            return row;
        }
        if (!row.patronymic().isBlank() && patronymic(row.given()) && !patronymic(row.patronymic())) {
            return new Reading(row.person(), row.surname(), row.patronymic(), row.given());
        }
        boolean givenKnown = reader.given(row.given().strip()).givenClass() >= 0;
        boolean surnameKnown = reader.surname(row.surname().strip()).givenClass() >= 0;
        return givenKnown && !surnameKnown
                ? row
                : new Reading(row.person(), row.given(), row.surname(), row.patronymic());
    }

    private boolean patronymic(String text) {
        return patronymics.computeIfAbsent(text, reader::looksPatronymic);
    }
}
