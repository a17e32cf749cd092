package org.homeward.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A selection tells whom a condition chooses for what law protects: whom it leaves out as they are, and takes in once they
 * are seriously wounded, under eighteen, unwilling or unfit to travel, all else being equal.
 *
 * <p>So it makes no difference how the choice is worded, or among how many other conditions it is hidden.
 *
 * @param wounded whether it chooses somebody for being seriously wounded or sick (Third Geneva Convention, article 110)
 * @param children whether it chooses somebody for being under eighteen
 * @param unwilling whether it chooses somebody for refusing to go
 * @param unfit whether it chooses somebody for not being fit to travel
 * @param settled whether all this could be told within bounds; what could not is no better than the worst
 */
record Selection(boolean wounded, boolean children, boolean unwilling, boolean unfit, boolean settled) {

    static final Selection NONE = new Selection(false, false, false, false, true);

    Selection and(Selection other) {
        return new Selection(
                wounded || other.wounded,
                children || other.children,
                unwilling || other.unwilling,
                unfit || other.unfit,
                settled && other.settled);
    }

    /** The selection of {@code condition}, ages counted on {@code day}; where no day is known, dates of birth tell no age. */
    static Selection of(Condition condition, Optional<LocalDate> day, Agreement agreement) {
        return new Finder(condition, day, agreement).find();
    }

    private static final class Finder {

        /** Each question is small; a condition that makes it large is refused as too complex. */
        private static final int STEPS_MAX = 4_000;

        private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

        private final Condition condition;
        private final Optional<LocalDate> day;
        private final LocalDate reference;
        private final Agreement agreement;
        private boolean settled = true;

        Finder(Condition condition, Optional<LocalDate> day, Agreement agreement) {
            this.condition = condition;
            this.day = day;
            this.reference = day.orElse(ANY_DAY);
            this.agreement = agreement;
        }

        Selection find() {
            boolean wounded = byWord(Field.HEALTH, "seriously-wounded", "seriously-ill")
                    || byWord(Field.COMMISSION, "direct")
                    || byFinding();
            return new Selection(
                    wounded, byAge(), byWord(Field.CONSENT, "refused"), byWord(Field.FIT_TO_TRAVEL, "false"), settled);
        }

        private List<Atom> atoms(Field axis) {
            return condition
                    .atoms()
                    .filter(atom -> atom.field().axis() == axis)
                    .distinct()
                    .toList();
        }

        /** Whether one of {@code chosen}, in place of any other word of the field, turns a no into a yes. */
        private boolean byWord(Field field, String... chosen) {
            List<Atom> atoms = atoms(field);
            List<String> others = new ArrayList<>(field.words());
            others.removeAll(List.of(chosen));
            return !atoms.isEmpty()
                    && Arrays.stream(chosen)
                            .anyMatch(so -> others.stream()
                                    .anyMatch(otherwise -> turnsNoIntoYes(
                                            word(field, atom -> atom.testWord(otherwise)),
                                            word(field, atom -> atom.testWord(so)))));
        }

        private static Function<Atom, Optional<Boolean>> word(Field field, Function<Atom, Boolean> test) {
            return atom -> atom.field() == field ? Optional.of(test.apply(atom)) : Optional.empty();
        }

        /** Whether one more finding of part A of the annex turns a no into a yes. */
        private boolean byFinding() {
            List<Atom> atoms = atoms(Field.FINDINGS);
            if (atoms.isEmpty()) {
                return false;
            }
            Set<List<List<Boolean>>> tried = new LinkedHashSet<>();
            for (Set<String> others : setsOfOthers(atoms)) {
                for (String code : AnnexOne.codes()) {
                    Set<String> with = new TreeSet<>(others);
                    with.add(code);
                    boolean isNew =
                            AnnexOne.isDirect(code) && tried.add(List.of(truth(atoms, others), truth(atoms, with)));
                    if (isNew
                            && turnsNoIntoYes(
                                    word(Field.FINDINGS, atom -> atom.testCodes(others)),
                                    word(Field.FINDINGS, atom -> atom.testCodes(with)))) {
                        return true;
                    }
                }
            }
            return false;
        }

        private static List<Boolean> truth(List<Atom> atoms, Set<String> codes) {
            return atoms.stream().map(atom -> atom.testCodes(codes)).toList();
        }

        /** Sets of codes outside part A, one for each kind that the atoms tell apart. */
        private static List<Set<String>> setsOfOthers(List<Atom> atoms) {
            List<String> others = AnnexOne.codes().stream()
                    .filter(code -> !AnnexOne.isDirect(code))
                    .toList();
            List<Set<String>> sets = new ArrayList<>();
            Set<List<Boolean>> seen = new LinkedHashSet<>();
            for (int bits = 0; bits < 1 << others.size(); bits++) {
                Set<String> codes = new TreeSet<>();
                for (int i = 0; i < others.size(); i++) {
                    if ((bits >> i & 1) == 1) {
                        codes.add(others.get(i));
                    }
                }
                if (seen.add(truth(atoms, codes))) {
                    sets.add(codes);
                }
            }
            return sets;
        }

        /** Whether being younger than eighteen, rather than eighteen to the day, turns a no into a yes. */
        private boolean byAge() {
            List<Atom> atoms = new ArrayList<>(atoms(Field.BIRTH_DATE));
            atoms.removeIf(atom -> atom.field() == Field.BIRTH_DATE && day.isEmpty());
            if (atoms.isEmpty()) {
                return false;
            }
            atoms.add(Atom.of(Field.CHILD, Atom.Operator.EQUAL, "true"));
            LineAxis axis = LineAxis.of(Field.BIRTH_DATE, atoms, reference, reference);
            long eighteen = reference.minusYears(Evidence.CHILD_UNDER_YEARS).toEpochDay();
            return Arrays.stream(axis.childDays()).anyMatch(born -> turnsNoIntoYes(bornOn(eighteen), bornOn(born)));
        }

        private Function<Atom, Optional<Boolean>> bornOn(long epochDay) {
            return atom ->
                    atom.field().axis() != Field.BIRTH_DATE || (atom.field() == Field.BIRTH_DATE && day.isEmpty())
                            ? Optional.empty()
                            : Optional.of(atom.testDay(epochDay, reference, reference));
        }

        private boolean turnsNoIntoYes(
                Function<Atom, Optional<Boolean>> otherwise, Function<Atom, Optional<Boolean>> so) {
            Condition both = new Condition.All(
                    List.of(condition.given(so), condition.given(otherwise).negated()));
            Optional<Boolean> found = new Program(both, reference, reference, agreement).canBeMet(STEPS_MAX);
            settled &= found.isPresent();
            return found.orElse(false);
        }
    }
}
