package org.homeward.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Two lists of people who do not exist, one written in Ukrainian and one in Russian, with damage; for tests. */
final class InventedLists {
    private static final String[][] GIVEN = {
        {"Олександр", "Александр"},
        {"Сергій", "Сергей"},
        {"Микола", "Николай"},
        {"Андрій", "Андрей"},
        {"Дмитро", "Дмитрий"},
        {"Іван", "Иван"},
        {"Василь", "Василий"},
        {"Олег", "Олег"},
        {"Роман", "Роман"}
    };
    private static final String[][] FATHER = {
        {"Олександрович", "Александрович"}, {"Миколайович", "Николаевич"}, {"Іванович", "Иванович"},
        {"Петрович", "Петрович"}, {"Васильович", "Васильевич"}, {"Сергійович", "Сергеевич"}
    };
    private static final String[] HEADS = {
        "Бар", "Вол", "Гор", "Дрон", "Зал", "Кот", "Лип", "Мар", "Нест", "Рад", "Сав", "Тур"
    };
    private static final String[] MIDDLES = {"ам", "ен", "ил", "ов", "ур", "ач", "ел", "од"};
    private static final String[][] ENDS = {
        {"енко", "енко"}, {"чук", "чук"}, {"ський", "ский"}, {"ко", "ко"}, {"ій", "ий"}
    };

    final List<Person> left = new ArrayList<>();
    final List<Person> right = new ArrayList<>();
    private final Random random;

    /** {@code shared} people stand at the same place of both lists, {@code alone} more on each. */
    InventedLists(int shared, int alone, long seed) {
        random = new Random(seed);
        for (int i = 0; i < shared + 2 * alone; i++) {
            int[] name = draw();
            String birth = (1965 + random.nextInt(40)) + two(1 + random.nextInt(12)) + two(1 + random.nextInt(28));
            String unit = "А" + (1000 + random.nextInt(80));
            if (i < shared + alone) {
                left.add(person("L" + i, name, 0, birth, unit));
            }
            if (i < shared || i >= shared + alone) {
                right.add(person("R" + i, name, 1, damaged(birth), random.nextInt(2) == 0 ? unit : ""));
            }
        }
    }

    private static String two(int number) {
        return (number < 10 ? "-0" : "-") + number;
    }

    private int[] draw() {
        return new int[] {
            random.nextInt(GIVEN.length),
            random.nextInt(FATHER.length),
            random.nextInt(HEADS.length),
            random.nextInt(MIDDLES.length),
            random.nextInt(ENDS.length)
        };
    }

    private String damaged(String birth) {
        return switch (random.nextInt(12)) {
            case 0 -> "";
            case 1 -> birth.substring(0, 4);
            default -> birth;
        };
    }

    private static Person person(String id, int[] name, int language, String birth, String unit) {
        String surname = HEADS[name[2]] + MIDDLES[name[3]] + ENDS[name[4]][language];
        return new Person(
                id, surname, GIVEN[name[0]][language], FATHER[name[1]][language], birth, "m", "", unit, "", "", "");
    }

    static Person brother(Person p, String id, String given, String birth) {
        return new Person(
                id,
                p.surname(),
                given,
                p.patronymic(),
                birth,
                p.sex(),
                p.rank(),
                "",
                "",
                p.captureDate(),
                p.capturePlace());
    }
}
