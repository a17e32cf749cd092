package org.homeward.benchmarks.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.homeward.benchmarks.linkage.JudgedPair.Fate;
import org.homeward.linkage.Band;
import org.homeward.linkage.Explanation;
import org.homeward.linkage.Explanation.FieldEvidence;
import org.homeward.linkage.LinkedPair;
import org.homeward.linkage.Neighbour;

/** Runs over lists of one length taken together: every true pair, every wrong one, and what became of it. */
final class QualityCase {
    private static final int STRANGERS_ASKED = 300;
    private static final String EQUAL = "equal";

    private final String title;
    private final List<LinkRun> runs = new ArrayList<>();
    private final List<JudgedPair> truePairs = new ArrayList<>();
    private final List<JudgedPair> wrongPairs = new ArrayList<>();
    private final List<Double> strangers = new ArrayList<>();

    QualityCase(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    List<LinkRun> runs() {
        return runs;
    }

    /** Every pair of rows that is one person. */
    List<JudgedPair> truePairs() {
        return truePairs;
    }

    /** Every pair listed that is not. */
    List<JudgedPair> wrongPairs() {
        return wrongPairs;
    }

    /** The evidence, in bits, for the nearest wrong person of some rows of the left lists. */
    List<Double> strangers() {
        return strangers;
    }

    /** Whether the generator said what is wrong with the rows. */
    boolean noted() {
        return runs.stream().allMatch(run -> run.lists().noted());
    }

    /** Everything listed, right or wrong, most probable first. */
    List<JudgedPair> listed() {
        List<JudgedPair> listed = new ArrayList<>(wrongPairs);
        truePairs.stream().filter(pair -> !pair.missed()).forEach(listed::add);
        listed.sort(Comparator.comparingDouble(JudgedPair::probability).reversed());
        return listed;
    }

    /** Judges a run and keeps it. */
    void add(LinkRun run) {
        int number = runs.size();
        runs.add(run);
        TrueLists lists = run.lists();
        Map<String, Integer> rightRows = new HashMap<>();
        for (int row = 0; row < lists.right().truth().size(); row++) {
            rightRows.put(lists.right().truth().get(row), row);
        }
        int[] partner = new int[lists.left().people().size()];
        Arrays.fill(partner, -1);
        boolean[] taken = new boolean[lists.right().people().size()];
        Map<Integer, LinkedPair> byLeft = new HashMap<>();
        for (LinkedPair pair : run.result().pairs()) {
            partner[pair.left()] = pair.right();
            taken[pair.right()] = true;
            byLeft.put(pair.left(), pair);
            if (!lists.same(pair.left(), pair.right())) {
                wrongPairs.add(judged(number, pair.left(), pair.right(), fate(pair.band()), pair.probability()));
            }
        }
        for (int left = 0; left < partner.length; left++) {
            Integer right = rightRows.get(lists.left().truth().get(left));
            if (right == null) {
                continue;
            }
            boolean found = partner[left] == right;
            Fate missed = partner[left] >= 0 || taken[right] ? Fate.TAKEN : Fate.ALONE;
            LinkedPair pair = found ? Objects.requireNonNull(byLeft.get(left)) : null;
            truePairs.add(judged(
                    number,
                    left,
                    right,
                    pair == null ? missed : fate(pair.band()),
                    pair == null ? 0 : pair.probability()));
        }
        askForStrangers(run, partner.length);
    }

    private static Fate fate(Band band) {
        return band == Band.PROPOSED ? Fate.PROPOSED : Fate.REVIEW;
    }

    private void askForStrangers(LinkRun run, int rows) {
        int step = Math.max(1, rows / STRANGERS_ASKED);
        for (int left = 0; left < rows; left += step) {
            for (Neighbour near : run.result().nearest(left)) {
                if (!run.lists().same(left, near.row())) {
                    strangers.add(near.bits());
                    break;
                }
            }
        }
    }

    private JudgedPair judged(int number, int left, int right, Fate fate, double probability) {
        LinkRun run = runs.get(number);
        TrueLists lists = run.lists();
        Explanation explanation = run.result().explain(left, right);
        double bits = explanation.priorBits()
                + explanation.relativeBits()
                + explanation.fields().stream().mapToDouble(FieldEvidence::bits).sum();
        String scripts = "";
        Set<String> damage = new TreeSet<>();
        Set<String> romanisations = new TreeSet<>();
        if (lists.noted()) {
            RowNote one = lists.left().notes().get(left);
            RowNote other = lists.right().notes().get(right);
            scripts = one.script() + " and " + other.script();
            for (RowNote note : List.of(one, other)) {
                damage.addAll(note.damage());
                if (note.romanised()) {
                    romanisations.add(note.spelling());
                }
            }
        }
        return new JudgedPair(
                number,
                left,
                right,
                fate,
                probability,
                bits,
                scripts,
                romanisations,
                damage,
                lists.same(left, right) ? JudgedPair.SAME : relation(lists, left, right, explanation));
    }

    /** What two different people are to each other: by the generator where it says so, else by what they share. */
    private static String relation(TrueLists lists, int left, int right, Explanation explanation) {
        if (lists.noted()) {
            RowNote one = lists.left().notes().get(left);
            RowNote other = lists.right().notes().get(right);
            if (one.kin().equals(lists.right().truth().get(right))) {
                return generations(one.relation());
            }
            if (other.kin().equals(lists.left().truth().get(left))) {
                return generations(other.relation());
            }
        }
        Set<String> equal = explanation.fields().stream()
                .filter(field -> field.level().equals(EQUAL))
                .map(FieldEvidence::field)
                .collect(Collectors.toSet());
        if (equal.contains("surname")) {
            return equal.contains("given")
                    ? "namesakes: surname and given name"
                    : equal.contains("patronymic") ? "surname and father's name, no kin" : "surname alone";
        }
        return equal.contains("given") ? "given name alone" : "neither name";
    }

    private static String generations(String relation) {
        return relation.equals("brother") ? "brothers" : "father and son";
    }
}
