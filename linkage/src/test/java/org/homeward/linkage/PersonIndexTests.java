package org.homeward.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonIndexTests {
    private static final InventedLists LISTS = new InventedLists(150, 50, 21);
    private static final PersonIndex INDEX = PersonIndex.of(LISTS.right);

    @Test
    void ranksTheRightPersonFirst() {
        int first = 0;
        for (int i = 0; i < 150; i++) {
            List<Neighbour> hits = INDEX.search(LISTS.left.get(i), 5);
            first += !hits.isEmpty() && hits.get(0).row() == i ? 1 : 0;
        }
        assertThat(first).isGreaterThanOrEqualTo(140);
    }

    @Test
    void findsByNameAlone() {
        Person full = LISTS.left.get(3);
        Person query = new Person("", full.surname(), full.given(), "", "", "", "", "", "", "", "");
        assertThat(INDEX.search(query, 10)).anyMatch(hit -> hit.row() == 3);
    }

    @Test
    void givesNoMoreHitsThanAskedForAndSharesOneProbability() {
        List<Neighbour> hits = INDEX.search(LISTS.left.get(0), 4);
        assertThat(hits.size()).isLessThanOrEqualTo(4);
        assertThat(hits.stream().mapToDouble(Neighbour::probability).sum()).isBetween(0.0, 1.0);
    }

    @Test
    void findsNobodyForAnEmptyQuery() {
        assertThat(INDEX.search(new Person("", "", "", "", "", "", "", "", "", "", ""), 5))
                .isEmpty();
    }
}
