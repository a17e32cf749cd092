package org.homeward.agreement;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * A YAML tree is a file as nodes with their places, read as from an enemy: no anchors, aliases or tags, no second
 * document, no key twice, and limits on size, depth and number of nodes.
 */
final class YamlTree {

    /** The longest agreement on record is some 40,000 characters with all its texts. */
    static final int CHARACTERS_MAX = 1_000_000;

    static final int DEPTH_MAX = 16;
    static final int NODES_MAX = 10_000;

    private static final YAMLFactory YAML = YAMLFactory.builder()
            // Keys that stand twice are told by this class, with all other faults; the parser would stop at the first.
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .loadSettings(LoadSettings.builder()
                    .setCodePointLimit(CHARACTERS_MAX)
                    .setMaxAliasesForCollections(0)
                    .setAllowDuplicateKeys(true)
                    .build())
            .build();

    private final FaultLog log;
    private final YAMLParser parser;
    private int nodes;

    private YamlTree(YAMLParser parser, FaultLog log) {
        this.parser = parser;
        this.log = log;
    }

    /**
     * A file as it was opened.
     *
     * @param text its text in normal form C
     * @param log the faults found so far
     * @param tree its tree; empty where it cannot be read at all
     */
    record Opened(String text, FaultLog log, Optional<Node> tree) {}

    /** Opens {@code yaml}; {@code fileName} is only repeated in the faults. */
    static Opened open(String yaml, String fileName) {
        if (yaml.length() > CHARACTERS_MAX) {
            FaultLog log = new FaultLog(fileName, "");
            Map<String, String> facts = Map.of("length", "" + yaml.length(), "limit", "" + CHARACTERS_MAX);
            log.add(FaultCode.TOO_LARGE, 1, 1, "", "", facts);
            return new Opened("", log, Optional.empty());
        }
        FaultLog raw = new FaultLog(fileName, yaml);
        if (!charactersAllowed(yaml, raw)) {
            return new Opened(yaml, raw, Optional.empty());
        }
        String text = Normalizer.normalize(yaml, Normalizer.Form.NFC);
        FaultLog log = new FaultLog(fileName, text);
        return new Opened(text, log, parse(text, log));
    }

    private static Optional<Node> parse(String yaml, FaultLog log) {
        try (YAMLParser parser = (YAMLParser) YAML.createParser(ObjectReadContext.empty(), yaml)) {
            YamlTree tree = new YamlTree(parser, log);
            if (parser.nextToken() == null) {
                log.add(FaultCode.NOT_YAML, 1, 1, "", "", Map.of());
                return Optional.empty();
            }
            Node root = tree.node("", 0);
            if (root != null && parser.nextToken() != null) {
                tree.fault(FaultCode.FORBIDDEN_YAML, "", "---", Map.of("construct", "second-document"));
            }
            return Optional.ofNullable(root);
        } catch (JacksonException notYaml) {
            TokenStreamLocation at = notYaml.getLocation();
            int line = at == null ? 1 : at.getLineNr();
            int column = at == null ? 1 : at.getColumnNr();
            log.add(FaultCode.NOT_YAML, line, column, "", "", Map.of());
            return Optional.empty();
        }
    }

    private static boolean charactersAllowed(String yaml, FaultLog log) {
        Characters characters = new Characters();
        int line = 1;
        int column = 1;
        boolean allowed = true;
        for (int i = 0; i < yaml.length(); ) {
            int point = yaml.codePointAt(i);
            if (characters.forbid(point)) {
                allowed = false;
                String name = Characters.name(point);
                log.add(FaultCode.FORBIDDEN_CHARACTER, line, column, "", name, Map.of("character", name));
            }
            column = point == '\n' ? 1 : column + 1;
            line = point == '\n' ? line + 1 : line;
            i += Character.charCount(point);
        }
        return allowed;
    }

    private @Nullable Node node(String path, int depth) {
        JsonToken token = parser.currentToken();
        TokenStreamLocation at = parser.currentTokenLocation();
        int line = at.getLineNr();
        int column = at.getColumnNr();
        if (++nodes > NODES_MAX || depth > DEPTH_MAX) {
            FaultCode code = depth > DEPTH_MAX ? FaultCode.TOO_DEEP : FaultCode.TOO_MANY;
            fault(code, path, "", Map.of("limit", "" + (depth > DEPTH_MAX ? DEPTH_MAX : NODES_MAX)));
            return null;
        }
        if (parser.isCurrentAlias() || parser.getObjectId() != null || parser.getTypeId() != null) {
            String construct = parser.isCurrentAlias() ? "alias" : parser.getTypeId() != null ? "tag" : "anchor";
            fault(FaultCode.FORBIDDEN_YAML, path, "", Map.of("construct", construct));
            return null;
        }
        if (token == JsonToken.START_OBJECT) {
            return mapping(path, depth, line, column);
        }
        if (token == JsonToken.START_ARRAY) {
            return sequence(path, depth, line, column);
        }
        String text = token == JsonToken.VALUE_NULL ? "" : parser.getString();
        Optional<String> allowed = allowed(text, path, line, column);
        return allowed.isEmpty() ? null : new Node.Scalar(allowed.get(), kind(token), line, column);
    }

    private static Node.Kind kind(@Nullable JsonToken token) {
        if (token == JsonToken.VALUE_NULL) {
            return Node.Kind.NOTHING;
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return Node.Kind.TRUTH;
        }
        boolean number = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
        return number ? Node.Kind.NUMBER : Node.Kind.TEXT;
    }

    /** The text in normal form C; empty, and told, where an escape such as {@code \\u202E} put in what no file may hold. */
    private Optional<String> allowed(String text, String path, int line, int column) {
        Optional<String> forbidden = Characters.firstForbidden(text);
        if (forbidden.isPresent()) {
            String name = forbidden.get();
            log.add(FaultCode.FORBIDDEN_CHARACTER, line, column, path, name, Map.of("character", name));
            return Optional.empty();
        }
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        Characters.firstMixedWord(normal)
                .ifPresent(word -> log.add(FaultCode.MIXED_SCRIPTS, line, column, path, word, Map.of("word", word)));
        return Optional.of(normal);
    }

    private @Nullable Node mapping(String path, int depth, int line, int column) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            TokenStreamLocation at = parser.currentTokenLocation();
            if (parser.getObjectId() != null) {
                fault(FaultCode.FORBIDDEN_YAML, path, "", Map.of("construct", "anchor"));
                return null;
            }
            Optional<String> name = allowed(parser.currentName(), path, at.getLineNr(), at.getColumnNr());
            if (name.isEmpty()) {
                return null;
            }
            String key = name.get();
            parser.nextToken();
            String inner = path.isEmpty() ? key : path + "." + key;
            Node value = node(inner, depth + 1);
            if (value == null) {
                return null;
            }
            if (entries.putIfAbsent(key, new Node.Entry(at.getLineNr(), at.getColumnNr(), value)) != null) {
                log.add(FaultCode.DUPLICATE_KEY, at.getLineNr(), at.getColumnNr(), inner, key, Map.of("key", key));
            }
        }
        return new Node.Mapping(entries, line, column);
    }

    private @Nullable Node sequence(String path, int depth, int line, int column) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Node item = node(path + "[" + items.size() + "]", depth + 1);
            if (item == null) {
                return null;
            }
            items.add(item);
        }
        return new Node.Sequence(items, line, column);
    }

    private void fault(FaultCode code, String path, String value, Map<String, String> facts) {
        TokenStreamLocation at = parser.currentTokenLocation();
        log.add(code, at.getLineNr(), at.getColumnNr(), path, value, facts);
    }
}
