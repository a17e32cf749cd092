package org.homeward.linkage.assign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTests {
    @Test
    void reachesTheGreatestWeightOfAllAssignments() {
        Random random = new Random(11);
        for (int round = 0; round < 400; round++) {
            int lefts = 1 + random.nextInt(6);
            int rights = 1 + random.nextInt(6);
            int edges = 1 + random.nextInt(12);
            int[] left = new int[edges];
            int[] right = new int[edges];
            long[] weight = new long[edges];
            for (int e = 0; e < edges; e++) {
                left[e] = random.nextInt(lefts);
                right[e] = random.nextInt(rights);
                weight[e] = 1L + random.nextInt(50);
            }
            Assignment assignment = new Assignment(lefts, rights, left, right, weight);
            long reached = 0;
            int usedLeft = 0;
            int usedRight = 0;
            for (int e = 0; e < edges; e++) {
                if (assignment.chosen(e)) {
                    assertThat(usedLeft & (1 << left[e])).isZero();
                    assertThat(usedRight & (1 << right[e])).isZero();
                    usedLeft |= 1 << left[e];
                    usedRight |= 1 << right[e];
                    reached += weight[e];
                }
            }
            assertThat(reached).isEqualTo(best(0, 0, 0, left, right, weight));
        }
    }

    private static long best(int edge, int usedLeft, int usedRight, int[] left, int[] right, long[] weight) {
        if (edge == left.length) {
            return 0;
        }
        long without = best(edge + 1, usedLeft, usedRight, left, right, weight);
        if ((usedLeft & (1 << left[edge])) != 0 || (usedRight & (1 << right[edge])) != 0) {
            return without;
        }
        long with = weight[edge]
                + best(edge + 1, usedLeft | (1 << left[edge]), usedRight | (1 << right[edge]), left, right, weight);
        return Math.max(without, with);
    }

    @Test
    void countsComponentsItSolvesGreedily() {
        int people = Assignment.EXACT_NODES_MAX;
        int[] left = new int[2 * people];
        int[] right = new int[2 * people];
        long[] weight = new long[2 * people];
        for (int i = 0; i < people; i++) {
            left[2 * i] = i;
            right[2 * i] = i;
            weight[2 * i] = 10;
            left[2 * i + 1] = i;
            right[2 * i + 1] = (i + 1) % people;
            weight[2 * i + 1] = 1;
        }
        Assignment assignment = new Assignment(people, people, left, right, weight);
        assertThat(assignment.greedyComponents()).isEqualTo(1);
        assertThat(assignment.chosen(0)).isTrue();
        assertThat(assignment.chosen(1)).isFalse();
    }
}
