package org.homeward.agreement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * A section is one mapping of a file while it is being read; what is not right goes to the fault log, and a harmless
 * value stands in, so that the rest of the file is still read.
 */
final class Section {

    /** No list in an agreement needs more; people are in lists of their own. */
    static final int ITEMS_MAX = 200;

    static final long NUMBER_MAX = 10_000_000;

    private static final String LANGUAGES_SHOWN = "en, uk, ru, tr, fr, ar, …";

    private static final String FIGURE = "[a-z][a-z0-9_]{0,63}";
    private static final String ID = "[a-z0-9][a-z0-9-]{0,63}";
    private static final String LANGUAGE = "[a-z]{2}";
    private static final String FINGERPRINT = "[0-9a-f]{64}";

    /** What CEL keeps for itself; no figure can bear such a name. */
    private static final Set<String> WORDS_OF_CEL = Set.of(
            "as",
            "bool",
            "break",
            "bytes",
            "category",
            "const",
            "continue",
            "date",
            "double",
            "duration",
            "dyn",
            "else",
            "false",
            "for",
            "function",
            "has",
            "if",
            "import",
            "in",
            "int",
            "let",
            "list",
            "loop",
            "map",
            "namespace",
            "null",
            "null_type",
            "optional_type",
            "package",
            "return",
            "size",
            "string",
            "timestamp",
            "true",
            "type",
            "uint",
            "under",
            "var",
            "void",
            "while");

    private final Node node;
    private final String path;
    private final FaultLog log;
    private final Map<String, Node.Entry> entries;
    private final Set<String> known = new LinkedHashSet<>();

    Section(Node node, String path, FaultLog log) {
        this.node = node;
        this.path = path;
        this.log = log;
        if (node instanceof Node.Mapping mapping) {
            entries = mapping.entries();
        } else {
            entries = Map.of();
            log.add(FaultCode.WRONG_KIND, node, path, Map.of("wanted", "mapping"));
        }
    }

    String path() {
        return path;
    }

    String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    Node node() {
        return node;
    }

    FaultLog log() {
        return log;
    }

    Set<String> keys() {
        return entries.keySet();
    }

    Optional<Node> find(String key) {
        known.add(key);
        Node.Entry entry = entries.get(key);
        return entry == null ? Optional.empty() : Optional.of(entry.value());
    }

    boolean has(String key) {
        return find(key).isPresent();
    }

    /** Where {@code key} stands, or the section where it is absent. */
    Node at(String key) {
        return find(key).orElse(node);
    }

    void fault(FaultCode code, String key, Map<String, String> facts) {
        log.add(code, at(key), path(key), facts);
    }

    private Optional<Node> require(String key) {
        Optional<Node> found = find(key);
        if (found.isEmpty() && node instanceof Node.Mapping) {
            log.add(FaultCode.MISSING_KEY, node, path(key), Map.of("key", key));
        }
        return found;
    }

    String text(String key) {
        return require(key).map(value -> scalar(value, path(key))).orElse("");
    }

    Optional<String> textIfAny(String key) {
        return find(key).map(value -> scalar(value, path(key)));
    }

    String id(String key) {
        return require(key).map(value -> checkedId(value, path(key))).orElse("");
    }

    Optional<String> idIfAny(String key) {
        return find(key).map(value -> checkedId(value, path(key)));
    }

    OptionalLong number(String key) {
        Optional<Node> found = find(key);
        return found.isEmpty() ? OptionalLong.empty() : OptionalLong.of(checkedNumber(found.get(), path(key), 0));
    }

    long numberOr(String key, long otherwise) {
        return number(key).orElse(otherwise);
    }

    long requiredNumber(String key) {
        return requiredNumber(key, 0);
    }

    long requiredNumber(String key, long least) {
        return require(key).map(value -> checkedNumber(value, path(key), least)).orElse(least);
    }

    boolean flag(String key) {
        return find(key).map(value -> checkedFlag(value, path(key))).orElse(false);
    }

    private boolean checkedFlag(Node value, String at) {
        if (value instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.TRUTH) {
            return scalar.text().equalsIgnoreCase("true");
        }
        log.add(FaultCode.WRONG_KIND, value, at, Map.of("wanted", "truth"));
        return false;
    }

