package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeysAndRepeatsTests {
    private static final InventedLists LISTS = new InventedLists(200, 100, 5);

    private static LinkResult byKeys(List<Person> left, List<Person> right, int threads) {
        LinkOptions options = LinkOptions.standard().withAllPairsMax(0).withThreads(threads);
        LinkOutcome outcome = Linker.standard().link(left, right, options, LinkProgress.SILENT);
        assertThat(outcome).isInstanceOf(LinkOutcome.Linked.class);
        return ((LinkOutcome.Linked) outcome).result();
    }

    @Test
    void keysFindWhatTheFullCrossFinds() {
        LinkResult result = byKeys(LISTS.left, LISTS.right, 1);
        assertThat(result.diagnostics().allPairs()).isFalse();
        assertThat(result.pairs().stream().filter(p -> p.left() == p.right()).count())
                .isGreaterThanOrEqualTo(190);
    }

    @Test
    void keysMirrorAndIgnoreTheNumberOfThreads() {
        LinkResult one = byKeys(LISTS.left, LISTS.right, 1);
        LinkResult turned = byKeys(/* left= */ LISTS.right, /* right= */ LISTS.left, 3);
        Set<String> pairs = new HashSet<>();
        one.pairs().forEach(p -> pairs.add(p.left() + " " + p.right() + " " + p.probability()));
        Set<String> mirrored = new HashSet<>();
        turned.pairs().forEach(p -> mirrored.add(p.right() + " " + p.left() + " " + p.probability()));
        assertThat(mirrored).isEqualTo(pairs);
    }

    @Test
    void splitsLargeBlocksAndStillFindsTheirPairs() {
        List<Person> left = new ArrayList<>();
        List<Person> right = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String birth = (1960 + i % 45) + "-0" + (1 + i % 9) + "-" + (10 + i % 18);
            left.add(new Person("l" + i, "Марченко", "Іван", "", birth, "", "", "А" + i, "", "", ""));
            right.add(new Person("r" + i, "Марченко", "Иван", "", birth, "", "", "А" + i, "", "", ""));
        }
        LinkResult result = byKeys(left, right, 1);
        assertThat(result.diagnostics().splitBlocks()).isPositive();
        assertThat(result.pairs().stream().filter(p -> p.left() == p.right()).count())
                .isEqualTo(300);
    }

    @Test
    void findsPeopleWhoStandOnAListTwice() {
        List<Person> list = new ArrayList<>(LISTS.left);
        list.addAll(LISTS.right.subList(0, 40));
        DedupeOutcome outcome = Linker.standard().dedupe(list, LinkOptions.standard(), LinkProgress.SILENT);
        assertThat(outcome).isInstanceOf(DedupeOutcome.Deduped.class);
        DedupeResult result = ((DedupeOutcome.Deduped) outcome).result();
        int offset = LISTS.left.size();
        assertThat(result.pairs()).allMatch(p -> p.left() < p.right());
        assertThat(result.pairs().stream()
                        .filter(p -> p.right() - offset == p.left())
                        .count())
                .isGreaterThanOrEqualTo(35);
        assertThat(result.groups()).allMatch(group -> group.size() > 1);
        LinkedPair best = result.pairs().get(0);
        assertThat(result.explain(best.left(), best.right()).probability()).isEqualTo(best.probability());
    }

    @Test
    void refusesToLookForRepeatsInAnEmptyList() {
        DedupeOutcome outcome = Linker.standard().dedupe(List.of(), LinkOptions.standard(), LinkProgress.SILENT);
        assertThat(outcome).isInstanceOf(DedupeOutcome.Refused.class);
        assertThat(((DedupeOutcome.Refused) outcome).code()).isEqualTo(LinkRefusal.EMPTY_LIST);
    }
}
