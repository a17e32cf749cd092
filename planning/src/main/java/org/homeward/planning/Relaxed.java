package org.homeward.planning;

import com.google.ortools.sat.CpModelProto;
import com.google.ortools.sat.CpObjectiveProto;
import com.google.ortools.sat.LinearConstraintProto;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A model solved as if people could be divided: a figure that no plan beats.
 *
 * <p>The model's constraints are all linear, so the simplex method solves it in a moment whatever its size. The bound does not rest
 * on floating-point arithmetic: prices of the constraints, rounded, are weighed against the model in whole numbers, and
 * whatever the prices are, no answer costs less than what that comes to (Lagrangian duality).
 */
final class Relaxed {

    /** Prices are rounded to one part in this many. */
    private static final long SCALE = 1L << 40;

    private final BigInteger[] costs;
    private final BigInteger weighed;

    private Relaxed(CpModelProto model, long[] prices) {
        costs = priced(model, prices);
        weighed = weighed(model, prices, costs);
    }

    /** The relaxation of a model whose objective is minimised; null if it was not solved. */
    static @Nullable Relaxed solve(CpModelProto model) {
        try (LinearProgram program = LinearProgram.divisible(model)) {
            return program.solve() ? new Relaxed(model, rounded(program.prices())) : null;
        }
    }

    private static long[] rounded(double[] prices) {
        return Arrays.stream(prices)
                .mapToLong(price -> Math.round(price * SCALE))
                .toArray();
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
            long at = costs[index].signum() > 0 ? LinearProgram.least(model, index) : LinearProgram.most(model, index);
            sum = sum.add(costs[index].multiply(BigInteger.valueOf(at)));
        }
        return sum;
    }

    private static boolean paid(LinearConstraintProto row, long price) {
        return price != 0 && !LinearProgram.open(side(row, price));
    }

    private static long side(LinearConstraintProto row, long price) {
        return row.getDomain(price > 0 ? 0 : 1);
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
