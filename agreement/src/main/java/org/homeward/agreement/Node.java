package org.homeward.agreement;

import java.util.List;
import java.util.Map;

/** A node is one value of a YAML file together with the place where it stands. */
sealed interface Node {

    int line();

    int column();

    /** A mapping; keys are unique and in the order of the file. */
    record Mapping(Map<String, Entry> entries, int line, int column) implements Node {}

    /** One key of a mapping with its own place. */
    record Entry(int line, int column, Node value) {}

    /** A sequence. */
    record Sequence(List<Node> items, int line, int column) implements Node {}

    /** A single value as it was written; {@code text} is empty for nothing. */
    record Scalar(String text, Kind kind, int line, int column) implements Node {}

    /** What a bare or quoted value is in YAML 1.2, which knows no yes, no, on, off, octal or sexagesimal. */
    enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        NOTHING
    }

    /** What stands there, for a message. */
    default String excerpt() {
        return switch (this) {
            case Scalar scalar -> scalar.text();
            case Mapping mapping -> "{" + String.join(", ", mapping.entries().keySet()) + "}";
            case Sequence sequence -> "[" + sequence.items().size() + "]";
        };
    }
}
