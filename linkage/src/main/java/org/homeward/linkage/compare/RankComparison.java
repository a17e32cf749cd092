package org.homeward.linkage.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Military ranks in Ukrainian, Russian and English on one ladder, so that a promotion is one step. */
public final class RankComparison implements Comparison {
    private static final String[] LEVELS = {"equal", "adjacent", "two_steps", "different"};
    private static final Map<String, Integer> LADDER = load();
    private static final int UNKNOWN = -100;

    private final int[] steps;
    private final int[] group;
    private final int groups;

    public RankComparison(List<String> values) {
        steps = new int[values.size()];
        group = new int[values.size()];
        Groups seen = new Groups();
        for (int i = 1; i < steps.length; i++) {
            String text = fold(values.get(i));
            steps[i] = LADDER.getOrDefault(text, UNKNOWN);
            group[i] = steps[i] == UNKNOWN ? seen.of(text) : seen.of(steps[i]);
        }
        groups = seen.count();
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace("’", "'");
    }

    private static Map<String, Integer> load() {
        Properties table = new Properties();
        try (InputStream stream = RankComparison.class.getResourceAsStream("ranks.properties")) {
            if (stream == null) {
                throw new IllegalStateException("ranks.properties is not in the jar");
            }
            table.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Integer> ladder = new HashMap<>();
        for (String step : table.stringPropertyNames()) {
            for (String rank : table.getProperty(step).split(",", -1)) {
                ladder.put(fold(rank), Integer.parseInt(step));
            }
        }
        return ladder;
    }

    @Override
    public String[] levels() {
        return LEVELS;
    }

    @Override
    public int level(int a, int b) {
        if (group[a] == group[b]) {
            return 0;
        }
        int apart = steps[a] == UNKNOWN || steps[b] == UNKNOWN ? 9 : Math.abs(steps[a] - steps[b]);
        return apart == 1 ? 1 : apart == 2 ? 2 : 3;
    }

    @Override
    public int group(int value) {
        return group[value];
    }

    @Override
    public int groups() {
        return groups;
    }

    @Override
    public long key(int value) {
        return group[value] + 1L;
    }
}
