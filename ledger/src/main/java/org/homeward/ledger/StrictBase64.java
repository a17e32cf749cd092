package org.homeward.ledger;

import java.util.Base64;

/**
 * Standard base64 (RFC 4648, section 4) of which only the one canonical spelling is accepted.
 *
 * <p>The JDK's decoder accepts missing padding and stray low bits; both would let a changed byte pass.
 */
final class StrictBase64 {

    private StrictBase64() {}

    static byte[] decode(String text) throws LogFormatException {
        byte[] decoded;
        try {
            decoded = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw new LogFormatException(LogFormatException.Reason.ENCODING, "not base64");
        }
        if (!encode(decoded).equals(text)) {
            throw new LogFormatException(LogFormatException.Reason.ENCODING, "not the canonical base64");
        }
        return decoded;
    }

    static String encode(byte[] value) {
        return Base64.getEncoder().encodeToString(value);
    }
}
