package org.homeward.planning;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import com.google.ortools.sat.ConstraintProto;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpModelProto;
import com.google.ortools.sat.CpObjectiveProto;
import com.google.ortools.sat.LinearConstraintProto;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A model that is minimised and whose constraints are all linear, laid before a solver of such models. Closed after use. */
final class LinearProgram implements AutoCloseable {

    /** Counted work of a search in whole numbers; nearly every plan is found before the first branch. */
    private static final int BRANCHES_MAX = 50;

    private final MPSolver solver;
    private final MPVariable[] variables;
    private final MPConstraint[] rows;

    private LinearProgram(MPSolver solver, CpModelProto model, boolean whole) {
        this.solver = solver;
        variables = new MPVariable[model.getVariablesCount()];
        for (int index = 0; index < variables.length; index++) {
            variables[index] = solver.makeVar((double) least(model, index), (double) most(model, index), whole, "");
        }
        MPObjective objective = solver.objective();
        objective.setMinimization();
        CpObjectiveProto cost = model.getObjective();
        for (int term = 0; term < cost.getVarsCount(); term++) {
            objective.setCoefficient(variables[cost.getVars(term)], (double) cost.getCoeffs(term));
        }
        rows = new MPConstraint[model.getConstraintsCount()];
        for (int index = 0; index < rows.length; index++) {
            LinearConstraintProto row = linear(model.getConstraints(index));
            rows[index] = solver.makeConstraint(limit(row.getDomain(0)), limit(row.getDomain(1)));
            for (int term = 0; term < row.getVarsCount(); term++) {
                rows[index].setCoefficient(variables[row.getVars(term)], (double) row.getCoeffs(term));
            }
        }
    }

    /**
     * The model as if people could be divided, for the simplex method; the dual one, because earlier objectives held at their best
     * leave a region so thin that the primal one may take it for empty.
     */
    static LinearProgram divisible(CpModelProto model) {
        MPSolver solver = MPSolver.createSolver("GLOP");
        solver.setSolverSpecificParametersAsString("use_dual_simplex: true");
        return new LinearProgram(solver, model, false);
    }

    /**
     * The model with everything held at a good answer in whole numbers, or null if none is found by branch and cut. That
     * method counts in floating point: only a solver that counts in whole numbers may say that the answer keeps every constraint.
     */
    static @Nullable CpModel inWholeNumbers(CpModelProto model) {
        MPSolver solver = MPSolver.createSolver("SCIP");
        if (solver == null) {
            return null;
        }
        try (LinearProgram program = new LinearProgram(solver, model, true)) {
            solver.setSolverSpecificParametersAsString("limits/totalnodes = " + BRANCHES_MAX + "\n");
            MPSolver.ResultStatus status = solver.solve();
            boolean found = status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE;
            return found ? held(model, program.answer()) : null;
        }
    }

    private static CpModel held(CpModelProto model, double[] answer) {
        CpModel held = new CpModel();
        held.getBuilder().mergeFrom(model);
        for (int index = 0; index < answer.length; index++) {
            long at = Math.clamp(Math.round(answer[index]), least(model, index), most(model, index));
            held.getBuilder().getVariablesBuilder(index).setDomain(0, at).setDomain(1, at);
        }
        return held;
    }

    /** True if the best answer was found. */
    boolean solve() {
        return solver.solve() == MPSolver.ResultStatus.OPTIMAL;
    }

    /** What each variable is in the answer. */
    private double[] answer() {
        return Arrays.stream(variables).mapToDouble(MPVariable::solutionValue).toArray();
    }

    /** What relaxing each constraint by one would spare. */
    double[] prices() {
        return Arrays.stream(rows).mapToDouble(MPConstraint::dualValue).toArray();
    }

    @Override
    public void close() {
        solver.delete();
    }

    private static LinearConstraintProto linear(ConstraintProto constraint) {
        if (!constraint.hasLinear() || constraint.getEnforcementLiteralCount() > 0) {
            throw new IllegalStateException("the model has a constraint that is not linear");
        }
        return constraint.getLinear();
    }

    static long least(CpModelProto model, int variable) {
        return model.getVariables(variable).getDomain(0);
    }

    static long most(CpModelProto model, int variable) {
        return model.getVariables(variable).getDomain(1);
    }

    /** True if {@code limit} forbids nothing. */
    static boolean open(long limit) {
        return limit == Long.MIN_VALUE || limit == Long.MAX_VALUE;
    }

    private static double limit(long limit) {
        double infinity = MPSolver.infinity();
        return open(limit) ? (limit < 0 ? -infinity : infinity) : (double) limit;
    }
}
