package org.homeward.agreement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** The figures of a clause by name, to which the marks in its texts are bound. */
final class Figures {

    /** The names that formulas, schedules and limits give to their own figures. */
    static final Set<String> OF_FORMULAS = Set.of(
            "each",
            "unit",
            "within_days",
            "at_least",
            "if_alive",
            "if_dead",
            "in_all",
            "names_within_days",
            "names",
            "days_min",
            "days_max",
            "groups_of",
            "from",
            "until",
            "exposure_people",
            "exposure_bodies");

    private Figures() {}

    /** The figures that a formula agreed. */
    static Map<String, String> ofFormula(Agreement agreement, Formula formula) {
        Map<String, String> figures = new LinkedHashMap<>();
        switch (formula) {
            case Formula.NForN even -> put(figures, "each", even.each());
            case Formula.AllForAll all -> {}
            case Formula.Ratio ratio ->
                ratio.rates().forEach(rate -> figures.put("give." + rate.each(), "" + rate.give()));
            case Formula.RankEquivalence ranks ->
                figures.put("unit", agreement.ranks().unit());
            case Formula.AllWhoWish wish -> put(figures, "within_days", wish.withinDays());
            case Formula.Unilateral one -> put(figures, "at_least", one.atLeast());
            case Formula.ByFate fate -> {
                figures.put("if_alive", "" + fate.ifAlive().count());
                figures.put("if_dead", "" + fate.ifDead().count());
            }
            case Formula.Numbers numbers -> {
                put(figures, "in_all", numbers.inAll());
                put(figures, "names_within_days", numbers.namesWithinDays());
                numbers.shares().forEach(share -> figures.put("gives." + share.party(), "" + share.gives()));
            }
            case Formula.Return back -> put(figures, "names", back.names());
            case Formula.Arrangement arrangement -> {}
            case Formula.Pause pause -> {
                figures.put("days_min", "" + pause.daysMin());
                figures.put("days_max", "" + pause.daysMax());
            }
        }
        return figures;
    }

    static Map<String, String> of(Agreement agreement, Clause clause) {
        Map<String, String> figures = ofFormula(agreement, clause.formula());
        Clause.Schedule schedule = clause.schedule();
        if (schedule.groupsOf() > 0) {
            figures.put("groups_of", "" + schedule.groupsOf());
        }
        schedule.window().from().ifPresent(day -> figures.put("from", day.toString()));
        schedule.window().until().ifPresent(day -> figures.put("until", day.toString()));
        agreement.figures().forEach((name, figure) -> figures.put(name, figure.text()));
        put(figures, "exposure_people", agreement.limits().exposurePeople());
        put(figures, "exposure_bodies", agreement.limits().exposureBodies());
        return figures;
    }

    private static void put(Map<String, String> figures, String name, OptionalLong value) {
        if (value.isPresent()) {
            figures.put(name, "" + value.getAsLong());
        }
    }
}
