package org.homeward.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A clause whose price depends on the unknown fate of one person: so many people if they are alive, so many others, or so
 * many remains, if they are dead.
 *
 * <p>A plan keeps places for both branches at once, each with a balance of its own, so that neither fate moves anybody
 * else. {@link #request} adds both to everything else that is to be planned; once the fate is established, {@link
 * #whenFound} gives up the places of the other branch. Nobody of either branch should be told a place before.
 *
 * @param alive the person as they travel if alive, and whom the other side may give for them
 * @param dead the same person's remains, and whom or what the other side may give for those
 */
public record ByFate(Branch alive, Branch dead) {

    /** What became of somebody. */
    public enum Fate {
        ALIVE,
        DEAD
    }

    /**
     * What happens if one fate turns out to be true; planned like a clause of its own.
     *
     * @param owed how many are given for the person; 0 if they go home for nothing
     * @param price those of whom so many are given, each counting for one; more may be named than are owed
     */
    public record Branch(Traveller person, int owed, List<Traveller> price) {

        public Branch {
            price = List.copyOf(price);
            person = person.copy().units(Math.max(1, owed)).build();
            for (Traveller paid : price) {
                if (!paid.clause().equals(person.clause()) || paid.side() == person.side() || paid.units() != 1) {
                    throw new IllegalArgumentException(
                            "a price is paid by the other side, one by one, in the branch of the person");
                }
            }
        }

        /** The name under which the branch is planned, in place of the clause's. */
        public String clause() {
            return person.clause();
        }

        /** The person, and those who may be given. */
        public List<Traveller> travellers() {
            List<Traveller> all = new ArrayList<>(List.of(person));
            all.addAll(price);
            return all;
        }
    }

    public ByFate {
        Set<String> ids = new HashSet<>();
        boolean distinct = true;
        for (Branch branch : List.of(alive, dead)) {
            for (Traveller traveller : branch.travellers()) {
                distinct &= ids.add(traveller.id());
            }
        }
        if (!distinct || alive.clause().equals(dead.clause())) {
            throw new IllegalArgumentException("an id stands for two, or both branches have one name");
        }
        if (dead.person().subject() != Subject.REMAINS
                || dead.person().side() != alive.person().side()) {
            throw new IllegalArgumentException("the dead branch is about the same side's remains");
        }
    }

    public Branch branch(Fate fate) {
        return switch (fate) {
            case ALIVE -> alive;
            case DEAD -> dead;
        };
    }

    /** {@code rest} with places to be kept for either branch. */
    public PlanRequest request(PlanRequest rest) {
        List<Traveller> travellers = new ArrayList<>(rest.travellers());
        ExchangeLimits limits = rest.limits();
        Set<String> outside = new HashSet<>(limits.clausesOutsideParity());
        List<ClauseBalance> balances = new ArrayList<>(limits.balances());
        for (Branch branch : List.of(alive, dead)) {
            travellers.addAll(branch.travellers());
            outside.add(branch.clause());
            // The person counts for the whole price, and must be able to go first.
            int units = branch.person().units();
            balances.add(new ClauseBalance(branch.clause(), units, branch.owed() == 0 ? units : 0));
        }
        ExchangeLimits agreed =
                limits.copy().clausesOutsideParity(outside).balances(balances).build();
        return new PlanRequest(travellers, rest.means(), agreed, rest.ranked(), rest.seed());
    }

    /** What happens to a plan that keeps both branches once the fate is established: the other one's places fall free. */
    public List<Change.Event> whenFound(Fate found) {
        return branch(found == Fate.ALIVE ? Fate.DEAD : Fate.ALIVE).travellers().stream()
                .<Change.Event>map(traveller -> new Change.Event.PlaceGivenUp(traveller.id()))
                .toList();
    }
}
