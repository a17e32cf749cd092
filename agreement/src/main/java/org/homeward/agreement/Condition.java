package org.homeward.agreement;

import java.util.List;
import java.util.stream.Stream;

/** A condition is a formula of and, or and atoms; "not" has been pushed into the atoms. */
sealed interface Condition {

    /** Holds where every part holds. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** Holds where some part holds. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** One comparison. */
    record Single(Atom atom) implements Condition {}

    /** Always, or never. */
    record Constant(boolean value) implements Condition {}

    default Stream<Atom> atoms() {
        return switch (this) {
            case All all -> all.parts().stream().flatMap(Condition::atoms);
            case Any any -> any.parts().stream().flatMap(Condition::atoms);
            case Single single -> Stream.of(single.atom());
            case Constant constant -> Stream.empty();
        };
    }

    default Condition negated() {
        return switch (this) {
            case All all -> new Any(all.parts().stream().map(Condition::negated).toList());
            case Any any -> new All(any.parts().stream().map(Condition::negated).toList());
            case Single single -> new Single(single.atom().negated());
            case Constant constant -> new Constant(!constant.value());
        };
    }

    static Condition all(List<Condition> parts) {
        return parts.size() == 1 ? parts.get(0) : new All(parts);
    }

    static Condition of(Field field, Atom.Operator operator, String... words) {
        return new Single(Atom.of(field, operator, words));
    }
}
