package org.homeward.app.drafts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.Crossing;
import org.homeward.agreement.Decision;
import org.homeward.app.kernel.Sensitive;
import org.homeward.app.lists.ListEntry;
import org.homeward.app.reports.LogHead;
import org.homeward.app.reports.ManifestSheet;
import org.homeward.app.reports.Printer;
import org.homeward.ledger.Hash;
import org.homeward.planning.Manifest;
import org.homeward.planning.Plan;
import org.homeward.planning.Stage;

/** Prints the manifests of a draft. A draft stands in no log, so they bear the head of an empty one. */
final class DraftManifests {

    private final Plan plan;
    private final ManifestSheets sheets;
    private final Map<String, HeldPeople.Person> people = new HashMap<>();

    DraftManifests(Draft draft) {
        HeldPeople held = draft.held();
        this.plan = draft.plan();
        Agreement agreement = held.agreement();
        LogHead empty = new LogHead(
                agreement.id() + "/draft", 0, Hash.sha256(new byte[0]).base64(), List.of(), LogHead.Status.RECORDED);
        boolean exercise =
                agreement.limits().exercise() || agreement.crossings().stream().anyMatch(Crossing::exercise);
        this.sheets = new ManifestSheets(
                agreement, exercise, empty, this::line, manifest -> UnnamedRemains.among(held.unnamed(), manifest));
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
                    // Point ids may come from a file of means: no file is named after them.
                    String serial = "D-%02d-%03d-%s"
                            .formatted(
                                    stage.number(),
                                    documents,
                                    sheets.releasing(manifest).id());
                    try (OutputStream out = DraftFiles.open(folder.resolve(serial + ".pdf"))) {
                        printer.manifest(sheets.sheet(stage, manifest, serial), out);
                    }
                }
            }
        }
        return documents;
    }

    private ManifestSheet.Line line(String id) {
        HeldPeople.Person person = people.get(id);
        if (person == null) {
            // The person of a fate that is established, or remains, before a list names them.
            return new ManifestSheet.Line(id, Sensitive.of("–"), null, null, "");
        }
        ListEntry.Identity identity = person.entry().identity().open();
        return new ManifestSheet.Line(
                id,
                ManifestSheets.name(identity),
                null,
                ManifestSheets.year(identity),
                person.decision().map(Decision::clauseId).orElse(""));
    }
}
