package org.homeward.app.drafts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.app.texts.Texts;
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

    /**
     * One person whose place changes, or remains of one site that no list names and that change together.
     *
     * @param count how many; 1 for a person
     * @param from empty where there was no place
     * @param to empty where there is none
     */
    public record Line(String id, int count, Fate fate, List<At> from, List<At> to) {

        /** The id; where it stands for several, with their number. */
        String shown() {
            return count == 1 ? id : id + " × " + count;
        }
    }

    public static DraftChange between(Draft told, Draft now) {
        return new DraftChange(PlanDifference.between(told.plan(), now.plan()));
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
        Map<Line, Integer> counts = new LinkedHashMap<>();
        moves.forEach(each -> counts.merge(
                new Line(UnnamedRemains.idOf(each.traveller()), 1, fate, each.from(), each.to()), 1, Integer::sum));
        counts.forEach((line, count) -> lines.add(new Line(line.id(), count, fate, line.from(), line.to())));
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
