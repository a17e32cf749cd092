package org.homeward.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text and the signatures under it (C2SP signed-note). The text means nothing until a known key's signature holds.
 *
 * @param text ends with a newline
 * @param signatures in the order they stand
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    /** The most bytes a note may have here; room for several hundred signatures. */
    public static final int LARGEST = 65_536;
    /** The most signatures a note may have here; the specification demands at least 16. */
    public static final int MOST_SIGNATURES = 64;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("a note's text ends with a newline");
        }
    }

    /** The note with one more signature under it. */
    public SignedNote with(NoteSignature signature) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        all.add(signature);
        return new SignedNote(text, all);
    }

    /** The note as it is stored and sent. */
    public byte[] encode() {
        StringBuilder out = new StringBuilder(text).append('\n');
        signatures.forEach(each -> out.append(each.line()));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static SignedNote parse(byte[] bytes) throws LogFormatException {
        if (bytes.length > LARGEST) {
            throw new LogFormatException(LogFormatException.Reason.LIMIT, "note is longer than " + LARGEST + " bytes");
        }
        String whole = decode(bytes);
        if (whole.chars().anyMatch(each -> each < 0x20 && each != '\n')) {
            throw new LogFormatException(LogFormatException.Reason.NOTE, "control character in the note");
        }
        int split = whole.lastIndexOf("\n\n");
        if (split < 0 || !whole.endsWith("\n") || split + 2 >= whole.length()) {
            throw new LogFormatException(LogFormatException.Reason.NOTE, "no signatures after the text");
        }
        String[] lines = whole.substring(split + 2, whole.length() - 1).split("\n", -1);
        if (lines.length > MOST_SIGNATURES) {
            throw new LogFormatException(
                    LogFormatException.Reason.LIMIT, "note has more than " + MOST_SIGNATURES + " signatures");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : lines) {
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(whole.substring(0, split + 1), signatures);
    }

    /**
     * Which of {@code known} have signed; empty also where a known key's signature does not hold, for such a note is
     * refused as a whole.
     */
    public List<VerifierKey> signers(Ed25519 scheme, List<VerifierKey> known) {
        List<VerifierKey> signers = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : known) {
                if (signature.claims(key)) {
                    if (!signature.holds(scheme, key, text)) {
                        return List.of();
                    }
                    signers.add(key);
                }
            }
        }
        return List.copyOf(signers);
    }

    private static String decode(byte[] bytes) throws LogFormatException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new LogFormatException(LogFormatException.Reason.ENCODING, "note is not UTF-8");
        }
    }
}
