package org.homeward.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A fault log gathers every fault of one file, so that all are told at once. */
final class FaultLog {

    /** More would not be read by anybody; the rest is counted by reading again after mending these. */
    static final int FAULTS_MAX = 200;

    private static final int VALUE_LENGTH_MAX = 80;
    private static final int FACT_LENGTH_MAX = 400;

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
        Map<String, String> bounded = new HashMap<>();
        // A conflict lists parts by their checked ids, and every one of them is read again to put them into words.
        int longest = code == FaultCode.CANNOT_HOLD ? Integer.MAX_VALUE : FACT_LENGTH_MAX;
        facts.forEach((name, fact) -> bounded.put(name, printable(fact, longest)));
        Fault fault = new Fault(
                code,
                file,
                Math.max(line, 1),
                Math.max(column, 1),
                printable(path, FACT_LENGTH_MAX),
                printable(value, VALUE_LENGTH_MAX),
                bounded);
        if (faults.size() < FAULTS_MAX && seen.add(fault)) {
            faults.add(fault);
        }
    }

    void add(FaultCode code, Node node, String path, Map<String, String> facts) {
        add(code, node.line(), node.column(), path, node.excerpt(), facts);
    }

    /** Whether some fault lies within the part of the file at {@code path}. */
    boolean hasWithin(String path) {
        return faults.stream()
                .anyMatch(fault -> fault.path().equals(path)
                        || fault.path().startsWith(path + ".")
                        || fault.path().startsWith(path + "["));
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    List<Fault> inOrder() {
        return faults.stream()
                .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
                .toList();
    }

    /** What a hostile file holds reaches a terminal neither at any length nor with characters that steer it. */
    private static String printable(String text, int lengthMax) {
        String cut = text.length() <= lengthMax ? text : text.substring(0, lengthMax) + "…";
        StringBuilder out = new StringBuilder();
        cut.codePoints()
                .forEach(point -> out.appendCodePoint(
                        Character.isISOControl(point) || Characters.isForbidden(point) ? 0xFFFD : point));
        return out.toString();
    }
}
