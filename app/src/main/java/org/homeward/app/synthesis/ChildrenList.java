package org.homeward.app.synthesis;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The list of 339 children whose return is asked for, with the other side's answer to each name on four days.
 *
 * <p>Children and answers are invented; how many there are of each answer agrees with what was published: 339 names, 10
 * worked on at once, 5 being prepared on 19 June, some returned and many said never to have been there by 23 July, most
 * said to be adults or abroad by 30 September. A child is returned, never exchanged.
 */
final class ChildrenList {

    static final List<LocalDate> ANSWERED_ON = List.of(
            LocalDate.of(2025, 6, 2), LocalDate.of(2025, 6, 19), LocalDate.of(2025, 7, 23), LocalDate.of(2025, 9, 30));

    private static final int CHILDREN = 70;

    /** Children who get the same four answers. */
    private record Group(int count, boolean adult, List<String> answers) {}

    private static final List<Group> GROUPS = List.of(
            new Group(5, false, List.of("IDENTITY_CONFIRMED", "RETURN_PLANNED", "RETURNED", "RETURNED")),
            new Group(
                    5,
                    false,
                    List.of("IDENTITY_CONFIRMED", "IDENTITY_CONFIRMED", "LOCATED_WITH_PARTY", "RETURN_PLANNED")),
            new Group(118, false, List.of("RECEIVED", "RECEIVED", "RECEIVED", "LOCATED_IN_THIRD_COUNTRY")),
            new Group(87, true, List.of("RECEIVED", "RECEIVED", "RECEIVED", "NOW_ADULT")),
            new Group(62, false, List.of("RECEIVED", "RECEIVED", "NEVER_PRESENT_CLAIMED", "NEVER_PRESENT_CLAIMED")),
            new Group(27, false, List.of("RECEIVED", "RECEIVED", "RECEIVED", "WITH_PARENT")),
            new Group(20, false, List.of("RECEIVED", "RECEIVED", "NOT_FOUND", "NOT_FOUND")),
            new Group(11, false, List.of("RECEIVED", "RECEIVED", "LOCATED_WITH_PARTY", "LOCATED_WITH_PARTY")),
            new Group(4, false, List.of("RECEIVED", "RECEIVED", "RECEIVED", "IDENTITY_CONFIRMED")));

    private ChildrenList() {}

    static int size() {
        return GROUPS.stream().mapToInt(Group::count).sum();
    }

    static void write(Path file, Tables tables, long seed) throws IOException {
        List<Group> each = GROUPS.stream()
                .flatMap(group -> Collections.nCopies(group.count(), group).stream())
                .toList();
        Permutation mixed = new Permutation(each.size(), seed, CHILDREN);
        try (Sheet sheet = CsvSheet.office(file)) {
            sheet.words(Stream.concat(
                            Stream.of("no", "surname", "given", "patronymic", "sex", "birth_date", "place"),
                            ANSWERED_ON.stream().map(day -> "answer_" + day))
                    .toList());
            for (int row = 0; row < each.size(); row++) {
                sheet.row(row(row + 1, each.get((int) mixed.at(row)), tables, new Draw(seed, CHILDREN, row)));
            }
        }
    }

    private static List<Cell> row(int number, Group group, Tables tables, Draw draw) {
        Sex sex = draw.chance(0.48) ? Sex.FEMALE : Sex.MALE;
        Surname family = tables.surname(Tongue.UKRAINIAN, draw);
        LocalDate eighteenOnLastAnswer = ANSWERED_ON.getLast().minusYears(18);
        LocalDate born = group.adult()
                ? eighteenOnLastAnswer.minusDays(draw.below(900))
                : eighteenOnLastAnswer.plusDays(draw.between(30, 5_400));
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of("C" + String.format(Locale.ROOT, "%03d", number)),
                Cell.of((sex == Sex.MALE ? family : family.feminine()).ukrainian()),
                Cell.of(tables.given(Tongue.UKRAINIAN, sex, draw).ukrainian()),
                Cell.of(tables.given(Tongue.UKRAINIAN, Sex.MALE, draw).patronymic(Tongue.UKRAINIAN, sex)),
                Cell.of(sex == Sex.MALE ? "ч" : "ж"),
                new Cell.Day(born),
                Cell.of(tables.place(draw).ukrainian())));
        group.answers().forEach(answer -> cells.add(Cell.of(answer)));
        return cells;
    }
}
