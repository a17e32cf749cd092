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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model solved as if people could be divided: a figure that no plan beats, and an answer that is nearly whole.
 *
 * <p>The model's constraints are all linear, so the simplex method solves it in a moment whatever its size. The bound does not rest
 * on floating-point arithmetic: prices of the constraints, rounded, are weighed against the model in whole numbers, and
 * whatever the prices are, no answer costs less than what that comes to (Lagrangian duality).
 */
final class Relaxed {

    /** Prices are rounded to one part in this many. */
    private static final double SCALE = 1 << 24;

    private final CpModelProto model;
    private final double[] answer;
    private final long bound;

    private Relaxed(CpModelProto model, double[] answer, long bound) {
        this.model = model;
        this.answer = answer;
        this.bound = bound;
    }

    /** The relaxation of a model whose objective is minimised; null if it was not solved. */
    static @Nullable Relaxed solve(CpModelProto model) {
        MPSolver solver = MPSolver.createSolver("GLOP");
        MPVariable[] variables = new MPVariable[model.getVariablesCount()];
        for (int index = 0; index < variables.length; index++) {
            variables[index] = solver.makeNumVar(least(model, index), most(model, index), "");
        }
        MPObjective objective = solver.objective();
        objective.setMinimization();
        CpObjectiveProto cost = model.getObjective();
        for (int term = 0; term < cost.getVarsCount(); term++) {
            objective.setCoefficient(variables[cost.getVars(term)], cost.getCoeffs(term));
        }
        MPConstraint[] rows = new MPConstraint[model.getConstraintsCount()];
        for (int index = 0; index < rows.length; index++) {
            LinearConstraintProto row = linear(model.getConstraints(index));
            rows[index] = solver.makeConstraint(limit(row.getDomain(0)), limit(row.getDomain(1)));
            for (int term = 0; term < row.getVarsCount(); term++) {
                rows[index].setCoefficient(variables[row.getVars(term)], row.getCoeffs(term));
            }
        }
        boolean solved = solver.solve() == MPSolver.ResultStatus.OPTIMAL;
        long[] prices = new long[rows.length];
        double[] answer = new double[variables.length];
        for (int index = 0; solved && index < rows.length; index++) {
            prices[index] = Math.round(rows[index].dualValue() * SCALE);
        }
        for (int index = 0; solved && index < answer.length; index++) {
            answer[index] = variables[index].solutionValue();
        }
        solver.delete();
        return solved ? new Relaxed(model, answer, bound(model, prices)) : null;
    }

    int frac() {
        int n = 0;
        for (double a : answer) if (Math.abs(a - Math.rint(a)) > 1e-6) n++;
        return n;
    }
    /** No answer of the model costs less. */
    long bound() {
        return bound;
    }

    /**
     * The same model, everything held at the relaxed answer but what it divides and what stands beside that: variables in
     * a constraint with a divided one are the first ring, those in a constraint with one of these the second.
     */
    CpModel around(int rings) {
        boolean[] free = new boolean[answer.length];
        for (int index = 0; index < answer.length; index++) {
            free[index] = Math.abs(answer[index] - Math.rint(answer[index])) > WHOLE;
        }
        for (int ring = 0; ring < rings; ring++) {
            free = beside(free);
        }
        CpModel around = new CpModel();
        around.getBuilder().mergeFrom(model);
        for (int index = 0; index < answer.length; index++) {
            if (!free[index]) {
                long held = Math.clamp(Math.round(answer[index]), least(model, index), most(model, index));
                around.getBuilder()
                        .getVariablesBuilder(index)
                        .setDomain(0, held)
                        .setDomain(1, held);
            }
        }
        return around;
    }

    private boolean[] beside(boolean[] free) {
        boolean[] wider = free.clone();
        for (ConstraintProto constraint : model.getConstraintsList()) {
            List<Integer> row = constraint.getLinear().getVarsList();
            if (row.size() <= LOCAL && row.stream().anyMatch(index -> free[index])) {
                row.forEach(index -> wider[index] = true);
            }
        }
        return wider;
    }

    /** Constraints longer than this tie everything to everything, and so say nothing about what stands beside what. */
    private static final int LOCAL = 200;

    private static final double WHOLE = 1e-6;

    private static LinearConstraintProto linear(ConstraintProto constraint) {
        if (!constraint.hasLinear() || constraint.getEnforcementLiteralCount() > 0) {
            throw new IllegalStateException("the model has a constraint that is not linear");
        }
        return constraint.getLinear();
    }

    private static long least(CpModelProto model, int variable) {
        return model.getVariables(variable).getDomain(0);
    }

    private static long most(CpModelProto model, int variable) {
        return model.getVariables(variable).getDomain(1);
    }

    private static boolean open(long limit) {
        return limit == Long.MIN_VALUE || limit == Long.MAX_VALUE;
    }

    private static double limit(long limit) {
        double infinity = MPSolver.infinity();
        return open(limit) ? (limit < 0 ? -infinity : infinity) : limit;
    }

    /** What the least costly answer would cost if every constraint were merely paid for at its price. */
    private static long bound(CpModelProto model, long[] prices) {
        try {
            return Math.ceilDiv(priced(model, prices), (long) SCALE);
        } catch (ArithmeticException tooLarge) {
            return Arithmetic.NONE;
        }
    }

    private static long priced(CpModelProto model, long[] prices) {
        long[] costs = new long[model.getVariablesCount()];
        CpObjectiveProto objective = model.getObjective();
        for (int term = 0; term < objective.getVarsCount(); term++) {
            costs[objective.getVars(term)] = Math.multiplyExact(objective.getCoeffs(term), (long) SCALE);
        }
        long sum = Math.multiplyExact((long) objective.getOffset(), (long) SCALE);
        for (int index = 0; index < prices.length; index++) {
            LinearConstraintProto row = model.getConstraints(index).getLinear();
            long price = prices[index];
            long side = row.getDomain(price > 0 ? 0 : 1);
            if (price == 0 || open(side)) {
                continue;
            }
            sum = Math.addExact(sum, Math.multiplyExact(price, side));
            for (int term = 0; term < row.getVarsCount(); term++) {
                long part = Math.multiplyExact(price, row.getCoeffs(term));
                costs[row.getVars(term)] = Math.subtractExact(costs[row.getVars(term)], part);
            }
        }
        for (int index = 0; index < costs.length; index++) {
            long at = costs[index] > 0 ? least(model, index) : most(model, index);
            sum = Math.addExact(sum, Math.multiplyExact(costs[index], at));
        }
        return sum;
    }
}
