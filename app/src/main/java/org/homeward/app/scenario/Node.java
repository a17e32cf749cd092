package org.homeward.app.scenario;

import java.util.List;
import java.util.Map;

/** A value of a YAML file with the place it stands at. */
sealed interface Node {

    /** 1-based line. */
    int line();

    /** 1-based column. */
    int column();

    /** A scalar as it was written. */
    record Scalar(String text, int line, int column) implements Node {}

    /** A sequence. */
    record Items(List<Node> items, int line, int column) implements Node {}

    /** A mapping in the order of the file. */
    record Fields(Map<String, Node> fields, int line, int column) implements Node {}
}
