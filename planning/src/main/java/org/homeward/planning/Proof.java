package org.homeward.planning;

/**
 * How far it is proved that no plan does better.
 *
 * <p>Every proof is about plans that are as good in each objective ranked before, and that divide no {@link Unit}: a family
 * held at one place travels whole, though a plan that parted it might wait or travel less.
 */
public sealed interface Proof {

    /** None of those plans does better. */
    record Optimal() implements Proof {}

    /**
     * A better plan may exist, but none better than {@code bound}.
     *
     * @param perMille (value - bound) / value in thousandths, rounded up
     */
    record Gap(long bound, long perMille) implements Proof {}

    /** No bound is known. */
    record NotProven() implements Proof {}

    Proof OPTIMAL = new Optimal();
    Proof NOT_PROVEN = new NotProven();

    /** The proof that {@code value}, to be minimised, has against a lower bound. */
    static Proof of(long value, long bound) {
        return value <= bound ? OPTIMAL : new Gap(bound, Math.ceilDiv((value - bound) * 1000, value));
    }

    /** The weaker of two proofs. */
    static Proof weaker(Proof one, Proof two) {
        return switch (one) {
            case Optimal _ -> two;
            case NotProven _ -> one;
            case Gap gap ->
                switch (two) {
                    case Optimal _ -> one;
                    case NotProven _ -> two;
                    case Gap other -> gap.perMille() >= other.perMille() ? one : two;
                };
        };
    }
}
