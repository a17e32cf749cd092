package org.homeward.planning;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;

/** What goes between a plan and the solver's variables: hints one way, answers the other. */
final class ExactAnswers {

    private ExactAnswers() {}

    /** Gives the solver a known answer to start from. */
    static void hint(ExactModel exact, Load load, Flows flows) {
        CpModel model = exact.model;
        model.clearHints();
        for (Kind kind : exact.instance.kinds) {
            IntVar[][] rows = exact.flow[kind.index()];
            for (int at = 0; rows != null && at < rows.length; at++) {
                for (int point = 0; point < exact.instance.pointCount; point++) {
                    model.addHint(rows[at][point], flows.flow[kind.index()][at][point]);
                }
            }
        }
        for (int balance = 0; balance < exact.gone.length; balance++) {
            for (Side side : Side.values()) {
                for (int stage = 0; stage < exact.instance.stages; stage++) {
                    model.addHint(exact.gone[balance][side.index()][stage], load.gone(balance, side, stage));
                }
            }
        }
        int[][] units = new int[exact.seated.length][exact.instance.slots];
        for (Kind kind : exact.instance.kinds) {
            for (int slot = 0; slot < exact.instance.slots; slot++) {
                units[exact.group(kind)][slot] += load.count[kind.index()][slot];
            }
        }
        for (ExactModel.Cell cell : exact.cells) {
            model.addHint(cell.variable(), units[cell.group()][cell.slot()]);
        }
        for (Kind kind : exact.instance.kinds) {
            for (int stage = 0; stage < exact.instance.stages; stage++) {
                if (exact.going[kind.index()][stage] instanceof IntVar variable) {
                    model.addHint(variable, load.inStage(kind, stage));
                }
            }
        }
    }

    /** The solver's answer: kinds that share variables are dealt to points in order. */
    static Load answer(ExactModel exact, CpSolver solver) {
        Load load = new Load(exact.instance);
        long[][] left = new long[exact.seated.length][exact.instance.slots];
        for (ExactModel.Cell cell : exact.cells) {
            left[cell.group()][cell.slot()] = solver.value(cell.variable());
        }
        for (Kind kind : exact.instance.kinds) {
            long[] row = left[exact.group(kind)];
            for (int stage = 0; stage < exact.instance.stages; stage++) {
                long units = solver.value(exact.going[kind.index()][stage]);
                for (int point = 0; point < exact.instance.pointCount && units > 0; point++) {
                    int slot = stage * exact.instance.pointCount + point;
                    long here = Math.min(units, row[slot]);
                    if (here > 0) {
                        load.add(kind, slot, (int) here);
                        row[slot] -= here;
                        units -= here;
                    }
                }
            }
        }
        return load;
    }

    /** The flows of the solver's answer, for a model with roads. */
    static void readFlows(ExactModel exact, CpSolver solver, Flows into) {
        for (Kind kind : exact.instance.kinds) {
            IntVar[][] rows = exact.flow[kind.index()];
            for (int at = 0; rows != null && at < rows.length; at++) {
                for (int point = 0; point < exact.instance.pointCount; point++) {
                    into.flow[kind.index()][at][point] = (int) solver.value(rows[at][point]);
                }
            }
        }
    }
}
