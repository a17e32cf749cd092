package org.homeward.app.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.app.texts.Texts;
import org.homeward.planning.Plan;
import org.homeward.planning.PlanDifference;
import org.homeward.planning.PlanDifference.At;
import org.homeward.planning.PlanDifference.Move;

/** What became of the plan that people had been told, once something happened. */
public record DraftChange(PlanDifference difference) {

    /** What became of one person's place. */
    public enum Fate {
        MOVED,
        LOST,
        GAINED;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** One person whose place changes; {@code from} and {@code to} are empty where there was, or is, none. */
    public record Line(String id, Fate fate, List<At> from, List<At> to) {}

    public static DraftChange between(Plan told, Plan now) {
        return new DraftChange(PlanDifference.between(told, now));
    }

    /** Everyone whose place changes. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        add(Fate.LOST, difference.lost(), lines);
        add(Fate.MOVED, difference.moved(), lines);
        add(Fate.GAINED, difference.gained(), lines);
        return lines;
    }

    private static void add(Fate fate, List<Move> moves, List<Line> lines) {
        moves.forEach(each -> lines.add(new Line(each.traveller(), fate, each.from(), each.to())));
    }

    /** The counts in one sentence. */
    public String summary(Texts texts) {
        return texts.get(
                "drafts.change.summary",
                Map.of(
                        "kept", difference.kept(),
                        "moved", difference.moved().size(),
                        "lost", difference.lost().size(),
                        "gained", difference.gained().size()));
    }
}
