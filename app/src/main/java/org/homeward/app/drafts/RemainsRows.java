package org.homeward.app.drafts;

import java.util.ArrayList;
import java.util.List;
import org.homeward.planning.CrossingPoint;
import org.homeward.planning.Manifest;
import org.homeward.planning.Places;
import org.homeward.planning.Plan;
import org.homeward.planning.Side;
import org.homeward.planning.Stage;
import org.homeward.planning.Subject;

/** The remains that a plan hands over, apart from the living. */
public final class RemainsRows {

    private final Plan plan;
    private final HeldPeople held;

    public RemainsRows(Plan plan, HeldPeople held) {
        this.plan = plan;
        this.held = held;
    }

    /**
     * Remains handed over in one stage, at one point, by one side.
     *
     * @param most how many the point takes of that side in a day; 0 where nothing limits
     * @param unnamed how many of them no list names
     */
    public record Row(Stage stage, String point, Side side, long bodies, long most, long unnamed) {

        /** Length of its bar, in hundredths. */
        public String length() {
            return new CalendarRows.Share(bodies, most, 0).length();
        }
    }

    /** Remains that a clause covers. */
    public long covered() {
        return plan.request().travellers().stream()
                .filter(each -> each.subject() == Subject.REMAINS)
                .count();
    }

    /** Remains with a place in the plan. */
    public long placed() {
        return rows().stream().mapToLong(Row::bodies).sum();
    }

    /** Every manifest of remains, in order. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Stage stage : plan.stages()) {
            for (Manifest manifest : stage.manifests()) {
                if (manifest.remains()) {
                    rows.add(row(stage, manifest));
                }
            }
        }
        return List.copyOf(rows);
    }

    private Row row(Stage stage, Manifest manifest) {
        long most = plan.request().means().points().stream()
                .filter(point -> point.id().equals(manifest.point()))
                .map((CrossingPoint point) -> point.of(manifest.side()))
                .mapToLong(Places::remains)
                .sum();
        return new Row(
                stage,
                manifest.point(),
                manifest.side(),
                manifest.lines().size(),
                most >= Places.UNLIMITED ? 0 : most,
                UnnamedRemains.among(held.unnamed(), manifest).stream()
                        .mapToLong(UnnamedRemains.Part::bodies)
                        .sum());
    }
}
