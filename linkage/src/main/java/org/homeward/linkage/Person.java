package org.homeward.linkage;

import java.util.Map;

/**
 * One row of a list: what one side wrote about one person, each value as written and an empty string where nothing
 * is known.
 *
 * @param id how the list itself calls the row; unique within the list
 * @param surname family name in its original script
 * @param given given name
 * @param patronymic father's name form, or an initial
 * @param birthDate ISO 8601: {@code yyyy}, {@code yyyy-MM} or {@code yyyy-MM-dd}
 * @param sex {@code m} or {@code f}
 * @param rank military rank in Ukrainian, Russian or English
 * @param unit unit number
 * @param serviceNumber service or military card number
 * @param captureDate ISO 8601, as {@code birthDate}
 * @param capturePlace place name in any script
 * @param extra further columns by name, compared as text (equal, one letter, similar, different); columns that both
 *     lists have are used
 */
public record Person(
        String id,
        String surname,
        String given,
        String patronymic,
        String birthDate,
        String sex,
        String rank,
        String unit,
        String serviceNumber,
        String captureDate,
        String capturePlace,
        Map<String, String> extra) {

    public Person {
        extra = Map.copyOf(extra);
    }

    /** A person without further columns. */
    public Person(
            String id,
            String surname,
            String given,
            String patronymic,
            String birthDate,
            String sex,
            String rank,
            String unit,
            String serviceNumber,
            String captureDate,
            String capturePlace) {
        this(
                id,
                surname,
                given,
                patronymic,
                birthDate,
                sex,
                rank,
                unit,
                serviceNumber,
                captureDate,
                capturePlace,
                Map.of());
    }

    /** Names nobody: a person must not end up in a log by accident. */
    @Override
    public String toString() {
        return "[withheld]";
    }
}
