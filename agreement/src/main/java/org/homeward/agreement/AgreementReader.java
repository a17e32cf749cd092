package org.homeward.agreement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads agreement files; tells every fault at once, each with its line and column.
 *
 * <p>The file comes from the other side of a war: size, depth and number are limited, anchors, aliases and tags refused, and
 * so are characters that reorder or hide text. Texts are brought to Unicode normal form C. The language is described in
 * {@code docs/agreement-language.md}.
 */
public final class AgreementReader {

    /** The first key of every agreement file, which says which version of the language it is written in. */
    static final String LANGUAGE_VERSION = "homeward-agreement/1";

    private AgreementReader() {}

    /** Reads {@code yaml}; {@code fileName} is only repeated in the faults. */
    public static Reading read(String yaml, String fileName) {
        if (yaml.length() > YamlTree.CHARACTERS_MAX) {
            return YamlTree.tooLarge(yaml.length(), fileName);
        }
        String text = Normalizer.normalize(yaml, Normalizer.Form.NFC);
        FaultLog log = new FaultLog(fileName, text);
        Optional<Node> tree = YamlTree.parse(text, log);
        if (tree.isEmpty()) {
            return new Reading.Rejected(log.inOrder());
        }
        Section root = new Section(tree.get(), "", log);
        Agreement agreement = agreement(root, fingerprint(text));
        root.done();
        AgreementChecks.run(agreement, root);
        return log.isEmpty() ? new Reading.Read(agreement) : new Reading.Rejected(log.inOrder());
    }

    private static Agreement agreement(Section root, String fingerprint) {
        String language = root.text("language");
        if (!language.isEmpty() && !language.equals(LANGUAGE_VERSION)) {
            root.fault(FaultCode.UNKNOWN_WORD, "language", Map.of("wanted", LANGUAGE_VERSION, "nearest", ""));
        }
        return new Agreement(
                root.id("id"),
                root.numberOr("version", 1),
                root.textIfAny("amends"),
                root.wording("title"),
                root.date("signed"),
                root.sections("parties").stream().map(AgreementReader::party).toList(),
                root.section("intermediary")
                        .map(AgreementReader::intermediary)
                        .orElse(new Intermediary("", Wording.NONE, Wording.NONE)),
                root.section("commission").map(AgreementReader::commission),
                root.section("ranks").map(AgreementReader::ranks).orElse(RankTable.NONE),
                root.section("figures").map(AgreementReader::figures).orElse(Map.of()),
                root.sections("categories").stream()
                        .map(AgreementReader::category)
                        .toList(),
                clauses(root),
                root.section("timetable").map(ScheduleReader::timetable).orElse(Timetable.NONE),
                root.sections("crossings").stream()
                        .map(ScheduleReader::crossing)
                        .toList(),
                root.sections("embargoes").stream().map(ScheduleReader::embargo).toList(),
                root.section("limits").map(ScheduleReader::limits).orElse(Limits.NONE),
                entries(root.node()),
                fingerprint);
    }

    private static Map<String, String> entries(Node tree) {
        Map<String, String> entries = new LinkedHashMap<>();
        flatten(tree, "", entries);
        return entries;
    }

    /** List items go by their id where they have one, so that moving a clause is no change. */
    private static void flatten(Node node, String path, Map<String, String> entries) {
        switch (node) {
            case Node.Scalar scalar -> entries.put(path, scalar.text());
            case Node.Mapping mapping ->
                mapping.entries()
                        .forEach((key, entry) ->
                                flatten(entry.value(), path.isEmpty() ? key : path + "." + key, entries));
            case Node.Sequence sequence -> {
                for (int i = 0; i < sequence.items().size(); i++) {
                    Node item = sequence.items().get(i);
                    String id = idOf(item);
                    flatten(item, path + "[" + (id.isBlank() ? "" + (i + 1) : id) + "]", entries);
                }
            }
        }
    }

    private static String idOf(Node item) {
        if (!(item instanceof Node.Mapping mapping)) {
            return "";
        }
        Node.Entry id = mapping.entries().get("id");
        return id == null ? "" : id.value().excerpt();
    }

    private static List<Clause> clauses(Section root) {
        List<String> parties = root.sections("parties").stream()
                .map(section -> section.textIfAny("id").orElse(""))
                .toList();
        return root.sections("clauses").stream()
                .map(section -> ClauseReader.clause(section, parties))
                .toList();
    }

    private static Map<String, AgreedFigure> figures(Section section) {
        Map<String, AgreedFigure> figures = new LinkedHashMap<>();
        section.keys().forEach(name -> section.figure(name).ifPresent(figure -> figures.put(name, figure)));
        return figures;
    }

    private static Party party(Section section) {
        Party party = new Party(section.id("id"), section.wording("name"), section.texts("languages"));
        section.done();
        return party;
    }

    private static Intermediary intermediary(Section section) {
        Intermediary intermediary =
                new Intermediary(section.id("id"), section.wording("name"), section.wordingIfAny("role"));
        section.done();
        return intermediary;
    }

    private static Commission commission(Section section) {
        Commission commission = new Commission(
                section.id("id"),
                section.wording("name"),
                section.requiredNumber("members") > 99 ? 99 : (int) section.requiredNumber("members"),
                (int) Math.min(section.requiredNumber("neutral"), 99),
                section.flag("neutral_chair"));
        section.done();
        return commission;
    }

    private static RankTable ranks(Section section) {
        String unit = section.text("unit");
        Map<String, Long> values = new LinkedHashMap<>();
        section.section("values").ifPresent(table -> {
            for (String names : table.keys()) {
                long value = table.requiredNumber(names);
                for (String name : names.split(",", -1)) {
                    values.put(name.strip(), value);
                }
                if (value == 0) {
                    table.fault(FaultCode.NOT_A_NUMBER, names, Map.of("limit", "" + Section.NUMBER_MAX));
                }
            }
        });
        section.done();
        return new RankTable(unit, values);
    }

    private static Category category(Section section) {
        String id = section.id("id");
        Wording title = section.wordingIfAny("title");
        List<Category.Interpretation> readings = section.sections("readings").stream()
                .map(inner -> {
                    Category.Interpretation reading = interpretation(inner, inner.id("id"));
                    inner.done();
                    return reading;
                })
                .toList();
        if (readings.isEmpty()) {
            readings = List.of(interpretation(section, "agreed"));
        }
        section.done();
        return new Category(id, title, readings);
    }

    private static Category.Interpretation interpretation(Section section, String id) {
        return new Category.Interpretation(
                id, section.text("when"), section.date("reference_date"), section.ids("by"), section.texts("source"));
    }

    static String fingerprint(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
