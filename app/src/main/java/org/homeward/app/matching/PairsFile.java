package org.homeward.app.matching;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.homeward.linkage.Explanation;
import org.homeward.linkage.Explanation.FieldEvidence;
import org.homeward.linkage.LinkProgress;
import org.homeward.linkage.LinkedPair;
import org.homeward.linkage.Person;
import org.homeward.linkage.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The pairs as CSV: ids, probability, band, the bits of each part of the evidence, the model; the group of the pair where
 * one list was searched. No names.
 */
final class PairsFile {

    private static final int PAIRS_BETWEEN_LOOKS = 1024;
    private static final int PROBABILITY_DECIMALS = 6;
    private static final int BITS_DECIMALS = 3;
    /** So many digits of the model's hash tell one model from another. */
    private static final int HASH_DIGITS = 16;

    private final Findings findings;
    private final List<Person> left;
    private final List<Person> right;
    private final @Nullable Groups groups;
    private final StringBuilder line = new StringBuilder(256);

    PairsFile(Findings findings, List<Person> left, List<Person> right) {
        this.findings = findings;
        this.left = left;
        this.right = right;
        groups = findings instanceof Findings.Within(var repeats) ? new Groups(repeats, left.size()) : null;
    }

    /** Writes every pair; false where it was stopped. */
    boolean write(Writer writer, LinkProgress progress) throws IOException {
        List<LinkedPair> pairs = findings.pairs();
        String model = findings.modelHash().substring(0, HASH_DIGITS);
        writer.write(header());
        for (int at = 0; at < pairs.size(); at++) {
            if (at % PAIRS_BETWEEN_LOOKS == 0) {
                progress.at("write", at, pairs.size());
                if (progress.cancelled()) {
                    return false;
                }
            }
            line.setLength(0);
            pair(pairs.get(at), model);
            writer.append(line);
        }
        writer.flush();
        return true;
    }

    private List<String> fields() {
        return findings.weights().stream().map(Weight::field).distinct().toList();
    }

    private String header() {
        StringBuilder header = new StringBuilder("left_id,right_id,probability,band,bits_prior");
        fields().forEach(field -> header.append(',').append(quoted("bits_" + field)));
        return header.append(",bits_name_order,bits_relative,bits_rivals,model")
                .append(groups == null ? "\n" : ",group\n")
                .toString();
    }

    private void pair(LinkedPair pair, String model) {
        Explanation explanation = findings.explain(pair);
        line.append(quoted(left.get(pair.left()).id()))
                .append(',')
                .append(quoted(right.get(pair.right()).id()))
                .append(',');
        decimal(pair.probability(), PROBABILITY_DECIMALS);
        line.append(',').append(pair.band().name().toLowerCase(Locale.ROOT));
        bits(explanation.priorBits());
        double order = 0;
        for (FieldEvidence field : explanation.fields()) {
            if (field.field().equals("name_order")) {
                order += field.bits();
            } else {
                bits(field.bits());
            }
        }
        bits(order);
        bits(explanation.relativeBits());
        bits(explanation.rivalBits());
        line.append(',').append(model);
        if (groups != null) {
            line.append(',').append(groups.of(pair.left()));
        }
        line.append('\n');
    }

    private void bits(double bits) {
        line.append(',');
        decimal(bits, BITS_DECIMALS);
    }

    /** A number with a fixed count of decimals, as every locale's machine reads it. */
    private void decimal(double value, int decimals) {
        long scale = 1;
        for (int digit = 0; digit < decimals; digit++) {
            scale *= 10;
        }
        long rounded = Math.round(Math.abs(value) * scale);
        if (value < 0 && rounded > 0) {
            line.append('-');
        }
        line.append(rounded / scale).append('.');
        String fraction = Long.toString(rounded % scale);
        line.repeat('0', decimals - fraction.length()).append(fraction);
    }

    /** Quotes where CSV asks for it, and where a spreadsheet would run the text as a formula. */
    static String quoted(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        for (int index = 0; index < safe.length(); index++) {
            char letter = safe.charAt(index);
            if (letter == ',' || letter == '"' || letter == '\n' || letter == '\r') {
                return '"' + safe.replace("\"", "\"\"") + '"';
            }
        }
        return safe;
    }
}
