package org.homeward.app.exercise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.homeward.agreement.Verdict;
import org.homeward.app.exercise.Exercise.Played;
import org.homeward.app.exercise.HandoverPhase.ManifestKey;
import org.homeward.app.handover.HandoverRecord;
import org.homeward.app.reports.BalanceCurve;
import org.homeward.app.reports.HandoverEvent;
import org.homeward.app.reports.PlanCalendar;
import org.homeward.planning.Achieved;
import org.homeward.planning.PlanTexts;
import org.homeward.planning.Side;
import org.homeward.planning.Stage;
import org.jspecify.annotations.Nullable;

/** The sections of the report that show the plan and what became of it. */
final class HandoverSections {

    private final World world;
    private final Played played;

    HandoverSections(World world, Played played) {
        this.world = world;
        this.played = played;
    }

    /** People held by {@code holder} whom a clause covers. */
    int eligible(String holder) {
        return Math.toIntExact(played.planned().people().values().stream()
                .filter(each -> each.held().id().startsWith(holder + "-"))
                .filter(each -> each.decision().verdict() == Verdict.YES)
                .count());
    }

    /** Reserves of {@code holder} who were named and never crossed. */
    int reserveNotCalled(String holder) {
        Set<String> crossed = new HashSet<>();
        played.crossed().values().forEach(crossed::addAll);
        return Math.toIntExact(played.planned().plan().stages().stream()
                .flatMap(stage -> stage.reserve(side(holder)).named().stream())
                .distinct()
                .filter(id -> !crossed.contains(id))
                .count());
    }

    PlanCalendar calendar() {
        List<PlanCalendar.Point> points = world.pack.agreement().crossings().stream()
                .map(each -> new PlanCalendar.Point(each.id(), Words.of(each.name())))
                .toList();
        List<PlanCalendar.Cell> cells = new ArrayList<>();
        for (Stage stage : played.planned().plan().stages()) {
            for (HandoverRecord.Event event : played.handover().events()) {
                if (event.kind().equals("aborted") && event.stage() == stage.number()) {
                    cells.addAll(cells(stage, event.attempt(), PlanCalendar.State.PUT_OFF));
                }
            }
            cells.addAll(cells(stage, lastAttempt(stage.number()), PlanCalendar.State.DONE));
        }
        return new PlanCalendar(
                points,
                cells,
                Words.inEvery(language -> PlanTexts.sentence(
                                played.planned().plan().proof(), language) + " " + PlanTexts.among(language)),
                played.planned().plan().objectives().stream()
                        .map(HandoverSections::objective)
                        .toList());
    }

    private static PlanCalendar.Objective objective(Achieved achieved) {
        return new PlanCalendar.Objective(
                Words.inEvery(language -> PlanTexts.reached(achieved, language)),
                Words.inEvery(language -> PlanTexts.sentence(achieved.proof(), language)));
    }

    private List<PlanCalendar.Cell> cells(Stage stage, int attempt, PlanCalendar.State state) {
        List<PlanCalendar.Cell> cells = new ArrayList<>();
        for (var point : world.pack.agreement().crossings()) {
            // People released by the second party go home to the first.
            long toFirst = planned(stage, point.id(), Side.SECOND);
            long toSecond = planned(stage, point.id(), Side.FIRST);
            long homeFirst = crossed(stage.number(), point.id(), Side.SECOND);
            long homeSecond = crossed(stage.number(), point.id(), Side.FIRST);
            boolean done = state == PlanCalendar.State.DONE;
            if (toFirst + toSecond + homeFirst + homeSecond > 0) {
                cells.add(new PlanCalendar.Cell(
                        stage.number(),
                        attempt,
                        stage.window().day(),
                        point.id(),
                        state,
                        toFirst,
                        toSecond,
                        done ? homeFirst : 0,
                        done ? homeSecond : 0));
            }
        }
        return cells;
    }

    private static long planned(Stage stage, String point, Side side) {
        return stage.manifests().stream()
                .filter(each -> each.point().equals(point) && each.side() == side)
                .mapToLong(each -> each.lines().size())
                .sum();
    }

    private long crossed(int stage, String point, Side side) {
        return played.crossed()
                .getOrDefault(new ManifestKey(stage, point, side), List.of())
                .size();
    }

    private int lastAttempt(int stage) {
        return played.handover().steps().stream()
                .filter(each -> each.stage() == stage)
                .mapToInt(HandoverRecord.Balance::attempt)
                .max()
                .orElse(1);
    }

    BalanceCurve balance() {
        List<BalanceCurve.Point> points = new ArrayList<>();
        for (HandoverRecord.Balance step : played.handover().steps()) {
            points.add(new BalanceCurve.Point(
                    step.day(),
                    step.stage(),
                    step.attempt(),
                    Words.text("step." + step.kind()),
                    Math.max(0, step.exposureFirst()),
                    Math.max(0, step.exposureSecond()),
                    step.receivedFromSecond(),
                    step.receivedFromFirst()));
        }
        return new BalanceCurve(world.pack.agreement().limits().exposurePeople().orElse(0), points);
    }

    List<HandoverEvent> events() {
        List<HandoverEvent> events = new ArrayList<>();
        for (HandoverRecord.Event each : played.handover().events()) {
            HandoverEvent.Kind kind = kind(each.kind());
            if (kind != null) {
                events.add(new HandoverEvent(
                        each.day(), each.stage(), each.attempt(), null, kind, owner(each.party()), each.entry(), null));
            }
            if (kind == HandoverEvent.Kind.PUT_OFF) {
                events.add(new HandoverEvent(
                        each.day(),
                        each.stage(),
                        each.attempt() + 1,
                        null,
                        HandoverEvent.Kind.TRIED_AGAIN,
                        null,
                        null,
                        null));
            }
        }
        return events;
    }

    private static HandoverEvent.@Nullable Kind kind(String kind) {
        return switch (kind) {
            case "withdrawn" -> HandoverEvent.Kind.DOES_NOT_TRAVEL;
            case "death-notified" -> HandoverEvent.Kind.DIED_ON_LIST;
            case "replaced" -> HandoverEvent.Kind.REPLACED_FROM_RESERVE;
            case "aborted" -> HandoverEvent.Kind.PUT_OFF;
            default -> null;
        };
    }

    /** The party whose people they are: the one that does not release them. */
    private @Nullable String owner(@Nullable String releasing) {
        if (releasing == null) {
            return null;
        }
        return releasing.equals(world.first.value()) ? world.second.value() : world.first.value();
    }

    private Side side(String holder) {
        return holder.equals(world.first.value()) ? Side.FIRST : Side.SECOND;
    }
}
