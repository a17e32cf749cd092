package org.homeward.agreement;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reads when, where and how much: windows, crossings, clocks, embargoes and limits. */
final class ScheduleReader {

    private static final long STEP_DAYS_MAX = 3_660;

    private ScheduleReader() {}

    static Timetable timetable(Section section) {
        List<Timetable.Step> steps = section.sections("steps").stream()
                .map(inner -> {
                    Timetable.Step step = new Timetable.Step(
                            inner.id("id"),
                            inner.wording("title"),
                            inner.choice("by", Timetable.Actor.values(), Timetable.Actor::key),
                            days(inner));
                    inner.done();
                    return step;
                })
                .toList();
        Timetable timetable = new Timetable(steps, section.ids("suspended_by"), section.ids("never_suspended_by"));
        section.done();
        return timetable;
    }

    /** A step of the list cycle longer than ten years is a slip of the pen. */
    private static OptionalLong days(Section section) {
        OptionalLong days = section.number("days");
        if (days.orElse(0) > STEP_DAYS_MAX) {
            section.fault(FaultCode.NOT_A_NUMBER, "days", Map.of("least", "0", "limit", "" + STEP_DAYS_MAX));
            return OptionalLong.empty();
        }
        return days;
    }

    static Crossing crossing(Section section) {
        Crossing crossing = new Crossing(
                section.id("id"),
                section.wording("name"),
                section.requiredNumber("people_per_day"),
                section.numberOr("stretchers_per_day", 0),
                section.numberOr("bodies_per_day", 0),
                section.flag("exercise"));
        section.done();
        return crossing;
    }

    static Embargo embargo(Section section) {
        Embargo embargo = new Embargo(
                section.id("id"),
                section.choice("what", Embargo.What.values(), Embargo.What::key),
                section.choice("until", Embargo.Until.values(), Embargo.Until::key),
                section.ids("clauses"));
        section.done();
        return embargo;
    }

    static Limits limits(Section section) {
        Limits limits = new Limits(
                section.number("exposure_people"),
                section.number("exposure_bodies"),
                section.numberOr("reserves_per_stage", 0),
                section.flag("exercise"));
        section.done();
        return limits;
    }

    static Window window(Section section) {
        Window window = new Window(
                section.date("from"),
                section.date("until"),
                section.dates("days"),
                Set.copyOf(section.choices(
                        "except", DayOfWeek.values(), day -> day.name().toLowerCase(Locale.ROOT))),
                time(section, "opens"),
                time(section, "closes"));
        section.done();
        return window;
    }

    private static Optional<LocalTime> time(Section section, String key) {
        Optional<String> text = section.textIfAny(key);
        if (text.isPresent() && !text.get().matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
            section.fault(FaultCode.UNKNOWN_WORD, key, Map.of("wanted", "hh:mm", "nearest", ""));
            return Optional.empty();
        }
        return text.map(LocalTime::parse);
    }
}
