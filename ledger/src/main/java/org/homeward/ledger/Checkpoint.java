package org.homeward.ledger;

import java.util.List;

/**
 * What a log signs: its origin and its tree head (C2SP tlog-checkpoint), without extension lines.
 *
 * @param origin the log's name: one line, not empty
 * @param head size and root
 */
public record Checkpoint(String origin, TreeHead head) {

    public Checkpoint {
        if (origin.isEmpty() || origin.contains("\n")) {
            throw new IllegalArgumentException("an origin is one line and not empty");
        }
    }

    /** The text of the note. */
    public String text() {
        return origin + "\n" + head.size() + "\n" + head.root().base64() + "\n";
    }

    /** The checkpoint signed by the log's key. */
    public SignedNote sign(SigningKey log) {
        return new SignedNote(text(), List.of(log.signNote(text())));
    }

    /** Reads a note's text; extension lines are refused, for no monitor can audit them. */
    public static Checkpoint parse(String text) throws LogFormatException {
        String[] lines = text.split("\n", -1);
        if (lines.length != 4 || lines[0].isEmpty() || !lines[3].isEmpty()) {
            throw new LogFormatException(LogFormatException.Reason.CHECKPOINT, "not origin, size and root");
        }
        return new Checkpoint(lines[0], new TreeHead(decimal(lines[1]), Hash.ofBase64(lines[2])));
    }

    /** A whole number without sign and leading zeroes. */
    static long decimal(String text) throws LogFormatException {
        try {
            long value = Long.parseLong(text);
            if (value < 0 || !Long.toString(value).equals(text)) {
                throw new LogFormatException(LogFormatException.Reason.CHECKPOINT, "number is not in plain decimals");
            }
            return value;
        } catch (NumberFormatException notNumber) {
            throw new LogFormatException(LogFormatException.Reason.CHECKPOINT, "not a number");
        }
    }
}
