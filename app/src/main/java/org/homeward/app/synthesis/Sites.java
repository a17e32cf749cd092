package org.homeward.app.synthesis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The holding sites of a scenario: invented, named after trees, with invented hours of travel to the two crossing points. */
final class Sites {

    static final List<String> COLUMNS =
            List.of("site", "side", "name_en", "name_uk", "name_ru", "hours_crossing_1", "hours_crossing_2");

    private static final List<List<String>> TREES = List.of(
            List.of("Lime", "Липа", "Липа"),
            List.of("Maple", "Клен", "Клён"),
            List.of("Ash", "Ясен", "Ясень"),
            List.of("Rowan", "Горобина", "Рябина"),
            List.of("Oak", "Дуб", "Дуб"),
            List.of("Pine", "Сосна", "Сосна"),
            List.of("Alder", "Вільха", "Ольха"),
            List.of("Willow", "Верба", "Верба"));

    private Sites() {}

    /** The id of a site of the side that keeps lists in {@code tongue}: ua-1 to ua-8, ru-1 to ru-8. */
    static String id(Tongue tongue, int number) {
        return side(tongue) + "-" + number;
    }

    static String side(Tongue tongue) {
        return tongue.choose("ua", "ru");
    }

    static void write(Path file, long seed) throws IOException {
        try (Sheet sheet = CsvSheet.plain(file)) {
            sheet.words(COLUMNS);
            for (Tongue tongue : Tongue.values()) {
                for (int number = 1; number <= Cast.SITES; number++) {
                    Draw draw = new Draw(seed, 60 + tongue.salt(), number);
                    List<String> tree = TREES.get(number - 1);
                    sheet.words(List.of(
                            id(tongue, number),
                            side(tongue),
                            tree.get(0),
                            tree.get(1),
                            tree.get(2),
                            Integer.toString(draw.between(4, 16)),
                            Integer.toString(draw.between(4, 16))));
                }
            }
        }
    }
}
