package org.homeward.agreement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
        YamlTree.Opened file = YamlTree.open(yaml, fileName);
        FaultLog log = file.log();
        if (file.tree().isEmpty()) {
            return new Reading.Rejected(log.inOrder());
        }
        Section root = new Section(file.tree().get(), "", log);
        Agreement agreement = agreement(root, fingerprint(file.text()));
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
                root.version("version"),
                root.fingerprintIfAny("amends"),
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
                root.choices("ranking", Aim.values(), Aim::key),
                entries(root.node()),
                fingerprint);
    }

    private static Map<String, String> entries(Node tree) {
        Map<String, String> entries = new LinkedHashMap<>();
        flatten(tree, "", entries);
        return entries;
    }

    /** List items go by their id where they have one, so that moving a clause is no change; moving a step of a cycle is. */
    private static void flatten(Node node, String path, Map<String, String> entries) {
        switch (node) {
            case Node.Scalar scalar -> entries.put(path, scalar.text());
            case Node.Mapping mapping -> {
                // What is empty says something too: {n-for-n: {}} is not {all-for-all: {}}.
                if (mapping.entries().isEmpty()) {
                    entries.put(path, "{}");
                }
                mapping.entries()
                        .forEach((key, entry) ->
                                flatten(entry.value(), path.isEmpty() ? key : path + "." + key, entries));
            }
            case Node.Sequence sequence -> {
                if (sequence.items().isEmpty()) {
                    entries.put(path, "[]");
                }
                if (path.equals("timetable.steps")) {
                    String order = String.join(
                            ", ",
                            sequence.items().stream().map(AgreementReader::idOf).toList());
                    entries.put(path, order);
                }
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
        Party party = new Party(section.id("id"), section.wording("name"), section.languages("languages"));
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
                (int) section.requiredNumber("members"),
                (int) section.requiredNumber("neutral"),
                section.flag("neutral_chair"));
        section.done();
        return commission;
    }

    private static RankTable ranks(Section section) {
        String unit = section.text("unit");
        Map<String, Long> values = new LinkedHashMap<>();
        section.requiredSection("values").ifPresent(table -> {
            for (String names : table.keys()) {
                long value = table.requiredNumber(names, 1);
                for (String name : names.split(",", -1)) {
                    String rank = name.strip().toLowerCase(Locale.ROOT);
                    if (rank.isEmpty() || values.put(rank, value) != null) {
                        table.fault(FaultCode.DUPLICATE_KEY, names, Map.of("key", rank));
                    }
                }
            }
            if (!unit.isEmpty() && values.getOrDefault(unit.toLowerCase(Locale.ROOT), 0L) != 1) {
                section.fault(FaultCode.UNIT_NOT_ONE, "unit", Map.of("unit", unit));
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
        if (section.has("readings") && readings.isEmpty()) {
            section.fault(FaultCode.MISSING_KEY, "readings", Map.of("key", "readings"));
        } else if (readings.isEmpty()) {
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
