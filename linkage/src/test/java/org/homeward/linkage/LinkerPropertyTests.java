package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold for any two lists, whichever way the candidates were found. */
class LinkerPropertyTests {
    private static final int SHARED = 60;
    private static final int ALONE = 30;
    /** Weights are learnt anew for every list, so a person more or less shifts what everything tells a little. */
    private static final double LEARNING_BITS = 1;

    @Provide
    Arbitrary<InventedLists> lists() {
        return Arbitraries.longs().map(seed -> new InventedLists(SHARED, ALONE, seed));
    }

    private static final List<LinkOptions> EVERY_PAIR_AND_KEYS =
            List.of(LinkOptions.standard(), LinkOptions.standard().withAllPairsMax(0));

    private static LinkResult link(List<Person> left, List<Person> right, LinkOptions options) {
        LinkOutcome outcome = Linker.standard().link(left, right, options, LinkProgress.SILENT);
        assertThat(outcome).isInstanceOf(LinkOutcome.Linked.class);
        return ((LinkOutcome.Linked) outcome).result();
    }

    /** Pairs by the ids of their people, with probability and band to the last bit, and the model. */
    private static Map<String, String> told(LinkResult result, BiFunction<Integer, Integer, String> ids) {
        Map<String, String> told = new TreeMap<>();
        for (LinkedPair pair : result.pairs()) {
            told.put(ids.apply(pair.left(), pair.right()), pair.probability() + " " + pair.band());
        }
        told.put("model", result.modelHash() + " " + result.estimatedOverlap());
        return told;
    }

    private static Map<String, String> told(LinkResult result, List<Person> left, List<Person> right) {
        return told(result, (i, j) -> left.get(i).id() + " " + right.get(j).id());
    }

    @Property(tries = 12)
    void swappingTheListsMirrorsTheResult(@ForAll("lists") InventedLists lists) {
        for (LinkOptions options : EVERY_PAIR_AND_KEYS) {
            LinkResult straight = link(lists.left, lists.right, options);
            LinkResult mirrored = link(/* left= */ lists.right, /* right= */ lists.left, options);
            assertThat(told(
                            mirrored,
                            (j, i) -> lists.left.get(i).id() + " "
                                    + lists.right.get(j).id()))
                    .isEqualTo(told(straight, lists.left, lists.right));
        }
    }

    @Property(tries = 12)
    void permutingRowsAndAddingThreadsChangesNoBit(@ForAll("lists") InventedLists lists, @ForAll long seed) {
        List<Person> left = new ArrayList<>(lists.left);
        List<Person> right = new ArrayList<>(lists.right);
        Collections.shuffle(left, new Random(seed));
        Collections.shuffle(right, new Random(~seed));
        for (LinkOptions options : EVERY_PAIR_AND_KEYS) {
            LinkResult alone = link(lists.left, lists.right, options);
            assertThat(told(link(left, right, options.withThreads(3)), left, right))
                    .isEqualTo(told(alone, lists.left, lists.right));
        }
    }

    @Property(tries = 15)
    void removingAPersonMakesNoPairWorseThanItsRivalsExplain(
            @ForAll("lists") InventedLists lists, @ForAll("places") int place) {
        LinkResult before = link(lists.left, lists.right, LinkOptions.standard());
        List<Person> right = new ArrayList<>(lists.right);
        right.remove(place);
        LinkResult after = link(lists.left, right, LinkOptions.standard());
        for (LinkedPair pair : before.pairs()) {
            if (pair.right() != place) {
                int now = pair.right() < place ? pair.right() : pair.right() - 1;
                Explanation then = before.explain(pair);
                Explanation since = after.explain(pair.left(), now);
                assertThat(bits(since) - since.rivalBits())
                        .isGreaterThan(bits(then) - then.rivalBits() - LEARNING_BITS);
            }
        }
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, SHARED + ALONE - 1);
    }

    private static double bits(Explanation why) {
        return why.priorBits()
                + why.fields().stream()
                        .mapToDouble(Explanation.FieldEvidence::bits)
                        .sum()
                + why.relativeBits()
                + why.rivalBits();
    }

    @Property(tries = 15)
    void aBrotherOnTheOtherListMovesNoSurePairOutOfProposed(
            @ForAll("lists") InventedLists lists, @ForAll("places") int at) {
        LinkResult before = link(lists.left, lists.right, LinkOptions.standard());
        List<LinkedPair> sure = before.pairs().stream()
                .filter(pair ->
                        pair.band() == Band.PROPOSED && pair.probability() > 0.9999 && pair.left() == pair.right())
                .toList();
        LinkedPair pair = sure.get(at % sure.size());
        Person person = lists.right.get(pair.right());
        List<Person> right = new ArrayList<>(lists.right);
        right.add(InventedLists.brother(person, "brother", "Тимофей", "1991-07-09"));
        LinkResult after = link(lists.left, right, LinkOptions.standard());
        assertThat(after.pairs())
                .anyMatch(
                        now -> now.left() == pair.left() && now.right() == pair.right() && now.band() == Band.PROPOSED);
    }

    @Property(tries = 10)
    void aTwinWithTheSameEvidenceLeavesNobodyProposed(@ForAll("lists") InventedLists lists, @ForAll("places") int at) {
        LinkResult before = link(lists.left, lists.right, LinkOptions.standard());
        LinkedPair pair = before.pairs().get(at % before.pairs().size());
        Person person = lists.right.get(pair.right());
        List<Person> right = new ArrayList<>(lists.right);
        right.add(InventedLists.brother(person, "twin", person.given(), person.birthDate()));
        right.set(pair.right(), InventedLists.brother(person, person.id(), person.given(), person.birthDate()));
        LinkResult after = link(lists.left, right, LinkOptions.standard());
        assertThat(after.pairs()).noneMatch(now -> now.left() == pair.left() && now.band() == Band.PROPOSED);
    }
}