    /** The number of a version, from 1. */
    long version(String key) {
        return find(key).map(value -> checkedNumber(value, path(key), 1)).orElse(1L);
    }

    Optional<String> fingerprintIfAny(String key) {
        Optional<String> text = textIfAny(key);
        if (text.isPresent() && !text.get().isEmpty() && !text.get().matches(FINGERPRINT)) {
            fault(FaultCode.WRONG_KIND, key, Map.of("wanted", "fingerprint"));
        }
        return text;
    }

    /** One language or more, ISO 639-1. */
    List<String> languages(String key) {
        List<String> languages = oneOrMany(key, (value, at) -> {
            String language = scalar(value, at);
            if (!language.isEmpty() && !language.matches(LANGUAGE)) {
                log.add(FaultCode.UNKNOWN_WORD, value, at, Map.of("wanted", LANGUAGES_SHOWN, "nearest", ""));
            }
            return language;
        });
        if (languages.isEmpty()) {
            log.add(FaultCode.MISSING_KEY, at(key), path(key), Map.of("key", key));
        }
        return languages;
    }

    Optional<LocalDate> date(String key) {
        return find(key).flatMap(value -> checkedDate(value, path(key)));
    }

    Wording wording(String key) {
        return require(key).map(value -> checkedWording(value, path(key))).orElse(Wording.NONE);
    }

    Wording wordingIfAny(String key) {
        return find(key).map(value -> checkedWording(value, path(key))).orElse(Wording.NONE);
    }

    <E extends Enum<E>> E choice(String key, E[] values, Function<E, String> name) {
        return require(key).map(value -> chosen(value, path(key), values, name)).orElse(values[0]);
    }

    <E extends Enum<E>> E choiceOr(String key, E[] values, Function<E, String> name, E otherwise) {
        return find(key).map(value -> chosen(value, path(key), values, name)).orElse(otherwise);
    }

    /** A list of words, each at most once. */
    <E extends Enum<E>> List<E> choices(String key, E[] values, Function<E, String> name) {
        Set<String> seen = new HashSet<>();
        return items(key, (item, at) -> {
            E chosen = chosen(item, at, values, name);
            String word = name.apply(chosen);
            if (word.equals(item.excerpt()) && !seen.add(word)) {
                log.add(FaultCode.WORD_TWICE, item, at, Map.of("word", word));
            }
            return chosen;
        });
    }

    /** A list of ids; one id alone may stand without brackets. */
    List<String> ids(String key) {
        return oneOrMany(key, this::checkedId);
    }

    /** A list of texts; one text alone may stand without brackets. */
    List<String> texts(String key) {
        return oneOrMany(key, this::scalar);
    }

    /** An agreed figure; its name must be one that conditions can say and that is not already a word of theirs. */
    Optional<AgreedFigure> figure(String key) {
        boolean taken = Field.named(key).isPresent() || Figures.OF_FORMULAS.contains(key) || WORDS_OF_CEL.contains(key);
        if (!key.matches(FIGURE) || taken) {
            fault(FaultCode.NOT_A_FIGURE_NAME, key, Map.of("key", key));
            return Optional.empty();
        }
        Node value = at(key);
        if (value.excerpt().contains("-")) {
            return checkedDate(value, path(key)).map(AgreedFigure.Day::new);
        }
        return Optional.of(new AgreedFigure.WholeNumber(checkedNumber(value, path(key), 0)));
    }

    List<LocalDate> dates(String key) {
        return items(key, this::checkedDate).stream().flatMap(Optional::stream).toList();
    }

    List<Section> sections(String key) {
        return items(key, (item, at) -> new Section(item, at, log));
    }

    Optional<Section> section(String key) {
        return find(key).map(value -> new Section(value, path(key), log));
    }

    Optional<Section> requiredSection(String key) {
        return require(key).map(value -> new Section(value, path(key), log));
    }

