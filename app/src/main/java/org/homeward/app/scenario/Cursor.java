package org.homeward.app.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.homeward.app.kernel.Problem;
import org.homeward.app.scenario.Node.Fields;
import org.homeward.app.scenario.Node.Items;
import org.homeward.app.scenario.Node.Scalar;
import org.homeward.app.texts.Language;
import org.homeward.app.texts.Multilingual;
import org.jspecify.annotations.Nullable;

/**
 * One mapping of a pack file, read field by field.
 *
 * <p>A field that is wrong adds a problem and yields a harmless value, so that reading goes on and every problem is
 * found; the pack is refused afterwards. {@link #done()} adds a problem for every key nobody asked for.
 */
final class Cursor {

    private static final int VALUE_SHOWN_MAX = 60;

    private final String file;
    private final Node at;
    private final Map<String, Node> fields;
    private final Set<String> asked = new HashSet<>();
    private final List<Problem> problems;

    private Cursor(String file, Node at, Map<String, Node> fields, List<Problem> problems) {
        this.file = file;
        this.at = at;
        this.fields = fields;
        this.problems = problems;
    }

    static Cursor over(String file, @Nullable Node node, List<Problem> problems) {
        if (node instanceof Fields(var fields, int _, int _)) {
            return new Cursor(file, node, fields, problems);
        }
        Node here = node == null ? new Scalar("", 0, 0) : node;
        if (node != null) {
            new Cursor(file, here, Map.of(), problems).problem(here, null, PackProblem.NOT_A_MAPPING, Map.of());
        }
        // That the whole is missing has been said; nobody needs to hear it of every part.
        return new Cursor(file, here, Map.of(), new ArrayList<>());
    }

    boolean has(String key) {
        return fields.containsKey(key);
    }

    String text(String key) {
        String text = optionalText(key);
        if (text == null && !has(key)) {
            problem(at, key, PackProblem.KEY_MISSING, Map.of("key", key));
        }
        return text == null ? "" : text;
    }

    @Nullable String optionalText(String key) {
        asked.add(key);
        return fields.get(key) == null ? null : scalar(fields.get(key), key);
    }

    LocalDate date(String key) {
        LocalDate date = optionalDate(key);
        if (date == null && !has(key)) {
            problem(at, key, PackProblem.KEY_MISSING, Map.of("key", key));
        }
        return date == null ? LocalDate.EPOCH : date;
    }

    @Nullable LocalDate optionalDate(String key) {
        asked.add(key);
        return fields.get(key) == null ? null : parseDate(fields.get(key), key);
    }

    int count(String key) {
        Integer count = optionalCount(key);
        if (count == null && !has(key)) {
            problem(at, key, PackProblem.KEY_MISSING, Map.of("key", key));
        }
        return count == null ? 0 : count;
    }

    @Nullable Integer optionalCount(String key) {
        asked.add(key);
        Node node = fields.get(key);
        if (node == null) {
            return null;
        }
        String text = scalar(node, key);
        try {
            int count = text == null ? -1 : Integer.parseInt(text);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException notANumber) {
            // Reported below, together with negative counts.
        }
        problem(node, key, PackProblem.NOT_A_COUNT, Map.of("key", key));
        return null;
    }

    /** A list of texts; a missing key is an empty list. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            String text = scalar(item, key);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    List<LocalDate> dates(String key) {
        List<LocalDate> dates = new ArrayList<>();
        for (Node item : items(key)) {
            LocalDate date = parseDate(item, key);
            if (date != null) {
                dates.add(date);
            }
        }
        return dates;
    }

    /** A mapping under {@code key}; an empty one, with a problem, where it is missing. */
    Cursor under(String key) {
        asked.add(key);
        Node node = fields.get(key);
        if (node == null) {
            problem(at, key, PackProblem.KEY_MISSING, Map.of("key", key));
        }
        return over(file, node, problems);
    }

