package org.homeward.linkage;

import java.util.List;
import org.homeward.linkage.explain.Sentences;

/**
 * Why a pair has its probability: a waterfall in bits, from the same fixed-point arithmetic that decided, so that
 * anyone with the two rows and the model of the same hash computes the same numbers.
 *
 * <p>{@code priorBits + sum of field bits + relativeBits} is the evidence; {@code rivalBits} then takes off what the
 * rivals of either row claim, and the probability follows from the total.
 *
 * @param priorBits log2 odds before any field is compared
 * @param fields one entry per column, in fixed order
 * @param relativeBits at most 0: what is taken off because a relative or namesake would look alike
 * @param rivalBits at most 0: what rivals for either row take off
 * @param probability 0 to 1
 * @param counterfactual the smallest change of one field that would change the band, if one would
 * @param modelHash SHA-256 of the weights, hexadecimal
 */
public record Explanation(
        double priorBits,
        List<FieldEvidence> fields,
        double relativeBits,
        double rivalBits,
        double probability,
        Counterfactual counterfactual,
        String modelHash) {

    public Explanation {
        fields = List.copyOf(fields);
    }

    /** What a field says as one sentence in {@code en}, {@code uk}, {@code ru}, {@code tr}, {@code fr} or {@code ar}. */
    public String sentence(FieldEvidence field, String language) {
        return Sentences.of(field, language);
    }

    /**
     * What one field says.
     *
     * @param field {@code surname}, {@code given}, {@code patronymic}, {@code birth_date}, {@code sex}, {@code rank},
     *     {@code unit}, {@code service_number}, {@code capture_date}, {@code capture_place}, or an extra column's name
     * @param level stable code of how the values agree, such as {@code equal}, {@code edit1}; {@code missing} where
     *     either side says nothing
     * @param bits evidence of the field, the frequency part included; 0 when missing
     * @param frequencyBits the part of {@code bits} that comes from how rare this value is
     * @param oneIn one in how many people shares the value; 0 where that does not apply
     * @param left the left value as written
     * @param right the right value as written
     */
    public record FieldEvidence(
            String field, String level, double bits, double frequencyBits, double oneIn, String left, String right) {

        /** Names nobody: values must not end up in a log by accident. */
        @Override
        public String toString() {
            return field + ":" + level;
        }
    }

    /**
     * What would change the band.
     *
     * @param field the field to change; empty when no single field changes the band
     * @param level the level it would have to have
     * @param band the band the pair would then be in
     */
    public record Counterfactual(String field, String level, Band band) {
        /** No change of one field moves the pair to another band. */
        public static final Counterfactual NONE = new Counterfactual("", "", Band.UNMATCHED);
    }
}
