package org.homeward.app.matching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.homeward.linkage.Explanation;
import org.homeward.linkage.LinkedPair;
import org.homeward.linkage.Person;

/**
 * What a matching came to, in digests: who has the same lists recomputes it and sees that it is the same, bit for bit.
 *
 * <p>It names nobody. The digest of the pairs covers ids, bands, every part of the evidence in the fixed point that the
 * engine decides in (1/65536 bit), and the probability as IEEE 754.
 *
 * @param lists SHA-256 of each list file, hexadecimal, in the order given
 * @param reading which columns were read as what, as text
 * @param model SHA-256 of the weights, hexadecimal
 * @param pairs how many pairs were found
 * @param evidence SHA-256 of the pairs with their evidence, hexadecimal
 */
public record MatchRecord(List<String> lists, String reading, String model, long pairs, String evidence) {

    private static final double UNITS_A_BIT = 65_536;
    private static final int BUFFER = 1 << 16;

    public MatchRecord {
        lists = List.copyOf(lists);
    }

    /** The parts in which another record differs from this, by name; empty where both are the same. */
    public List<String> differences(MatchRecord other) {
        List<String> differences = new ArrayList<>();
        if (lists.size() != other.lists.size()) {
            differences.add("lists");
        } else {
            for (int at = 0; at < lists.size(); at++) {
                if (!lists.get(at).equals(other.lists.get(at))) {
                    differences.add(at == 0 ? "left" : "right");
                }
            }
        }
        if (!reading.equals(other.reading)) {
            differences.add("reading");
        }
        if (!model.equals(other.model)) {
            differences.add("model");
        }
        if (pairs != other.pairs || !evidence.equals(other.evidence)) {
            differences.add("pairs");
        }
        return differences;
    }

    /** The record of a result. */
    static MatchRecord of(List<Path> files, Reading reading, Findings findings, List<Person> left, List<Person> right)
            throws IOException {
        List<String> lists = new ArrayList<>();
        for (Path file : files) {
            lists.add(digest(file));
        }
        return new MatchRecord(
                lists, read(reading), findings.modelHash(), findings.pairs().size(), evidence(findings, left, right));
    }

    private static String read(Reading reading) {
        return new TreeMap<>(reading.map()) + (reading.numberRows() ? " numbered" : "");
    }

    private static String evidence(Findings findings, List<Person> left, List<Person> right) {
        MessageDigest digest = sha256();
        for (LinkedPair pair : findings.pairs()) {
            Explanation explanation = findings.explain(pair);
            text(digest, left.get(pair.left()).id());
            text(digest, right.get(pair.right()).id());
            text(digest, pair.band().name());
            number(digest, Double.doubleToLongBits(pair.probability()));
            number(digest, units(explanation.priorBits()));
            explanation.fields().forEach(field -> {
                text(digest, field.field());
                text(digest, field.level());
                number(digest, units(field.bits()));
            });
            number(digest, units(explanation.relativeBits()));
            number(digest, units(explanation.rivalBits()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static long units(double bits) {
        return Math.round(bits * UNITS_A_BIT);
    }

    /** A text with its length before it, so that no two sequences of texts look the same. */
    private static void text(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(digest, bytes.length);
        digest.update(bytes);
    }

    private static void number(MessageDigest digest, long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
    }

    private static String digest(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