    /** Tells every key that nobody asked for, with the nearest that somebody did. */
    void done() {
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                String nearest = Nearest.of(key, known).orElse("");
                Map<String, String> facts = nearest.isEmpty()
                        ? Map.of("key", key, "known", String.join(", ", known))
                        : Map.of("key", key, "nearest", nearest, "known", String.join(", ", known));
                log.add(FaultCode.UNKNOWN_KEY, entry.line(), entry.column(), path(key), key, facts);
            }
        });
    }

    private <T> List<T> oneOrMany(String key, Item<T> read) {
        Optional<Node> found = find(key);
        if (found.isPresent() && found.get() instanceof Node.Scalar) {
            return List.of(read.read(found.get(), path(key)));
        }
        return items(key, read);
    }

    private <T> List<T> items(String key, Item<T> read) {
        List<T> items = new ArrayList<>();
        find(key).ifPresent(value -> {
            if (!(value instanceof Node.Sequence sequence)) {
                log.add(FaultCode.WRONG_KIND, value, path(key), Map.of("wanted", "list"));
            } else if (sequence.items().size() > ITEMS_MAX) {
                log.add(FaultCode.TOO_MANY, value, path(key), Map.of("limit", "" + ITEMS_MAX));
            } else {
                for (int i = 0; i < sequence.items().size(); i++) {
                    items.add(read.read(sequence.items().get(i), path(key) + "[" + i + "]"));
                }
            }
        });
        return items;
    }

    /** How one item of a list is read. */
    private interface Item<T> {
        T read(Node item, String at);
    }

    String scalar(Node value, String at) {
        boolean bare = false;
        if (value instanceof Node.Scalar scalar) {
            if (scalar.kind() == Node.Kind.TEXT && !scalar.text().isBlank()) {
                return scalar.text();
            }
            bare = scalar.kind() == Node.Kind.NUMBER || scalar.kind() == Node.Kind.TRUTH;
        }
        log.add(FaultCode.WRONG_KIND, value, at, Map.of("wanted", bare ? "quoted-text" : "text"));
        return "";
    }

    private String checkedId(Node value, String at) {
        String text = scalar(value, at);
        if (!text.isEmpty() && !text.matches(ID)) {
            log.add(FaultCode.NOT_AN_ID, value, at, Map.of());
            return "";
        }
        return text;
    }

    private long checkedNumber(Node value, String at, long least) {
        if (!(value instanceof Node.Scalar scalar) || scalar.kind() != Node.Kind.NUMBER) {
            log.add(FaultCode.WRONG_KIND, value, at, Map.of("wanted", "number"));
            return least;
        }
        if (scalar.text().matches("0|[1-9][0-9]{0,11}")) {
            long number = Long.parseLong(scalar.text());
            if (number >= least && number <= NUMBER_MAX) {
                return number;
            }
        }
        log.add(FaultCode.NOT_A_NUMBER, value, at, Map.of("least", "" + least, "limit", "" + NUMBER_MAX));
        return least;
    }

    private Optional<LocalDate> checkedDate(Node value, String at) {
        String text = scalar(value, at);
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return Optional.of(LocalDate.parse(text));
            }
        } catch (DateTimeException notInTheCalendar) {
            // Told below, in the same words as any other text that is no date.
        }
        if (!text.isEmpty()) {
            log.add(FaultCode.NOT_A_DATE, value, at, Map.of());
        }
        return Optional.empty();
    }

    private Wording checkedWording(Node value, String at) {
        Section inner = new Section(value, at, log);
        if (value instanceof Node.Mapping mapping && mapping.entries().isEmpty()) {
            log.add(FaultCode.MISSING_KEY, value, at, Map.of("key", "en"));
        }
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (String language : inner.keys()) {
            if (!language.matches(LANGUAGE)) {
                inner.fault(FaultCode.UNKNOWN_WORD, language, Map.of("wanted", LANGUAGES_SHOWN, "nearest", ""));
            } else {
                byLanguage.put(language, inner.text(language));
            }
        }
        return new Wording(byLanguage);
    }

    private <E extends Enum<E>> E chosen(Node value, String at, E[] values, Function<E, String> name) {
        List<String> words = new ArrayList<>();
        for (E each : values) {
            words.add(name.apply(each));
        }
        String text = scalar(value, at);
        if (!text.isEmpty() && !words.contains(text)) {
            String nearest = Nearest.of(text, words).orElse("");
            log.add(FaultCode.UNKNOWN_WORD, value, at, Map.of("wanted", String.join(", ", words), "nearest", nearest));
        }
        return values[Math.max(words.indexOf(text), 0)];
    }
}
