package org.homeward.ledger;

/**
 * Bytes from elsewhere that do not have the form their specification demands.
 *
 * <p>Checked, because the bytes come from the other side and a caller has to expect it. The message never repeats the
 * offending bytes.
 */
public final class LogFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What form was not kept. */
    public enum Reason {
        /** Not the base64, hexadecimal or UTF-8 that the specification demands, or not its one canonical spelling. */
        ENCODING,
        /** Not a signed note. */
        NOTE,
        /** A signed note, and not a checkpoint. */
        CHECKPOINT,
        /** Not a verifier key. */
        KEY,
        /** Not a tile, or not as wide as its path says. */
        TILE,
        /** Not an entry bundle. */
        BUNDLE,
        /** Not a proof. */
        PROOF,
        /** Larger than this reader accepts. */
        LIMIT
    }

    private final Reason reason;
    private final String detail;

    public LogFormatException(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
        this.detail = detail;
    }

    /** Figures for an engineer, free of the offending bytes. */
    public String detail() {
        return detail;
    }

    public Reason reason() {
        return reason;
    }
}
