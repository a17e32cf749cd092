package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BadListsTests {
    private static final InventedLists LISTS = new InventedLists(10, 5, 3);

    private static LinkOutcome link(List<Person> left, List<Person> right) {
        return Linker.standard().link(left, right, LinkOptions.standard(), LinkProgress.SILENT);
    }

    private static LinkRefusal refusal(LinkOutcome outcome) {
        assertThat(outcome).isInstanceOf(LinkOutcome.Refused.class);
        return ((LinkOutcome.Refused) outcome).code();
    }

    private static LinkResult result(LinkOutcome outcome) {
        assertThat(outcome).isInstanceOf(LinkOutcome.Linked.class);
        return ((LinkOutcome.Linked) outcome).result();
    }

    @Test
    void refusesAnEmptyList() {
        assertThat(refusal(link(List.of(), LISTS.right))).isEqualTo(LinkRefusal.EMPTY_LIST);
        assertThat(refusal(link(LISTS.left, List.of()))).isEqualTo(LinkRefusal.EMPTY_LIST);
    }

    @Test
    void linksOneRowToOneRow() {
        LinkResult result = result(link(LISTS.left.subList(0, 1), LISTS.right.subList(0, 1)));
        assertThat(result.nearest(0)).hasSize(1);
        assertThat(result.diagnostics().priorsDominate()).isTrue();
    }

    @Test
    void refusesARepeatedId() {
        List<Person> twice = new ArrayList<>(LISTS.left);
        twice.add(LISTS.left.get(0));
        assertThat(refusal(link(twice, LISTS.right))).isEqualTo(LinkRefusal.REPEATED_ID);
    }

    @Test
    void refusesListsWithoutASharedColumn() {
        Person named = new Person("a", "Марченко", "", "", "", "", "", "", "", "", "");
        Person dated = new Person("b", "", "", "", "1990-01-01", "", "", "", "", "", "");
        assertThat(refusal(link(List.of(named), List.of(dated)))).isEqualTo(LinkRefusal.NO_SHARED_COLUMN);
    }

    @Test
    void refusesThousandsOfIdenticalRows() {
        List<Person> alike = new ArrayList<>();
        for (int i = 0; i <= Linker.IDENTICAL_ROWS_MAX; i++) {
            alike.add(new Person("a" + i, "Марченко", "Іван", "", "", "", "", "", "", "", ""));
        }
        assertThat(refusal(link(alike, LISTS.right))).isEqualTo(LinkRefusal.IDENTICAL_ROWS);
    }

    @Test
    void refusesTwentyThousandIdenticalRowsOnEitherSideAndInOneListAlone() {
        List<Person> alike = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            alike.add(new Person("a" + i, "Марченко", "Іван", "Іванович", "1990-01-02", "m", "", "", "", "", ""));
        }
        LinkOutcome outcome = link(alike, alike);
        assertThat(refusal(outcome)).isEqualTo(LinkRefusal.IDENTICAL_ROWS);
        assertThat(((LinkOutcome.Refused) outcome).facts())
                .containsEntry("rows", "20000")
                .containsEntry("limit", Integer.toString(Linker.IDENTICAL_ROWS_MAX));
        DedupeOutcome alone = Linker.standard().dedupe(alike, LinkOptions.standard(), LinkProgress.SILENT);
        assertThat(alone).isInstanceOf(DedupeOutcome.Refused.class);
        assertThat(((DedupeOutcome.Refused) alone).code()).isEqualTo(LinkRefusal.IDENTICAL_ROWS);
    }

    @Test
    void saysHowManyPairsOfNearlyIdenticalRowsWereLeftOut() {
        List<Person> left = new ArrayList<>();
        List<Person> right = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            // Told apart by nothing but a number that the other list does not have.
            left.add(new Person("l" + i, "Марченко", "Іван", "Іванович", "1990", "m", "", "", "АА" + i, "", ""));
            right.add(new Person("r" + i, "Марченко", "Иван", "Иванович", "1990", "m", "", "", "", "", ""));
        }
        right.set(0, new Person("r", "Зірка", "Ольга", "", "", "f", "", "", "АА7", "", ""));
        right.set(1, new Person("s", "Білик", "Ігор", "", "", "", "", "", "", "", ""));
        List<Person> fewer = right.stream().limit(Linker.IDENTICAL_ROWS_MAX).toList();
        LinkResult result = result(link(left, fewer));
        assertThat(result.diagnostics().allPairs()).isFalse();
        assertThat(result.diagnostics().leftOut()).isGreaterThan(30_000_000);
        assertThat(result.diagnostics().candidates()).isLessThan(1_000_000);
        assertThat(result.pairs()).noneMatch(pair -> pair.band() == Band.PROPOSED);
    }

    @Test
    void proposesNoneOfTwinsThatNothingTellsApart() {
        List<Person> left = new ArrayList<>(LISTS.left);
        List<Person> right = new ArrayList<>(LISTS.right);
        for (int i = 0; i < 2; i++) {
            left.add(new Person("tl" + i, "Зірчук", "Іван", "Іванович", "1990-01-02", "m", "", "", "", "", ""));
            right.add(new Person("tr" + i, "Зирчук", "Иван", "Иванович", "1990-01-02", "m", "", "", "", "", ""));
        }
        LinkResult result = result(link(left, right));
        assertThat(result.pairs().stream().filter(p -> p.left() >= LISTS.left.size()))
                .hasSize(2)
                .allMatch(p -> p.band() == Band.REVIEW);
    }

    @Test
    void stopsWhenCancelled() {
        LinkProgress stop = new LinkProgress() {
            @Override
            public void at(String phase, long done, long total) {
                assertThat(phase).isNotEmpty();
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        LinkOutcome outcome = Linker.standard().link(LISTS.left, LISTS.right, LinkOptions.standard(), stop);
        assertThat(refusal(outcome)).isEqualTo(LinkRefusal.CANCELLED);
    }

    @Test
    void countsUnreadableValuesAsMissing() {
        Person odd = new Person(
                "x",
                "\u0000\uD800",
                "🙂",
                "---",
                "99999999999-13-77",
                "?",
                "генералісимус",
                "???",
                "",
                "0000-00-00",
                "ʼ");
        assertThat(refusal(link(List.of(odd), LISTS.right))).isEqualTo(LinkRefusal.NO_SHARED_COLUMN);
    }

    @Test
    void tellsNoNameInToString() {
        assertThat(LISTS.left.get(0).toString()).isEqualTo("[withheld]");
    }
}