    /** Every mapping of the sequence under {@code key}, read by {@code read}; a missing key is an empty list. */
    <T> List<T> each(String key, Function<Cursor, T> read) {
        List<T> values = new ArrayList<>();
        for (Node item : items(key)) {
            Cursor cursor = over(file, item, problems);
            values.add(read.apply(cursor));
            cursor.done();
        }
        return values;
    }

    /** Every entry of the mapping under {@code key}, read by {@code read}. */
    <T> Map<String, T> entries(String key, Function<Cursor, T> read) {
        Cursor map = under(key);
        Map<String, T> values = new java.util.LinkedHashMap<>();
        for (String name : map.fields.keySet()) {
            Cursor cursor = map.under(name);
            values.put(name, read.apply(cursor));
            cursor.done();
        }
        return values;
    }

    /** A text in several languages: {@code { en: ..., uk: ... }}. */
    Multilingual multilingual(String key) {
        Cursor words = under(key);
        return words.words();
    }

    @Nullable Multilingual optionalMultilingual(String key) {
        return has(key) ? multilingual(key) : null;
    }

    /** This mapping itself as a text in several languages. */
    Multilingual words() {
        Map<Language, String> byLanguage = new EnumMap<>(Language.class);
        for (String code : fields.keySet()) {
            Language.of(code).ifPresentOrElse(language -> byLanguage.put(language, text(code)), () -> {
                asked.add(code);
                problem(at, code, PackProblem.UNKNOWN_LANGUAGE, Map.of("language", code));
            });
        }
        if (!byLanguage.containsKey(Language.EN)) {
            problem(at, "en", PackProblem.NO_ENGLISH, Map.of());
            byLanguage.put(Language.EN, "");
        }
        return new Multilingual(byLanguage);
    }

    /** Adds a problem at this mapping's place. */
    void problem(@Nullable String key, PackProblem rule, Map<String, String> facts) {
        problem(key != null && fields.get(key) != null ? fields.get(key) : at, key, rule, facts);
    }

    /** Adds a problem for every key that nobody asked for, naming the nearest key that is known. */
    void done() {
        for (String key : fields.keySet()) {
            if (!asked.contains(key)) {
                problem(
                        fields.get(key),
                        key,
                        PackProblem.UNKNOWN_KEY,
                        Map.of("key", key, "known", String.join(", ", known())));
            }
        }
    }

    private List<String> known() {
        return asked.stream().sorted().toList();
    }

    private List<Node> items(String key) {
        asked.add(key);
        Node node = fields.get(key);
        if (node instanceof Items(var items, int _, int _)) {
            return items;
        }
        if (node != null) {
            problem(node, key, PackProblem.NOT_A_SEQUENCE, Map.of("key", key));
        }
        return List.of();
    }

    private @Nullable LocalDate parseDate(Node node, String key) {
        String text = scalar(node, key);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            problem(node, key, PackProblem.NOT_A_DATE, Map.of("key", key));
            return null;
        }
    }

    private @Nullable String scalar(Node node, String key) {
        if (!(node instanceof Scalar(String text, int _, int _))) {
            problem(node, key, PackProblem.NOT_A_TEXT, Map.of("key", key));
            return null;
        }
        if (text.codePoints().anyMatch(Cursor::hidden)) {
            problem(node, key, PackProblem.CONTROL_CHARACTER, Map.of("key", key));
            return null;
        }
        return text;
    }

    /** Controls and invisible formatting: what is shown must be what was read. */
    private static boolean hidden(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT || (type == Character.CONTROL && codePoint != '\n');
    }

    private void problem(Node node, @Nullable String key, PackProblem rule, Map<String, String> facts) {
        String value = node instanceof Scalar(String text, int _, int _) && !text.isEmpty() ? shown(text) : null;
        problems.add(new Problem(file, node.line(), key, value, rule.id(), facts));
    }

    /** A value from a file as a message may show it: not too long, nothing invisible. */
    static String shown(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().limit(VALUE_SHOWN_MAX).forEach(each -> {
            if (hidden(each) || Character.isISOControl(each)) {
                visible.append("U+%04X".formatted(each));
            } else {
                visible.appendCodePoint(each);
            }
        });
        return visible.toString();
    }
}
