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
import java.math.BigInteger;
import java.util.Arrays;
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
    private static final long SCALE = 1L << 40;

    private final CpModelProto model;
    private final double[] answer;
    private final BigInteger[] costs;
    private final BigInteger weighed;

    private Relaxed(CpModelProto model, double[] answer, long[] prices) {
        this.model = model;
        this.answer = answer;
        costs = priced(model, prices);
        weighed = weighed(model, prices, costs);
    }

    /** The relaxation of a model whose objective is minimised; null if it was not solved. */
    static @Nullable Relaxed solve(CpModelProto model) {
        MPSolver solver = MPSolver.createSolver("GLOP");
        MPVariable[] variables = new MPVariable[model.getVariablesCount()];
        for (int index = 0; index < variables.length; index++) {
            variables[index] = solver.makeNumVar((double) least(model, index), (double) most(model, index), "");
        }
        MPObjective objective = solver.objective();
        objective.setMinimization();
        CpObjectiveProto cost = model.getObjective();
        for (int term = 0; term < cost.getVarsCount(); term++) {
            objective.setCoefficient(variables[cost.getVars(term)], (double) cost.getCoeffs(term));
        }
        MPConstraint[] rows = new MPConstraint[model.getConstraintsCount()];
        for (int index = 0; index < rows.length; index++) {
            LinearConstraintProto row = linear(model.getConstraints(index));
            rows[index] = solver.makeConstraint(limit(row.getDomain(0)), limit(row.getDomain(1)));
            for (int term = 0; term < row.getVarsCount(); term++) {
                rows[index].setCoefficient(variables[row.getVars(term)], (double) row.getCoeffs(term));
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
        return solved ? new Relaxed(model, answer, prices) : null;
    }

    /** No answer of the model costs less. */
    long bound() {
        BigInteger scale = BigInteger.valueOf(SCALE);
        return weighed.add(scale).subtract(BigInteger.ONE).divide(scale).longValueExact();
    }

    /** True if no answer that costs {@code value} or less has a 1 or more here. */
    boolean forbids(int variable, long value) {
        return weighed.add(costs[variable]).compareTo(product(value, SCALE)) > 0;
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
        return open(limit) ? (limit < 0 ? -infinity : infinity) : (double) limit;
    }

    /** What an answer costs, in parts of {@link #SCALE}, for each thing it takes, once every constraint is paid for. */
    private static BigInteger[] priced(CpModelProto model, long[] prices) {
        BigInteger[] costs = new BigInteger[model.getVariablesCount()];
        Arrays.fill(costs, BigInteger.ZERO);
        CpObjectiveProto objective = model.getObjective();
        for (int term = 0; term < objective.getVarsCount(); term++) {
            costs[objective.getVars(term)] = product(objective.getCoeffs(term), SCALE);
        }
        for (int index = 0; index < prices.length; index++) {
            LinearConstraintProto row = model.getConstraints(index).getLinear();
            if (!paid(row, prices[index])) {
                continue;
            }
            for (int term = 0; term < row.getVarsCount(); term++) {
                int variable = row.getVars(term);
                costs[variable] = costs[variable].subtract(product(prices[index], row.getCoeffs(term)));
            }
        }
        return costs;
    }

    /** The least that any answer costs, in parts of {@link #SCALE}, if every constraint is merely paid for. */
    private static BigInteger weighed(CpModelProto model, long[] prices, BigInteger[] costs) {
        BigInteger sum = product((long) model.getObjective().getOffset(), SCALE);
        for (int index = 0; index < prices.length; index++) {
            LinearConstraintProto row = model.getConstraints(index).getLinear();
            if (paid(row, prices[index])) {
                sum = sum.add(product(prices[index], side(row, prices[index])));
            }
        }
        for (int index = 0; index < costs.length; index++) {
            long at = costs[index].signum() > 0 ? least(model, index) : most(model, index);
            sum = sum.add(costs[index].multiply(BigInteger.valueOf(at)));
        }
        return sum;
    }

    private static boolean paid(LinearConstraintProto row, long price) {
        return price != 0 && !open(side(row, price));
    }

    private static long side(LinearConstraintProto row, long price) {
        return row.getDomain(price > 0 ? 0 : 1);
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
