package org.homeward.app.acts;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one spelling of a JSON document (RFC 8785, JSON Canonicalization Scheme), for documents without fractions.
 *
 * <p>Numbers are whole and within &plusmn;(2<sup>53</sup> - 1): the scheme writes fractions as JavaScript does, and a
 * protocol between two sides has no use for that. Decimals travel as text.
 */
public final class CanonicalJson {

    private static final long LARGEST = (1L << 53) - 1;
    /** Deep enough for any document here; a stack overflow is not a refusal. */
    private static final int DEEPEST = 64;

    private static final String[] ESCAPES = escapes();

    /** Reads JSON that came from elsewhere: no name twice, nothing after the document, bounded depth. */
    public static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(20)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CanonicalJson() {}

    /** The canonical bytes of {@code document}; a fraction, a number too large or half a surrogate is a caller's bug. */
    public static byte[] encode(JsonNode document) {
        StringBuilder out = new StringBuilder(256);
        write(document, out);
        try {
            var buffer = StandardCharsets.UTF_8.newEncoder().encode(java.nio.CharBuffer.wrap(out));
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (CharacterCodingException halfSurrogate) {
            throw new IllegalArgumentException("text is not Unicode", halfSurrogate);
        }
    }

    private static void write(JsonNode node, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node, out);
            case ARRAY -> {
                out.append('[');
                for (int i = 0; i < node.size(); i++) {
                    if (i > 0) {
                        out.append(',');
                    }
                    write(node.get(i), out);
                }
                out.append(']');
            }
            case STRING -> writeText(node.stringValue(), out);
            case NUMBER -> out.append(number(node));
            case BOOLEAN -> out.append(node.booleanValue());
            case NULL -> out.append("null");
            case BINARY, MISSING, POJO ->
                throw new IllegalArgumentException("a document holds no " + node.getNodeType());
        }
    }

    private static void writeObject(JsonNode node, StringBuilder out) {
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(node.properties());
        members.sort(Map.Entry.comparingByKey()); // By UTF-16 code units, as the scheme demands.
        out.append('{');
        String comma = "";
        for (Map.Entry<String, JsonNode> each : members) {
            out.append(comma);
            writeText(each.getKey(), out);
            out.append(':');
            write(each.getValue(), out);
            comma = ",";
        }
        out.append('}');
    }

    private static long number(JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw new IllegalArgumentException("number is not whole");
        }
        long value = node.longValue();
        if (value > LARGEST || value < -LARGEST) {
            throw new IllegalArgumentException("number is beyond 2^53 - 1");
        }
        return value;
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            String escape = each < ESCAPES.length ? ESCAPES[each] : "";
            if (!escape.isEmpty()) {
                out.append(text, plain, i).append(escape);
                plain = i + 1;
            }
        }
        out.append(text, plain, text.length()).append('"');
    }

    private static String[] escapes() {
        String[] escapes = new String['\\' + 1];
        for (int i = 0; i < escapes.length; i++) {
            escapes[i] = i < 0x20 ? "\\u00" + (i < 0x10 ? "0" : "") + Integer.toHexString(i) : "";
        }
        escapes['\b'] = "\\b";
        escapes['\t'] = "\\t";
        escapes['\n'] = "\\n";
        escapes['\f'] = "\\f";
        escapes['\r'] = "\\r";
        escapes['"'] = "\\\"";
        escapes['\\'] = "\\\\";
        return escapes;
    }
}
