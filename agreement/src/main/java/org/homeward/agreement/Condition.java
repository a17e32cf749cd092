package org.homeward.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    /** How many parts it has, itself included. */
    default int size() {
        return switch (this) {
            case All all -> 1 + all.parts().stream().mapToInt(Condition::size).sum();
            case Any any -> 1 + any.parts().stream().mapToInt(Condition::size).sum();
            case Single single -> 1;
            case Constant constant -> 1;
        };
    }

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

    /** The same condition with every atom that {@code known} answers replaced by its answer. */
    default Condition given(Function<Atom, Optional<Boolean>> known) {
        return switch (this) {
            case All all ->
                new All(all.parts().stream().map(part -> part.given(known)).toList());
            case Any any ->
                new Any(any.parts().stream().map(part -> part.given(known)).toList());
            case Single single ->
                known.apply(single.atom()).<Condition>map(Constant::new).orElse(single);
            case Constant constant -> constant;
        };
    }

    static Condition all(List<Condition> parts) {
        return parts.size() == 1 ? parts.get(0) : new All(parts);
    }

    static Condition of(Field field, Atom.Operator operator, String... words) {
        return new Single(Atom.of(field, operator, words));
    }

    /**
     * The same condition with nested parts of one kind joined, and comparisons with single medical codes gathered into one.
     *
     * <p>"One of these eight codes" then tells two kinds of findings apart instead of 256.
     */
    default Condition simplified() {
        return switch (this) {
            case All all -> all(gather(joined(all.parts(), true), Atom.Operator.INCLUDES_NOT));
            case Any any -> any(gather(joined(any.parts(), false), Atom.Operator.INCLUDES));
            case Single single -> single;
            case Constant constant -> constant;
        };
    }

    private static List<Condition> joined(List<Condition> parts, boolean ofAll) {
        return parts.stream()
                .map(Condition::simplified)
                .flatMap(part -> switch (part) {
                    case All all when ofAll -> all.parts().stream();
                    case Any any when !ofAll -> any.parts().stream();
                    case All all -> Stream.of(all);
                    case Any any -> Stream.of(any);
                    case Single single -> Stream.of(single);
                    case Constant constant -> Stream.of(constant);
                })
                .toList();
    }

    private static List<Condition> gather(List<Condition> parts, Atom.Operator operator) {
        List<String> codes = parts.stream()
                .filter(part -> isAbout(part, operator))
                .flatMap(Condition::atoms)
                .flatMap(atom -> atom.words().stream())
                .distinct()
                .toList();
        if (codes.size() < 2) {
            return parts;
        }
        List<Condition> gathered = new ArrayList<>();
        for (Condition part : parts) {
            if (!isAbout(part, operator)) {
                gathered.add(part);
            } else if (gathered.stream().noneMatch(each -> isAbout(each, operator))) {
                gathered.add(new Single(new Atom(Field.FINDINGS, operator, codes, 0)));
            }
        }
        return gathered;
    }

    private static boolean isAbout(Condition part, Atom.Operator operator) {
        return part instanceof Single single && single.atom().operator() == operator;
    }

    static Condition any(List<Condition> parts) {
        return parts.size() == 1 ? parts.get(0) : new Any(parts);
    }
}
