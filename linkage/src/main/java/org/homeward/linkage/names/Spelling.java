package org.homeward.linkage.names;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Knows how Russian and Ukrainian names are usually spelt, so that of several readings of a Belarusian word the likely ones
 * come first: unstressed о is written а in Belarusian (Каваленка), and only knowledge of names tells which а was о.
 *
 * <p>The knowledge is the runs of three to six sounds in the shipped names, counted. Source of the idea: character n-gram
 * models as in Cavnar and Trenkle (1994).
 */
final class Spelling {
    private static final int RUN_MIN = 3;
    private static final int RUN_MAX = 6;
    private static final double WHOLE_NAME = 4;
    private static final char EDGE = '^';

    private static final class Standard {
        static final Spelling SPELLING = new Spelling();
    }

    private final Map<String, Integer> runs = new HashMap<>();
    private final Set<String> stems = new HashSet<>();

    private Spelling() {
        GraphemeTable table = CyrillicReader.table();
        for (Tables.Row row : Tables.shipped("surnames.tsv", 3)) {
            learn(table, row.cell(0));
        }
        for (Tables.Row row : Tables.shipped("given_names.tsv", 7)) {
            row.forms(4).forEach(form -> learn(table, form));
        }
        for (Tables.Row row : Tables.shipped("unstressed.tsv", 1)) {
            row.forms(0).forEach(form -> learn(table, form));
        }
    }

    static Spelling standard() {
        return Standard.SPELLING;
    }

    private void learn(GraphemeTable table, String form) {
        Beam beam = new Beam();
        beam.restart(0);
        table.read(form, CyrillicReader.EAST, beam);
        String skeleton = settled(beam, 0);
        if (stems.add(Skeleton.stem(skeleton))) {
            forEachRun(skeleton, run -> runs.merge(run, 1, Integer::sum));
        }
    }

    private static void forEachRun(String skeleton, java.util.function.Consumer<String> consumer) {
        String edged = EDGE + skeleton;
        for (int start = 0; start < edged.length(); start++) {
            for (int end = start + RUN_MIN; end <= Math.min(edged.length(), start + RUN_MAX); end++) {
                consumer.accept(edged.substring(start, end));
            }
        }
    }

    /** The readings of a beam as skeletons, most likely spelling first; of equal ones the cheaper first. */
    List<String> ranked(Beam beam) {
        Map<String, Double> scores = new HashMap<>();
        List<String> readings = new ArrayList<>();
        for (int reading = 0; reading < beam.count(); reading++) {
            String skeleton = settled(beam, reading);
            if (!skeleton.isEmpty() && scores.putIfAbsent(skeleton, score(skeleton)) == null) {
                readings.add(skeleton);
            }
        }
        readings.sort(Comparator.comparingDouble((String skeleton) -> scores.getOrDefault(skeleton, 0.0))
                .reversed());
        return readings;
    }

    private double score(String skeleton) {
        double[] sum = {stems.contains(Skeleton.stem(skeleton)) ? WHOLE_NAME * skeleton.length() : 0};
        forEachRun(skeleton, run -> {
            Integer times = runs.get(run);
            sum[0] += times == null ? 0 : Math.log1p(times) * (run.length() - 1);
        });
        return sum[0];
    }

    private static String settled(Beam beam, int reading) {
        byte[] sounds = beam.sounds(reading);
        int length = Skeleton.settle(sounds, beam.length(reading));
        return new String(sounds, 0, length, StandardCharsets.ISO_8859_1);
    }
}
