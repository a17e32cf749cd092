package org.homeward.app.acts;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.homeward.app.seats.ExchangeId;
import org.homeward.app.seats.SeatId;
import org.homeward.ledger.Bytes;
import org.homeward.ledger.Ed25519;
import org.homeward.ledger.Hash;
import org.homeward.ledger.LogFormatException;
import org.homeward.ledger.SigningKey;
import org.homeward.ledger.VerifierKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The form of an act in the log: one canonical JSON object (RFC 8785), and nothing else is accepted for it.
 *
 * <pre>{@code
 * {"at":"2025-06-02T14:00:00Z",      when, by the seat's clock
 *  "attempt":1,                      optional, with "stage"
 *  "commitment":"<64 hex>",          SHA-256(salt || payload)
 *  "deadline":"2025-06-09T14:00:00Z",optional
 *  "exchange":"istanbul-2025",
 *  "sequence":7,                     the seat's own count of its acts
 *  "signature":"<128 hex>",
 *  "signer":"first",
 *  "stage":1,                        optional, with "attempt"
 *  "subject":"list:2",               optional
 *  "type":"lists.submitted",
 *  "version":1}
 * }</pre>
 *
 * <p>The signature is Ed25519 (RFC 8032) over {@code homeward-act/v1}, a newline, and the object without
 * {@code signature}.
 *
 * @param act what it says
 * @param signature by its signer
 */
record ActEntry(RecordedAct act, Bytes signature) {

    private static final String DOMAIN = "homeward-act/v1\n";
    private static final int VERSION = 1;

    /** What was not kept; the cause of a {@link LogFormatException} of this class. */
    private static LogFormatException malformed(String detail) {
        return new LogFormatException(LogFormatException.Reason.ENCODING, detail);
    }

    static ActEntry sign(RecordedAct act, SigningKey key) {
        return new ActEntry(act, key.signRaw(signed(act)));
    }

    byte[] encode() {
        return json(act, "\"signature\":\"" + signature + "\",").getBytes(StandardCharsets.UTF_8);
    }

    /** True where the signature is one by {@code key}, a key bound to this use. */
    boolean signedBy(VerifierKey key) {
        return actKey(key)
                .map(bare -> Ed25519.bouncyCastle().verify(bare, signed(act), signature))
                .orElse(false);
    }

    /** The bare Ed25519 key in a verifier key for acts; empty where it is for another use. */
    static Optional<Bytes> actKey(VerifierKey key) {
        byte[] use = org.homeward.app.seats.Keyring.ACT_USE.getBytes(StandardCharsets.US_ASCII);
        byte[] material = key.material().toArray();
        boolean bound = key.type() == VerifierKey.OTHER
                && material.length == use.length + Ed25519.KEY_LENGTH
                && Arrays.equals(use, Arrays.copyOf(material, use.length));
        return bound ? Optional.of(key.material().slice(use.length, material.length)) : Optional.empty();
    }

    static ActEntry decode(long index, byte[] entry) throws LogFormatException {
        JsonNode object;
        try {
            object = CanonicalJson.MAPPER.readTree(entry);
        } catch (JacksonException notJson) {
            throw malformed("entry is not JSON");
        }
        if (object == null || !object.isObject()) {
            throw malformed("entry is not an object");
        }
        ActEntry decoded = read(index, object);
        // Any other spelling, any member too many and any version but ours shows here.
        if (!Arrays.equals(decoded.encode(), entry)) {
            throw malformed("entry is not canonical");
        }
        return decoded;
    }

    private static ActEntry read(long index, JsonNode object) throws LogFormatException {
        String exchange = text(object, "exchange");
        String signer = text(object, "signer");
        String type = text(object, "type");
        Optional<String> subject = object.has("subject") ? Optional.of(text(object, "subject")) : Optional.empty();
        if (!ExchangeId.isForm(exchange) || !SeatId.isForm(signer) || !ActType.isForm(type)) {
            throw malformed("exchange, signer or type is not of its form");
        }
        if (subject.isPresent() && !Subject.isForm(subject.get())) {
            throw malformed("subject is not of its form");
        }
        Optional<Attempt> attempt = Optional.empty();
        if (object.has("stage") || object.has("attempt")) {
            long stage = number(object, "stage");
            long number = number(object, "attempt");
            if (stage > Integer.MAX_VALUE || number > Integer.MAX_VALUE) {
                throw malformed("attempt is out of range");
            }
            attempt = Optional.of(new Attempt((int) stage, (int) number));
        }
        Optional<Instant> deadline =
                object.has("deadline") ? Optional.of(instant(object, "deadline")) : Optional.empty();
        RecordedAct act = new RecordedAct(
                new ExchangeId(exchange),
                index,
                new ActType(type),
                new SeatId(signer),
                number(object, "sequence"),
                instant(object, "at"),
                subject.map(Subject::new),
                deadline,
                attempt,
                Hash.ofHex(text(object, "commitment")));
        return new ActEntry(act, Bytes.ofHex(text(object, "signature")));
    }

    private static byte[] signed(RecordedAct act) {
        return (DOMAIN + json(act, "")).getBytes(StandardCharsets.UTF_8);
    }

    /** Members in the order of the scheme; every value's form admits no character that would need an escape. */
    private static String json(RecordedAct act, String signature) {
        StringBuilder out =
                new StringBuilder(512).append("{\"at\":\"").append(act.at()).append("\",");
        act.attempt()
                .ifPresent(
                        each -> out.append("\"attempt\":").append(each.number()).append(','));
        out.append("\"commitment\":\"").append(act.commitment()).append("\",");
        act.deadline()
                .ifPresent(each -> out.append("\"deadline\":\"").append(each).append("\","));
        out.append("\"exchange\":\"").append(act.exchange()).append("\",");
        out.append("\"sequence\":").append(act.sequence()).append(',').append(signature);
        out.append("\"signer\":\"").append(act.signer()).append("\",");
        act.attempt()
                .ifPresent(each -> out.append("\"stage\":").append(each.stage()).append(','));
        act.subject()
                .ifPresent(each -> out.append("\"subject\":\"").append(each).append("\","));
        out.append("\"type\":\"").append(act.type()).append("\",");
        return out.append("\"version\":").append(VERSION).append('}').toString();
    }

    private static String text(JsonNode object, String member) throws LogFormatException {
        JsonNode value = object.get(member);
        if (value == null || !value.isString()) {
            throw malformed(member + " is not a text");
        }
        return value.stringValue();
    }

    private static long number(JsonNode object, String member) throws LogFormatException {
        JsonNode value = object.get(member);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 1) {
            throw malformed(member + " is not a whole number from 1");
        }
        return value.longValue();
    }

    private static Instant instant(JsonNode object, String member) throws LogFormatException {
        try {
            return Instant.parse(text(object, member));
        } catch (DateTimeException notTime) {
            throw malformed(member + " is not a time");
        }
    }
}
