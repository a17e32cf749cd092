package org.homeward.app.drafts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.app.texts.Texts;
import org.homeward.planning.CrossingPoint;
import org.homeward.planning.Manifest;
import org.homeward.planning.Places;
import org.homeward.planning.Plan;
import org.homeward.planning.Side;
import org.homeward.planning.Stage;

/** A plan by days and crossing points: how many living people cross in each direction, against the places there are. */
public final class CalendarRows {

    private final Plan plan;
    private final Texts texts;

    CalendarRows(Plan plan, Texts texts) {
        this.plan = plan;
        this.texts = texts;
    }

    /**
     * A window of the plan, or days without one.
     *
     * @param stage number of the stage; 0 where no window is open
     * @param when the day, or the days, in words
     * @param hours from when till when; empty where no window is open
     * @param cells one per crossing point
     */
    public record Row(int stage, String when, String hours, List<Cell> cells) {}

    /**
     * What happens at one point in one window.
     *
     * @param open whether people can cross there
     * @param toFirst people who go home to the first party
     * @param toSecond people who go home to the second party
     */
    public record Cell(boolean open, Share toFirst, Share toSecond) {}

    /**
     * People in one direction, and how many places there are on that day.
     *
     * @param most 0 where nothing limits
     * @param groups in how many groups they cross; 0 where no clause agrees on groups
     */
    public record Share(long people, long most, long groups) {

        /** Length of its bar, in hundredths. */
        public String length() {
            long room = most > 0 ? most : Math.max(1, people);
            return String.format(Locale.ROOT, "%.1f", Math.min(100.0, 100.0 * people / room));
        }
    }

    /** Every window in order, and the days between them on which nothing is open. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        LocalDate previous = null;
        for (Stage stage : plan.stages()) {
            LocalDate day = stage.window().day();
            if (previous != null && ChronoUnit.DAYS.between(previous, day) > 1) {
                rows.add(closed(previous.plusDays(1), day.minusDays(1)));
            }
            rows.add(new Row(
                    stage.number(),
                    texts.date(day),
                    stage.window().from() + "–" + stage.window().to(),
                    plan.request().means().points().stream()
                            .map(CrossingPoint::id)
                            .map(point -> cell(stage, point))
                            .toList()));
            previous = day;
        }
        return rows;
    }

    private Row closed(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        String words = days == 1
                ? texts.date(from)
                : texts.get("reports.heading.from-to", Map.of("from", texts.date(from), "to", texts.date(to)));
        return new Row(0, words, "", List.of());
    }

    private Cell cell(Stage stage, String point) {
        List<String> named = stage.window().points();
        return new Cell(
                named.isEmpty() || named.contains(point),
                share(stage, point, Side.SECOND),
                share(stage, point, Side.FIRST));
    }

    private Share share(Stage stage, String point, Side releasing) {
        List<Manifest.Line> lines = stage.manifests().stream()
                .filter(each -> each.point().equals(point) && each.side() == releasing && !each.remains())
                .flatMap(each -> each.lines().stream())
                .toList();
        long groups = lines.stream().mapToLong(Manifest.Line::group).max().orElse(0);
        Places places = plan.request().means().points().stream()
                .filter(each -> each.id().equals(point))
                .map(each -> each.of(releasing))
                .findFirst()
                .orElseThrow();
        long most = (long) places.seats() + places.stretchers();
        return new Share(lines.size(), most >= Places.UNLIMITED ? 0 : most, groups);
    }
}
