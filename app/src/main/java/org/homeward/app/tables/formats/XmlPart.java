package org.homeward.app.tables.formats;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.homeward.app.tables.Shown;
import org.homeward.app.tables.TableRule;
import org.jspecify.annotations.Nullable;

/**
 * One XML part of a workbook, walked forward.
 *
 * <p>Document types are refused outright, so there are no entities to expand and nothing outside to fetch; nesting and
 * the text of one element are bounded. Names are compared without their namespace: the transitional and the strict form
 * of the format differ only there.
 */
final class XmlPart implements AutoCloseable {

    private final String name;
    private final Notices notices;
    private final XMLStreamReader reader;
    private int depth;

    private XmlPart(String name, Notices notices, XMLStreamReader reader) {
        this.name = name;
        this.notices = notices;
        this.reader = reader;
    }

    static XmlPart open(String name, byte[] bytes, Notices notices) throws UnusableFile {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        try {
            return new XmlPart(name, notices, factory.createXMLStreamReader(text(bytes)));
        } catch (XMLStreamException broken) {
            throw notices.unusable(TableRule.XML_BROKEN, Map.of("part", Shown.of(name)));
        }
    }

    /**
     * The characters of a part, in UTF-8 or marked UTF-16 as the format says (ECMA-376 part 2, 8.1.4).
     *
     * <p>Decoded here and strictly: left to itself the JDK's reader writes broken bytes to standard error.
     */
    private static Reader text(byte[] bytes) {
        Charset charset = UTF_8;
        int start = starts(bytes, 0xEF, 0xBB) ? 3 : 0;
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
            charset = starts(bytes, 0xFF, 0xFE) ? UTF_16LE : UTF_16BE;
            start = 2;
        }
        int from = Math.min(start, bytes.length);
        return new InputStreamReader(new ByteArrayInputStream(bytes, from, bytes.length - from), charset.newDecoder());
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** Moves to the next start or end of an element; false at the end of the part. */
    boolean next() throws UnusableFile {
        while (true) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > TableLimits.XML_DEPTH) {
                        throw broken();
                    }
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return true;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {
                    // Text between elements says nothing in these parts.
                }
            }
        }
    }

    /** Moves to the next start of an element with this name; false at the end of the part. */
    boolean toStart(String element) throws UnusableFile {
        while (next()) {
            if (starts(element)) {
                return true;
            }
        }
        return false;
    }

    boolean starts(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /** The attribute with this local name, whatever its namespace. */
    @Nullable String attribute(String attribute) {
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            if (reader.getAttributeLocalName(index).equals(attribute)) {
                return reader.getAttributeValue(index);
            }
        }
        return null;
    }

    boolean flag(String attribute) {
        String value = attribute(attribute);
        return value != null && (value.equals("1") || value.equals("true"));
    }

    /** Appends the text of the element just started, up to its end, to {@code text}. */
    void text(StringBuilder text, int row) throws UnusableFile {
        int inside = 1;
        while (inside > 0) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> inside++;
                case XMLStreamConstants.END_ELEMENT -> inside--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (text.length() + reader.getTextLength() > TableLimits.CELL_CHARACTERS) {
                        throw notices.unusable(
                                TableRule.CELL_TOO_LONG,
                                row,
                                Map.of("limit", Integer.toString(TableLimits.CELL_CHARACTERS)));
                    }
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                }
                case XMLStreamConstants.END_DOCUMENT -> throw broken();
                default -> {
                    // Comments and instructions are no part of the text.
                }
            }
            if (inside > TableLimits.XML_DEPTH) {
                throw broken();
            }
        }
        depth--;
    }

    private int step() throws UnusableFile {
        try {
            if (!reader.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw notices.unusable(TableRule.XML_DECLARES_ENTITIES, Map.of("part", Shown.of(name)));
            }
            return event;
        } catch (XMLStreamException | RuntimeException broken) {
            // The JDK's reader answers some broken input with unchecked exceptions.
            throw broken();
        }
    }

    private UnusableFile broken() {
        return notices.unusable(
                TableRule.XML_BROKEN,
                Map.of(
                        "part",
                        Shown.of(name),
                        "line",
                        Integer.toString(reader.getLocation().getLineNumber())));
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException ignored) {
            // The bytes are in memory: there is nothing to release that could fail to be released.
        }
    }
}
