package org.homeward.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A proof that one entry is in a log, complete enough to be checked offline (C2SP tlog-proof).
 *
 * @param extra data of the application, not authenticated
 * @param index the entry's index
 * @param path the inclusion proof, from the leaf's sibling upwards
 * @param checkpoint the log's signed checkpoint, with the cosignatures it had
 */
public record LogProof(Optional<Bytes> extra, long index, List<Hash> path, SignedNote checkpoint) {

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    /** A path is never longer than the binary digits of a size. */
    private static final int LONGEST_PATH = 63;

    /** The most bytes a proof may have here. */
    public static final int LARGEST = 2 * SignedNote.LARGEST;

    public LogProof {
        path = List.copyOf(path);
    }

    /** The proof as a file {@code .tlog-proof}. */
    public byte[] encode() {
        StringBuilder out = new StringBuilder(HEADER).append('\n');
        extra.ifPresent(data ->
                out.append("extra ").append(StrictBase64.encode(data.shared())).append('\n'));
        out.append("index ").append(index).append('\n');
        path.forEach(each -> out.append(each.base64()).append('\n'));
        out.append('\n').append(new String(checkpoint.encode(), StandardCharsets.UTF_8));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static LogProof parse(byte[] bytes) throws LogFormatException {
        if (bytes.length > LARGEST) {
            throw new LogFormatException(LogFormatException.Reason.LIMIT, "proof is longer than " + LARGEST + " bytes");
        }
        // Header lines are ASCII; the note behind them is decoded strictly on its own.
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int split = text.indexOf("\n\n");
        if (split < 0) {
            throw new LogFormatException(LogFormatException.Reason.PROOF, "no checkpoint after the proof");
        }
        String[] lines = text.substring(0, split).split("\n", -1);
        int at = 0;
        if (!lines[at++].equals(HEADER)) {
            throw new LogFormatException(LogFormatException.Reason.PROOF, "header is missing");
        }
        Optional<Bytes> extra = Optional.empty();
        if (at < lines.length && lines[at].startsWith("extra ")) {
            extra = Optional.of(Bytes.owning(StrictBase64.decode(lines[at++].substring(6))));
        }
        if (at >= lines.length || !lines[at].startsWith("index ")) {
            throw new LogFormatException(LogFormatException.Reason.PROOF, "index is missing");
        }
        long index = Checkpoint.decimal(lines[at++].substring(6));
        if (lines.length - at > LONGEST_PATH) {
            throw new LogFormatException(LogFormatException.Reason.LIMIT, "path is too long");
        }
        List<Hash> path = new ArrayList<>();
        while (at < lines.length) {
            path.add(Hash.ofBase64(lines[at++]));
        }
        SignedNote note = SignedNote.parse(text.substring(split + 2).getBytes(StandardCharsets.ISO_8859_1));
        return new LogProof(extra, index, path, note);
    }

    /**
     * Which keys vouch for the entry: those of {@code known} that signed the checkpoint, where {@code log} is among
     * them and the path leads from the entry to its root; otherwise empty.
     *
     * @param origin the log the entry must be in
     */
    public List<VerifierKey> vouchers(
            Ed25519 scheme, String origin, VerifierKey log, List<VerifierKey> known, byte[] entry)
            throws LogFormatException {
        List<VerifierKey> keys = new ArrayList<>(known);
        if (!keys.contains(log)) {
            keys.add(log);
        }
        List<VerifierKey> signers = checkpoint.signers(scheme, keys);
        if (!signers.contains(log)) {
            return List.of();
        }
        Checkpoint signed = Checkpoint.parse(checkpoint.text());
        boolean holds =
                signed.origin().equals(origin) && ProofCheck.included(Merkle.leaf(entry), index, signed.head(), path);
        return holds ? signers : List.of();
    }
}
