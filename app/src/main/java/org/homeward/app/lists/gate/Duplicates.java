package org.homeward.app.lists.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.app.lists.ListColumn;
import org.homeward.app.lists.ListEntry;
import org.homeward.app.lists.ListEntry.Identity;
import org.homeward.app.lists.ListRule;
import org.homeward.app.lists.StatedDate;

/** Finds the same person twice inside one list: certainly, or likely enough that somebody must look. */
public final class Duplicates {

    /** Entries compared with each other for one key; beyond it a key is so common that it says nothing. */
    private static final int GROUP = 60;

    /** Letters that may differ in the whole name of one person born on one day. */
    private static final int LETTERS = 2;

    private final List<ListEntry> entries;
    private final Header header;
    private final Findings findings;
    private final String[] names;
    /** Rows already said to repeat an earlier one. */
    private final Set<Integer> repeated = new HashSet<>();

    private Duplicates(List<ListEntry> entries, Header header, Findings findings) {
        this.entries = entries;
        this.header = header;
        this.findings = findings;
        this.names =
                entries.stream().map(entry -> whole(entry.identity().open())).toArray(String[]::new);
    }

    public static void check(List<ListEntry> entries, Header header, Findings findings) {
        Duplicates duplicates = new Duplicates(entries, header, findings);
        duplicates.exact();
        duplicates.sameDay();
        duplicates.sameName();
        duplicates.sameNumber();
    }

    private static String whole(Identity identity) {
        return Folding.of(identity.surname()) + "|" + Folding.of(identity.given()) + "|"
                + Folding.of(identity.patronymic());
    }

    private void exact() {
        Map<String, Integer> seen = new HashMap<>();
        for (int index = 0; index < entries.size(); index++) {
            StatedDate born = entries.get(index).identity().open().birthDate();
            if (born instanceof StatedDate.Day(LocalDate day)) {
                Integer first = seen.putIfAbsent(names[index] + "|" + day, index);
                if (first != null) {
                    say(ListRule.DUPLICATE, index, first);
                }
            }
        }
    }

    /** Born on the same day and named within a slip or two. */
    private void sameDay() {
        Map<LocalDate, List<Integer>> days = new HashMap<>();
        for (int index = 0; index < entries.size(); index++) {
            StatedDate born = entries.get(index).identity().open().birthDate();
            if (born instanceof StatedDate.Day(LocalDate day)) {
                days.computeIfAbsent(day, _ -> new ArrayList<>()).add(index);
            } else if (born instanceof StatedDate.EitherDay(LocalDate one, LocalDate other)) {
                days.computeIfAbsent(one, _ -> new ArrayList<>()).add(index);
                days.computeIfAbsent(other, _ -> new ArrayList<>()).add(index);
            }
        }
        days.values()
                .forEach(group -> compare(
                        group,
                        (one, other) ->
                                Folding.within(names[one], names[other], LETTERS) || withoutPatronymic(one, other)));
    }

    private boolean withoutPatronymic(int one, int other) {
        boolean missing = names[one].endsWith("|") || names[other].endsWith("|");
        return missing
                && names[one]
                        .substring(0, names[one].lastIndexOf('|'))
                        .equals(names[other].substring(0, names[other].lastIndexOf('|')));
    }

    /** Named alike with patronymic, and born on days that one slip turns into each other. */
    private void sameName() {
        Map<String, List<Integer>> groups = new HashMap<>();
        for (int index = 0; index < entries.size(); index++) {
            if (!names[index].endsWith("|")) {
                groups.computeIfAbsent(names[index], _ -> new ArrayList<>()).add(index);
            }
        }
        groups.values().forEach(group -> compare(group, this::slipOfDate));
    }

    private boolean slipOfDate(int one, int other) {
        StatedDate first = entries.get(one).identity().open().birthDate();
        StatedDate second = entries.get(other).identity().open().birthDate();
        if (first instanceof StatedDate.Day(LocalDate day) && second instanceof StatedDate.Day(LocalDate otherDay)) {
            boolean swapped = day.getYear() == otherDay.getYear()
                    && day.getMonthValue() == otherDay.getDayOfMonth()
                    && day.getDayOfMonth() == otherDay.getMonthValue();
            return swapped || Folding.within(day.toString(), otherDay.toString(), 1);
        }
        return first.earliest().isEmpty()
                || second.earliest().isEmpty()
                || !(first.earliest().get().isAfter(second.latest().orElseThrow())
                        || second.earliest().get().isAfter(first.latest().orElseThrow()));
    }

    private void compare(List<Integer> group, java.util.function.BiPredicate<Integer, Integer> alike) {
        if (group.size() < 2 || group.size() > GROUP) {
            return;
        }
        for (int later = 1; later < group.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                int one = group.get(earlier);
                int other = group.get(later);
                if (!repeated.contains(other) && one != other && alike.test(one, other)) {
                    say(ListRule.DUPLICATE_LIKELY, Math.max(one, other), Math.min(one, other));
                }
            }
        }
    }

    private void sameNumber() {
        Map<String, Integer> seen = new HashMap<>();
        for (int index = 0; index < entries.size(); index++) {
            ListEntry entry = entries.get(index);
            String number = entry.identity().open().serviceNumber();
            String plain = number.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(java.util.Locale.ROOT);
            if (plain.length() < 4) {
                continue;
            }
            Integer first = seen.putIfAbsent(plain, index);
            if (first != null && !repeated.contains(index)) {
                findings.at(
                        ListRule.SERVICE_NUMBER_SHARED,
                        entry.row(),
                        header.name(ListColumn.SERVICE_NUMBER),
                        number,
                        Map.of("row", Integer.toString(entries.get(first).row())));
            }
        }
    }

    private void say(ListRule rule, int index, int earlier) {
        repeated.add(index);
        findings.at(
                rule,
                entries.get(index).row(),
                header.name(header.has(ListColumn.SURNAME) ? ListColumn.SURNAME : ListColumn.FULL_NAME),
                entries.get(index).identity().open().surname(),
                Map.of("row", Integer.toString(entries.get(earlier).row())));
    }
}
