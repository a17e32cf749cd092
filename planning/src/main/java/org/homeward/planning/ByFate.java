package org.homeward.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A clause whose price depends on the unknown fate of one person: so many people if they are alive, so many others, or so
 * many remains, if they are dead.
 *
 * <p>A plan holds one branch at a time, so that nobody is told a place that the other branch would take away. {@link
 * #request} adds a branch to everything else that is to be planned; once the fate is established, {@link #whenFound} is the
 * change that the planner makes of it, with the fewest people moved. The person counts for as many units as the branch has
 * people, each of whom counts for one; the clause balances within itself and is out of the balance of all clauses together.
 *
 * @param alive the person as they travel if alive
 * @param priceIfAlive whom the other side gives for them alive, in the order in which they go
 * @param remains the same person as they travel if dead; another id, since it is another line on a manifest
 * @param priceIfDead whom or what the other side gives for them dead
 */
public record ByFate(Traveller alive, List<Traveller> priceIfAlive, Traveller remains, List<Traveller> priceIfDead) {

    /** What became of somebody. */
    public enum Fate {
        ALIVE,
        DEAD
    }

    public ByFate {
        priceIfAlive = List.copyOf(priceIfAlive);
        priceIfDead = List.copyOf(priceIfDead);
        Set<String> ids = new HashSet<>(List.of(alive.id()));
        boolean distinct = ids.add(remains.id());
        for (Traveller paid :
                Stream.concat(priceIfAlive.stream(), priceIfDead.stream()).toList()) {
            distinct &= ids.add(paid.id());
            if (!paid.clause().equals(alive.clause()) || paid.side() == alive.side()) {
                throw new IllegalArgumentException("a price is paid by the other side, under the clause of the person");
            }
        }
        if (!distinct || priceIfAlive.isEmpty() || priceIfDead.isEmpty()) {
            throw new IllegalArgumentException("a branch has no price, or an id stands for two");
        }
        if (!remains.clause().equals(alive.clause())) {
            throw new IllegalArgumentException("both branches stand under one clause");
        }
        if (remains.subject() != Subject.REMAINS || remains.side() != alive.side()) {
            throw new IllegalArgumentException("the dead branch is about the same side's remains");
        }
    }

    /** {@code rest} with one branch of the clause added to it. */
    public PlanRequest request(PlanRequest rest, Fate fate) {
        List<Traveller> travellers = new ArrayList<>(rest.travellers());
        travellers.addAll(people(fate));
        ExchangeLimits limits = rest.limits();
        Set<String> outside = new HashSet<>(limits.clausesOutsideParity());
        outside.add(alive.clause());
        List<ClauseBalance> balances = new ArrayList<>(limits.balances());
        balances.add(new ClauseBalance(alive.clause(), Math.max(priceIfAlive.size(), priceIfDead.size()), 0));
        ExchangeLimits agreed =
                limits.copy().clausesOutsideParity(outside).balances(balances).build();
        return new PlanRequest(travellers, rest.means(), agreed, rest.ranked(), rest.seed());
    }

    /** What happens to a plan of one branch when the other turns out to be true; nothing in it may have crossed. */
    public Change whenFound(Fate found, int stagesDone) {
        List<Change.Event> events = new ArrayList<>();
        Fate planned = found == Fate.ALIVE ? Fate.DEAD : Fate.ALIVE;
        people(planned).forEach(traveller -> events.add(new Change.Event.Withdrawn(traveller.id())));
        people(found).forEach(traveller -> events.add(new Change.Event.Added(traveller)));
        return new Change(stagesDone, events);
    }

    private List<Traveller> people(Fate fate) {
        return switch (fate) {
            case ALIVE -> branch(alive.copy().units(priceIfAlive.size()).build(), priceIfAlive);
            case DEAD -> branch(remains.copy().units(priceIfDead.size()).build(), priceIfDead);
        };
    }

    private static List<Traveller> branch(Traveller person, List<Traveller> price) {
        List<Traveller> all = new ArrayList<>(List.of(person));
        price.forEach(traveller -> all.add(traveller.copy().units(1).build()));
        return all;
    }
}
