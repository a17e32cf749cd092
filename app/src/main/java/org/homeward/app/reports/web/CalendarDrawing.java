package org.homeward.app.reports.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.homeward.app.reports.PlanCalendar;
import org.homeward.app.reports.PlanCalendar.Cell;
import org.homeward.app.reports.PlanCalendar.State;
import org.homeward.app.reports.web.Canvas.Anchor;
import org.jspecify.annotations.Nullable;

/** The plan as a calendar of weeks: what was planned on each day, and how much of it was done. */
public final class CalendarDrawing {

    private static final int ROW = 62;
    /** Beyond this many weeks, weeks without a stage are left out. */
    private static final int WEEKS_MAX = 12;

    private final ReportPage page;
    private final Canvas canvas;
    private final Locale locale;
    private final double column;
    private final long most;

    private CalendarDrawing(ReportPage page, Canvas canvas, long most) {
        this.page = page;
        this.canvas = canvas;
        this.locale = Locale.forLanguageTag(page.language().code());
        this.column = canvas.width() / 7.0;
        this.most = Math.max(1, most);
    }

    /** One attempt of a stage on one day, over all crossing points. */
    private record Day(Cell first, Side toFirst, Side toSecond) {

        static Day of(Cell cell) {
            return new Day(
                    cell,
                    new Side(cell.plannedToFirst(), cell.crossedToFirst()),
                    new Side(cell.plannedToSecond(), cell.crossedToSecond()));
        }

        /** Both crossing points of one attempt together; of two attempts on one day, the later. */
        Day with(Day more) {
            if (first.attempt() != more.first.attempt()) {
                return first.attempt() > more.first.attempt() ? this : more;
            }
            return new Day(first, toFirst.with(more.toFirst), toSecond.with(more.toSecond));
        }

        boolean putOff() {
            return first.state() == State.PUT_OFF;
        }
    }

    private record Side(long planned, long crossed) {
        Side with(Side more) {
            return new Side(planned + more.planned, crossed + more.crossed);
        }
    }

    /** The drawing; empty where nothing is planned. */
    public static Picture draw(ReportPage page, PlanCalendar plan) {
        if (plan.cells().isEmpty()) {
            return new Picture("", "");
        }
        SequencedMap<LocalDate, Day> days = new TreeMap<>();
        plan.cells().forEach(cell -> days.merge(cell.day(), Day.of(cell), Day::with));
        long most = days.values().stream()
                .mapToLong(
                        day -> Math.max(day.toFirst().planned(), day.toSecond().planned()))
                .max()
                .orElse(1);
        return Picture.of("calendar", (id, width) -> {
            Canvas canvas = new Canvas(id, width, page.rightToLeft());
            double height = new CalendarDrawing(page, canvas, most).draw(days);
            return canvas.finish(height, page.text("plan.calendar-title"), description(page, plan, days));
        });
    }

    private double draw(SequencedMap<LocalDate, Day> days) {
        for (DayOfWeek weekday : DayOfWeek.values()) {
            String name =
                    weekday.getDisplayName(roomy() ? TextStyle.FULL_STANDALONE : TextStyle.SHORT_STANDALONE, locale);
            canvas.text(
                    (weekday.getValue() - 0.5) * column,
                    13,
                    Anchor.MIDDLE,
                    "small muted",
                    Canvas.fit(name, column, 11));
        }
        double y = 22;
        LocalDate previous = null;
        for (LocalDate week : weeks(days)) {
            if (previous != null && ChronoUnit.WEEKS.between(previous, week) > 1) {
                canvas.line(0, y + 3, canvas.width(), y + 3, "gap");
                y += 6;
            }
            for (int weekday = 0; weekday < 7; weekday++) {
                LocalDate date = week.plusDays(weekday);
                cell(weekday * column, y, date, days.get(date));
            }
            y += ROW;
            previous = week;
        }
        return y + 1;
    }

    private void cell(double x, double y, LocalDate date, @Nullable Day day) {
        boolean named = date.getDayOfWeek() == DayOfWeek.MONDAY || date.getDayOfMonth() == 1;
        String number = date.format(DateTimeFormatter.ofPattern(named ? (roomy() ? "d MMM" : "d.MM") : "d", locale));
        String shown = Canvas.fit(number, column - 6, 11);
        if (day == null) {
            canvas.box(x + 1, y + 1, column - 2, ROW - 2.0, "day");
            canvas.text(x + 5, y + 15, Anchor.START, "small muted", shown);
            return;
        }
        canvas.box(x + 1, y + 1, column - 2, ROW - 2.0, day.putOff() ? "day put-off" : "day used");
        canvas.text(x + 5, y + 15, Anchor.START, "small", shown);
        String stage = page.text(
                (roomy() ? "plan.stage-" : "plan.stage-tiny-") + (day.first().attempt() > 1 ? "attempt" : "short"),
                Map.of("stage", day.first().stage(), "attempt", day.first().attempt()));
        canvas.text(x + 5, y + 30, Anchor.START, "small strong", Canvas.fit(stage, column - 6, 11));
        if (day.putOff()) {
            // On a phone the broken outline says it alone; the legend has the words.
            String words = roomy() ? Canvas.fit(page.text("plan.put-off"), column - 6, 11) : "";
            canvas.text(x + 5, y + 47, Anchor.START, "small", words);
            return;
        }
        bar(x, y + 36, day.toFirst(), "first");
        bar(x, y + 48, day.toSecond(), "second");
    }

    private boolean roomy() {
        return column > 80;
    }

    private void bar(double x, double y, Side side, String style) {
        double room = column - (roomy() ? 44 : 10);
        canvas.box(x + 5, y, room * side.planned() / most, 8, "planned");
        canvas.box(x + 5, y, room * Math.min(side.crossed(), side.planned()) / most, 8, style);
        if (roomy()) {
            canvas.figure(x + column - 6, y + 8, Anchor.END, "small figure", page.number(side.crossed()));
        }
    }

    private static String description(ReportPage page, PlanCalendar plan, Map<LocalDate, Day> days) {
        long stages = plan.cells().stream().mapToInt(Cell::stage).distinct().count();
        long putOff = days.values().stream().filter(Day::putOff).count();
        return page.text(
                "plan.calendar-description", Map.of("stages", stages, "days", (long) days.size(), "putOff", putOff));
    }

    private static List<LocalDate> weeks(SequencedMap<LocalDate, Day> days) {
        LocalDate last = monday(days.lastEntry().getKey());
        List<LocalDate> all = new ArrayList<>();
        for (LocalDate week = monday(days.firstEntry().getKey()); !week.isAfter(last); week = week.plusWeeks(1)) {
            all.add(week);
        }
        if (all.size() <= WEEKS_MAX) {
            return all;
        }
        return days.sequencedKeySet().stream()
                .map(CalendarDrawing::monday)
                .distinct()
                .toList();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
