package org.homeward.app.drafts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.Crossing;
import org.homeward.agreement.Party;
import org.homeward.app.kernel.Sensitive;
import org.homeward.app.lists.ListEntry;
import org.homeward.app.reports.Heading;
import org.homeward.app.reports.LogHead;
import org.homeward.app.reports.ManifestSheet;
import org.homeward.app.reports.Printer;
import org.homeward.app.reports.Wording;
import org.homeward.ledger.Hash;
import org.homeward.planning.Manifest;
import org.homeward.planning.Plan;
import org.homeward.planning.Side;
import org.homeward.planning.Stage;

/** Prints the manifests of a draft. A draft stands in no log, so they bear the head of an empty one. */
final class DraftManifests {

    /** One copy each for the two parties and the custodian. */
    private static final int COPIES = 3;

    private final Plan plan;
    private final Agreement agreement;
    private final Map<String, HeldPeople.Person> people = new HashMap<>();

    DraftManifests(Plan plan, HeldPeople held) {
        this.plan = plan;
        this.agreement = held.agreement();
        held.people().forEach(each -> people.put(each.id(), each));
    }

    /** Writes a manifest for every stage, crossing point and direction; answers how many. */
    int write(Path folder) throws IOException {
        Files.createDirectories(folder);
        int documents = 0;
        try (Printer printer = new Printer()) {
            for (Stage stage : plan.stages()) {
                for (Manifest manifest : stage.manifests()) {
                    documents++;
                    ManifestSheet sheet = sheet(stage, manifest, documents);
                    // Point ids may come from a file of means: no file is named after them.
                    try (OutputStream out = DraftFiles.open(folder.resolve(sheet.serial() + ".pdf"))) {
                        printer.manifest(sheet, out);
                    }
                }
            }
        }
        return documents;
    }

    private ManifestSheet sheet(Stage stage, Manifest manifest, int number) {
        Party releasing = agreement.parties().get(manifest.side() == Side.FIRST ? 0 : 1);
        List<ManifestSheet.Line> lines =
                manifest.lines().stream().map(each -> line(each.traveller())).toList();
        List<ManifestSheet.CitedClause> cited = lines.stream()
                .map(ManifestSheet.Line::clause)
                .distinct()
                .flatMap(id -> agreement.clause(id).stream())
                .map(clause -> new ManifestSheet.CitedClause(clause.id(), words(clause.text())))
                .toList();
        boolean exercise =
                agreement.limits().exercise() || agreement.crossings().stream().anyMatch(Crossing::exercise);
        return new ManifestSheet(
                agreement.id(),
                "D-%02d-%03d-%s".formatted(stage.number(), number, releasing.id()),
                COPIES,
                exercise,
                party(releasing),
                party(agreement.other(releasing.id())),
                new Heading.Party(
                        agreement.intermediary().id(),
                        words(agreement.intermediary().name()),
                        "en"),
                stage.number(),
                1,
                stage.window().day(),
                agreement
                        .crossing(manifest.point())
                        .map(each -> words(each.name()))
                        .orElseGet(() -> Wording.quoted("und", manifest.point())),
                hash(manifest),
                new LogHead(
                        agreement.id() + "/draft",
                        0,
                        Hash.sha256(new byte[0]).base64(),
                        List.of(),
                        LogHead.Status.RECORDED),
                lines,
                stage.reserve(manifest.side()).named().stream().map(this::line).toList(),
                cited);
    }

    private ManifestSheet.Line line(String id) {
        HeldPeople.Person person = people.get(id);
        if (person == null) {
            throw new IllegalStateException("a manifest names somebody who is on no list");
        }
        ListEntry.Identity identity = person.entry().identity().open();
        String name = Stream.of(identity.surname(), identity.given(), identity.patronymic())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return new ManifestSheet.Line(
                id,
                Sensitive.of(name),
                null,
                identity.birthDate()
                        .earliest()
                        .map(each -> Sensitive.of(each.getYear()))
                        .orElse(null),
                person.decision().orElseThrow().clauseId());
    }

    private static Heading.Party party(Party party) {
        return new Heading.Party(
                party.id(), words(party.name()), party.languages().getFirst());
    }

    /** Words of the agreement, in whatever languages it was written. */
    private static Wording words(org.homeward.agreement.Wording wording) {
        SequencedMap<String, String> byLanguage = new LinkedHashMap<>();
        byLanguage.put("en", wording.in("en"));
        byLanguage.putAll(wording.byLanguage());
        return Wording.quoted(byLanguage);
    }

    private static String hash(Manifest manifest) {
        String text = manifest.lines().stream()
                .map(line -> line.traveller() + ' ' + line.clause() + '\n')
                .collect(Collectors.joining("", manifest.point() + '\n' + manifest.side() + '\n', ""));
        return Hash.sha256(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
