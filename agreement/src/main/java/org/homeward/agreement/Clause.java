package org.homeward.agreement;

import java.util.List;
import java.util.Optional;

/**
 * A clause is one thing that was agreed or offered.
 *
 * @param id the short name that everything else cites
 * @param title its name in words
 * @param text what the parties sign, in their languages; {@code {name}} marks stand for the clause's own figures
 * @param standing whether it binds
 * @param subject what it moves
 * @param from the ids of the parties that give under it
 * @param category the id of the category it is about; empty means everyone of the subject
 * @param formula how many
 * @param positions how the parties read it, where they differ
 * @param schedule when and where
 * @param order in which order people go
 */
public record Clause(
        String id,
        Wording title,
        Wording text,
        Standing standing,
        Subject subject,
        List<String> from,
        Optional<String> category,
        Formula formula,
        List<Position> positions,
        Schedule schedule,
        Order order) {

    public Clause {
        from = List.copyOf(from);
        positions = List.copyOf(positions);
    }

    /**
     * When and where a clause is carried out.
     *
     * @param window the days
     * @param places the ids of the crossings; empty means any
     * @param after the ids of the clauses that must be complete before
     * @param groupsOf how many cross together; 0 where it was not agreed
     */
    public record Schedule(Window window, List<String> places, List<String> after, long groupsOf) {

        public static final Schedule ANY = new Schedule(Window.ANY, List.of(), List.of(), 0);

        public Schedule {
            places = List.copyOf(places);
            after = List.copyOf(after);
        }
    }

    /**
     * In which order people go, and what settles a tie.
     *
     * @param priority lower goes first
     * @param by the rules in order, first the strongest
     * @param ties what settles what the rules leave equal
     */
    public record Order(long priority, List<Rule> by, Tie ties) {

        public static final Order NONE = new Order(100, List.of(), Tie.DRAW);

        public Order {
            by = List.copyOf(by);
        }
    }

    /** What sends one person before another. */
    public enum Rule {
        WORST_HEALTH("worst-health"),
        LONGEST_CAPTIVITY("longest-captivity"),
        OLDEST("oldest"),
        YOUNGEST("youngest"),
        FAMILIES_TOGETHER("families-together"),
        UNITS_TOGETHER("units-together");

        private final String key;

        Rule(String key) {
            this.key = key;
        }

        /** The word used for it in files. */
        public String key() {
            return key;
        }
    }

    /** What settles a tie. */
    public enum Tie {
        /** A drawn and recorded seed. */
        DRAW("draw"),
        /** The order of the signed list. */
        LIST_ORDER("list-order");

        private final String key;

        Tie(String key) {
            this.key = key;
        }

        /** The word used for it in files. */
        public String key() {
            return key;
        }
    }
}
