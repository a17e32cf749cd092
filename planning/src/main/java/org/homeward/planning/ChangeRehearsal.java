package org.homeward.planning;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.homeward.planning.Change.Event;

/**
 * A plan carried out stage by stage, every misfortune of which goes through the planner's change, and every changed plan
 * through the audit.
 *
 * <p>{@link Rehearsal} plays what happens at the line, with no time to plan again; this plays what is known before the line
 * is reached. A change that leaves no plan stops the course where it stands: nobody else crosses, which breaks nothing.
 * The same plan, planner and seed give the same course.
 */
public final class ChangeRehearsal {

    /** What can happen. */
    public enum Disturbance {
        REFUSAL,
        DEATH,
        NO_SHOW,
        ARRIVAL,
        ROAD_CLOSED,
        TRUCE_BROKEN,
        STAGE_PUT_OFF,
        WINDOW_ENDS_EARLY
    }

    /**
     * What happened.
     *
     * @param met disturbances by kind
     * @param stopped courses in which no plan was left
     * @param crossed people who crossed, over all courses
     * @param findings what the audit found in the changed plans
     */
    public record Course(Map<Disturbance, Integer> met, int stopped, int crossed, List<PlanAudit.Finding> findings) {

        public Course {
            met = Map.copyOf(met);
            findings = List.copyOf(findings);
        }

        /** Disturbances of every kind. */
        public int disturbances() {
            return met.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private final Planner planner;
    private final SplittableRandom random;
    private final int most;
    private final Map<Disturbance, Integer> met = new EnumMap<>(Disturbance.class);
    private final List<PlanAudit.Finding> findings = new ArrayList<>();
    private final List<Traveller> late = new ArrayList<>();
    private int disturbances;
    private int arrivals;
    private int stopped;
    private int crossed;

    private ChangeRehearsal(Planner planner, int most, long seed) {
        this.planner = planner;
        this.most = most;
        random = new SplittableRandom(seed);
    }

    /** Carries {@code plan} out again and again until {@code disturbances} have been met. */
    public static Course run(Plan plan, Planner planner, int disturbances, long seed) {
        ChangeRehearsal rehearsal = new ChangeRehearsal(planner, disturbances, seed);
        while (rehearsal.disturbances < disturbances) {
            rehearsal.course(plan);
        }
        return new Course(rehearsal.met, rehearsal.stopped, rehearsal.crossed, rehearsal.findings);
    }

    private void course(Plan first) {
        Plan plan = first;
        int done = 0;
        late.clear();
        while (done < plan.stages().size()) {
            for (int more = 1 + random.nextInt(2);
                    more > 0 && done < plan.stages().size();
                    more--) {
                if (disturbances == most) {
                    return;
                }
                disturbances++;
                if (!(changed(plan, new Change(done, List.of(drawn(plan, done))))
                        instanceof PlanOutcome.Planned next)) {
                    stopped++;
                    return;
                }
                plan = next.plan();
            }
            if (done < plan.stages().size()) {
                Stage stage = plan.stages().get(done);
                crossed += stage.travellers(Side.FIRST).size()
                        + stage.travellers(Side.SECOND).size();
                done++;
            }
            List<Event> back = late.stream().<Event>map(Event.Added::new).toList();
            late.clear();
            boolean more = done < plan.stages().size() && !back.isEmpty();
            if (more && changed(plan, new Change(done, back)) instanceof PlanOutcome.Planned next) {
                plan = next.plan();
            }
        }
    }

    private PlanOutcome changed(Plan plan, Change change) {
        PlanOutcome outcome = planner.replan(plan, change, PlanProgress.NONE);
        if (outcome instanceof PlanOutcome.Planned(Plan next)) {
            findings.addAll(PlanAudit.check(next));
            for (int stage = 0; stage < change.stagesDone(); stage++) {
                if (!next.stages()
                        .get(stage)
                        .manifests()
                        .equals(plan.stages().get(stage).manifests())) {
                    findings.add(new PlanAudit.Finding(
                            PlanAudit.Rule.STAGES_ARE_THE_WINDOWS, Map.of("stage", Integer.toString(stage + 1))));
                }
            }
        }
        return outcome;
    }

    private Event drawn(Plan plan, int done) {
        Stage next = plan.stages().get(done);
        List<Traveller> waiting = waiting(plan, done);
        Disturbance drawn = Disturbance.values()[random.nextInt(Disturbance.values().length)];
        boolean lastWindow = done + 1 == plan.stages().size();
        boolean ofSomebody = drawn == Disturbance.REFUSAL || drawn == Disturbance.DEATH || drawn == Disturbance.NO_SHOW;
        boolean takesWindow = drawn == Disturbance.ROAD_CLOSED || drawn == Disturbance.TRUCE_BROKEN;
        if (takesWindow && lastWindow) {
            drawn = Disturbance.STAGE_PUT_OFF;
        }
        boolean nobody =
                drawn == Disturbance.ARRIVAL && plan.request().travellers().isEmpty();
        if (nobody || (ofSomebody && waiting.isEmpty())) {
            drawn = Disturbance.STAGE_PUT_OFF;
        }
        met.merge(drawn, 1, Integer::sum);
        return switch (drawn) {
            case REFUSAL -> new Event.Withdrawn(any(waiting).id());
            case DEATH -> new Event.Died(any(waiting).id());
            case NO_SHOW -> {
                Traveller absent = any(waiting);
                late.add(absent);
                yield new Event.Withdrawn(absent.id());
            }
            case ARRIVAL -> new Event.Added(arrival(plan));
            case ROAD_CLOSED -> new Event.PointClosed(anyPoint(plan), laterStage(plan, done));
            case TRUCE_BROKEN -> new Event.WindowLost(done + 1);
            case STAGE_PUT_OFF -> new Event.StagePutOff(done + 1, afterTheLast(plan, next.window()));
            case WINDOW_ENDS_EARLY -> new Event.WindowEnds(done + 1, halfway(next.window()));
        };
    }

    /** Somebody whom nobody had named, in the same condition as another. */
    private Traveller arrival(Plan plan) {
        arrivals++;
        return any(plan.request().travellers())
                .alike("arrival-" + arrivals)
                .cleared(true)
                .build();
    }

    /** A stage after the next one. */
    private int laterStage(Plan plan, int done) {
        int first = done + 2;
        return first + random.nextInt(plan.stages().size() - first + 1);
    }

    private static Window afterTheLast(Plan plan, Window window) {
        return new Window(
                plan.stages().getLast().window().day().plusDays(1), window.from(), window.to(), window.points());
    }

    private static LocalTime halfway(Window window) {
        return window.from().plusMinutes(window.minutes() / 2);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String anyPoint(Plan plan) {
        return any(plan.request().means().points()).id();
    }

    /** Everyone on a manifest of a stage that is not complete. */
    private static List<Traveller> waiting(Plan plan, int done) {
        Map<String, Plan.Place> places = plan.places();
        return plan.request().travellers().stream()
                .filter(traveller -> {
                    Plan.Place place = places.get(traveller.id());
                    return place != null && place.stage() > done;
                })
                .toList();
    }
}
