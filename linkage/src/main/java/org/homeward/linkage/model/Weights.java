package org.homeward.linkage.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.homeward.linkage.compare.Column;

/**
 * The model in fixed point: everything that decides, and nothing else.
 *
 * @param same bits by column and level for the same person against an unrelated one, frequency apart
 * @param relative bits by column and level for a relative or namesake against an unrelated person
 * @param frequency bits to add at the equal level, by column and group
 * @param relatives chance that a pair of different people are relatives or namesakes, as log2 in bits
 * @param chances the chances behind the bits, for the reader
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays by design, never compared
public record Weights(int[][] same, int[][] relative, int[][] frequency, int relatives, Chances chances) {
    /** Off the evidence of a pair that only agrees once one row's names change places: about one row in thirty. */
    public static final int SWAPPED = -5 * Bits.ONE;

    /**
     * Chances by column and level.
     *
     * @param same among the same people
     * @param unrelated among unrelated people
     * @param relative among relatives and namesakes
     */
    @SuppressWarnings("ArrayRecordComponent") // flat arrays by design, never compared
    public record Chances(double[][] same, double[][] unrelated, double[][] relative) {}

    /** SHA-256 over column names and all weights by level, hexadecimal. */
    public String hash(List<Column> columns) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        for (int f = 0; f < same.length; f++) {
            digest.update((columns.get(f).name() + "\n").getBytes(StandardCharsets.UTF_8));
            add(digest, same[f]);
            add(digest, relative[f]);
        }
        add(digest, new int[] {relatives, SWAPPED});
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, int[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * values.length);
        for (int value : values) {
            buffer.putInt(value);
        }
        digest.update(buffer.array());
    }
}
