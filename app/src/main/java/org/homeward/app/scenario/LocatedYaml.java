package org.homeward.app.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.app.kernel.Problem;
import org.homeward.app.scenario.Node.Fields;
import org.homeward.app.scenario.Node.Items;
import org.homeward.app.scenario.Node.Scalar;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Reads a YAML file into nodes that know their line, so that every problem can be shown where it stands. */
final class LocatedYaml {

    /** The largest pack file of ten scenarios is below 30 kB; a megabyte is not a fact sheet any more. */
    private static final long BYTES_MAX = 1 << 20;
    /** Facts are flat; deeper nesting is an attack on the stack. */
    private static final int DEPTH_MAX = 20;

    private final String file;
    private final List<Problem> problems;

    private LocatedYaml(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The file's root, or null with the reason added to {@code problems}. */
    static @Nullable Node read(Path path, String file, List<Problem> problems) {
        LocatedYaml reader = new LocatedYaml(file, problems);
        try {
            if (!Files.isRegularFile(path)) {
                reader.problem(0, 0, null, PackProblem.FILE_MISSING, Map.of());
                return null;
            }
            if (Files.size(path) > BYTES_MAX) {
                reader.problem(0, 0, null, PackProblem.FILE_TOO_LARGE, Map.of("bytesMax", Long.toString(BYTES_MAX)));
                return null;
            }
            try (JsonParser parser = new YAMLFactory()
                    .createParser(tools.jackson.core.ObjectReadContext.empty(), Files.readString(path))) {
                return parser.nextToken() == null ? reader.empty() : reader.node(parser, 0);
            }
        } catch (JacksonException malformed) {
            var at = malformed.getLocation();
            reader.problem(
                    at == null ? 0 : at.getLineNr(),
                    at == null ? 0 : at.getColumnNr(),
                    null,
                    PackProblem.NOT_YAML,
                    Map.of());
            return null;
        } catch (IOException unreadable) {
            reader.problem(0, 0, null, PackProblem.FILE_UNREADABLE, Map.of());
            return null;
        }
    }

    private @Nullable Node empty() {
        problem(0, 0, null, PackProblem.FILE_EMPTY, Map.of());
        return null;
    }

    private Node node(JsonParser parser, int depth) {
        int line = parser.currentTokenLocation().getLineNr();
        int column = parser.currentTokenLocation().getColumnNr();
        if (depth > DEPTH_MAX) {
            problem(line, column, null, PackProblem.TOO_DEEP, Map.of("depthMax", Integer.toString(DEPTH_MAX)));
            parser.skipChildren();
            return new Scalar("", line, column);
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> new Fields(fields(parser, depth), line, column);
            case START_ARRAY -> new Items(items(parser, depth), line, column);
            case null, default -> new Scalar(parser.getString() == null ? "" : parser.getString(), line, column);
        };
    }

    private Map<String, Node> fields(JsonParser parser, int depth) {
        Map<String, Node> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            int column = parser.currentTokenLocation().getColumnNr();
            parser.nextToken();
            if (fields.put(name, node(parser, depth + 1)) != null) {
                problem(line, column, name, PackProblem.DUPLICATE_KEY, Map.of("key", name));
            }
        }
        return fields;
    }

    private List<Node> items(JsonParser parser, int depth) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser, depth + 1));
        }
        return items;
    }

    private void problem(int line, int column, @Nullable String value, PackProblem rule, Map<String, String> facts) {
        problems.add(new Problem(file, line, column == 0 ? null : Integer.toString(column), value, rule.id(), facts));
    }
}
