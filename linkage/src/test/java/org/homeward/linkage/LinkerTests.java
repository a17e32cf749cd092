package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LinkerTests {
    private static final InventedLists LISTS = new InventedLists(120, 80, 7);
    private static final LinkResult RESULT = link(LISTS.left, LISTS.right);

    private static LinkResult link(List<Person> left, List<Person> right) {
        return link(left, right, LinkOptions.standard());
    }

    private static LinkResult link(List<Person> left, List<Person> right, LinkOptions options) {
        LinkOutcome outcome = Linker.standard().link(left, right, options, LinkProgress.SILENT);
        assertThat(outcome).isInstanceOf(LinkOutcome.Linked.class);
        return ((LinkOutcome.Linked) outcome).result();
    }

    private static Set<String> named(LinkResult result, List<Person> left, List<Person> right) {
        Set<String> lines = new TreeSet<>();
        for (LinkedPair pair : result.pairs()) {
            lines.add(left.get(pair.left()).id() + " " + right.get(pair.right()).id() + " " + pair.probability() + " "
                    + pair.band());
        }
        return lines;
    }

    @Test
    void findsNearlyEveryoneAcrossTwoLanguages() {
        long right = RESULT.pairs().stream().filter(p -> p.left() == p.right()).count();
        assertThat(right).isGreaterThanOrEqualTo(115);
        assertThat(RESULT.pairs().size() - right).isLessThanOrEqualTo(4);
    }

    @Test
    void proposesNobodyWrong() {
        assertThat(RESULT.pairs().stream().filter(p -> p.band() == Band.PROPOSED && p.left() != p.right()))
                .isEmpty();
        assertThat(RESULT.pairs().stream()
                        .filter(p -> p.band() == Band.PROPOSED)
                        .count())
                .isGreaterThan(90);
    }

    @Test
    void proposesNobodyOnNamesAlone() {
        List<Person> left = LISTS.left.stream().map(LinkerTests::namesAndSex).toList();
        List<Person> right = LISTS.right.stream().map(LinkerTests::namesAndSex).toList();

        List<LinkedPair> pairs = link(left, right).pairs();

        assertThat(pairs).hasSizeGreaterThan(60).allMatch(pair -> pair.band() == Band.REVIEW);
        assertThat(pairs).anyMatch(pair -> pair.probability() > 0.99);
    }

    private static Person namesAndSex(Person person) {
        return new Person(
                person.id(),
                person.surname(),
                person.given(),
                person.patronymic(),
                "",
                person.sex(),
                "",
                "",
                "",
                "",
                "");
    }

    @Test
    void estimatesHowManyPeopleTheListsShare() {
        assertThat(RESULT.estimatedOverlap()).isBetween(112.0, 128.0);
    }

    @Test
    void mirrorsWhenTheListsChangePlaces() {
        LinkResult mirrored = link(/* left= */ LISTS.right, /* right= */ LISTS.left);
        Set<String> turned = new TreeSet<>();
        for (LinkedPair pair : mirrored.pairs()) {
            turned.add(LISTS.left.get(pair.right()).id() + " "
                    + LISTS.right.get(pair.left()).id() + " " + pair.probability() + " " + pair.band());
        }
        assertThat(turned).isEqualTo(named(RESULT, LISTS.left, LISTS.right));
        assertThat(mirrored.modelHash()).isEqualTo(RESULT.modelHash());
    }

    @Test
    void doesNotDependOnTheOrderOfRowsOrTheNumberOfThreads() {
        List<Person> left = new ArrayList<>(LISTS.left);
        List<Person> right = new ArrayList<>(LISTS.right);
        Collections.shuffle(left, new Random(3));
        Collections.shuffle(right, new Random(4));
        LinkResult shuffled = link(left, right, LinkOptions.standard().withThreads(3));
        assertThat(named(shuffled, left, right)).isEqualTo(named(RESULT, LISTS.left, LISTS.right));
        assertThat(shuffled.modelHash()).isEqualTo(RESULT.modelHash());
    }

    @Test
    void addingABrotherMovesNobodyOutOfProposed() {
        Map<Integer, LinkedPair> before = new HashMap<>();
        RESULT.pairs().forEach(pair -> before.put(pair.left(), pair));
        LinkedPair pair = RESULT.pairs().stream()
                .filter(p -> p.probability() > 0.9999 && p.left() == p.right())
                .findFirst()
                .orElseThrow();
        List<Person> right = new ArrayList<>(LISTS.right);
        right.add(InventedLists.brother(LISTS.right.get(pair.right()), "brother", "Тимофей", "1990-03-05"));
        LinkResult after = link(LISTS.left, right);
        assertThat(after.pairs())
                .anyMatch(p -> p.left() == pair.left() && p.right() == pair.right() && p.band() == Band.PROPOSED);
    }

    @Test
    void removingARivalDoesNotWeakenAPair() {
        LinkedPair pair = RESULT.pairs().get(5);
        List<Person> right = new ArrayList<>(LISTS.right);
        right.remove(right.size() - 1);
        LinkResult after = link(LISTS.left, right);
        double now = after.pairs().stream()
                .filter(p -> p.left() == pair.left() && p.right() == pair.right())
                .mapToDouble(LinkedPair::probability)
                .findFirst()
                .orElse(0);
        assertThat(now).isGreaterThan(pair.probability() - 0.001);
    }

    @Test
    void explainsWithTheArithmeticThatDecided() {
        for (LinkedPair pair : RESULT.pairs()) {
            Explanation why = RESULT.explain(pair);
            double bits = why.priorBits()
                    + why.fields().stream()
                            .mapToDouble(Explanation.FieldEvidence::bits)
                            .sum()
                    + why.relativeBits()
                    + why.rivalBits();
            assertThat(1 / (1 + Math.pow(2, -bits))).isCloseTo(pair.probability(), within());
            assertThat(why.probability()).isEqualTo(pair.probability());
        }
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }

    @Test
    void saysEveryFieldInSixLanguages() {
        Explanation why = RESULT.explain(RESULT.pairs().get(0));
        for (String language : List.of("en", "uk", "ru", "tr", "fr", "ar")) {
            for (Explanation.FieldEvidence field : why.fields()) {
                assertThat(why.sentence(field, language)).isNotEmpty().doesNotContain("{");
            }
        }
        assertThat(why.sentence(why.fields().get(0), "uk")).startsWith("Прізвище");
    }

    @Test
    void namesThreeNeighboursForEveryone() {
        assertThat(RESULT.nearest(LISTS.left.size() - 1))
                .hasSize(3)
                .isSortedAccordingTo((a, b) -> Double.compare(b.bits(), a.bits()));
        assertThat(RESULT.nearestOfRight(0)).hasSize(3);
    }
}
