package org.homeward.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A fault log gathers every fault of one file, so that all are told at once. */
final class FaultLog {

    /** More would not be read by anybody; the rest is counted by reading again after mending these. */
    static final int FAULTS_MAX = 200;

    private static final int VALUE_LENGTH_MAX = 80;

    private final String file;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<Fault> seen = new HashSet<>();

    private final List<String> lines;

    FaultLog(String file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
    }

    /** The line and column of the character at {@code offset} of a text value; its own place where that cannot be told. */
    int[] placeWithin(Node node, int offset) {
        String line = node.line() <= lines.size() && node.line() > 0 ? lines.get(node.line() - 1) : "";
        int start = Math.max(node.column() - 1, 0);
        char first = start < line.length() ? line.charAt(start) : ' ';
        if (first == '|' || first == '>') {
            return new int[] {node.line() + 1, offset + 1};
        }
        int quote = first == '"' || first == '\'' ? 1 : 0;
        return new int[] {node.line(), node.column() + quote + offset};
    }

    void add(FaultCode code, int line, int column, String path, String value, Map<String, String> facts) {
        String cut = value.length() <= VALUE_LENGTH_MAX ? value : value.substring(0, VALUE_LENGTH_MAX) + "…";
        Fault fault = new Fault(code, file, Math.max(line, 1), Math.max(column, 1), path, printable(cut), facts);
        if (faults.size() < FAULTS_MAX && seen.add(fault)) {
            faults.add(fault);
        }
    }

    void add(FaultCode code, Node node, String path, Map<String, String> facts) {
        add(code, node.line(), node.column(), path, node.excerpt(), facts);
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    List<Fault> inOrder() {
        return faults.stream()
                .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
                .toList();
    }

    /** Control characters of a hostile file never reach a terminal. */
    private static String printable(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .forEach(point -> out.appendCodePoint(
                        Character.isISOControl(point) || YamlTree.isForbidden(point) ? 0xFFFD : point));
        return out.toString();
    }
}
