package org.homeward.app.exercise;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.homeward.app.drafts.ManifestSheets;
import org.homeward.app.exercise.DecidePhase.Eligible;
import org.homeward.app.exercise.Exercise.Played;
import org.homeward.app.exercise.HandoverPhase.ManifestKey;
import org.homeward.app.handover.HandoverRecord;
import org.homeward.app.lists.ListEntry;
import org.homeward.app.reports.HandoverEvent;
import org.homeward.app.reports.LogHead;
import org.homeward.app.reports.ManifestSheet;
import org.homeward.app.reports.Printer;
import org.homeward.app.reports.ReceiptSheet;
import org.homeward.planning.Manifest;
import org.homeward.planning.Stage;

/** Prints the manifests and receipts of every stage. */
final class Manifests {

    private final Played played;
    private final ManifestSheets sheets;

    Manifests(World world, Played played, LogHead head) {
        this.played = played;
        this.sheets = new ManifestSheets(world.pack.agreement(), true, head, this::line);
    }

    /** Writes a manifest and a receipt for every stage, crossing point and direction; answers how many documents. */
    int write(Path folder) throws IOException {
        Files.createDirectories(folder);
        int documents = 0;
        try (Printer printer = new Printer()) {
            for (Stage stage : played.planned().plan().stages()) {
                for (Manifest manifest : stage.manifests()) {
                    ManifestSheet sheet = sheet(stage, manifest);
                    try (OutputStream out = open(folder.resolve(sheet.serial() + ".pdf"))) {
                        printer.manifest(sheet, out);
                    }
                    ReceiptSheet receipt = receipt(sheet, stage, manifest);
                    try (OutputStream out = open(folder.resolve(receipt.serial() + ".pdf"))) {
                        printer.receipt(receipt, out);
                    }
                    documents += 2;
                }
            }
        }
        return documents;
    }

    private ManifestSheet sheet(Stage stage, Manifest manifest) {
        String serial = "M-%02d-%s-%s"
                .formatted(
                        stage.number(),
                        manifest.point(),
                        sheets.releasing(manifest).id());
        return sheets.sheet(stage, manifest, serial);
    }

    private ManifestSheet.Line line(String id) {
        Eligible person = person(id);
        ListEntry.Identity held = person.held().entry().identity().open();
        ListEntry.Identity sought = person.sought().entry().identity().open();
        return new ManifestSheet.Line(
                id,
                ManifestSheets.name(held),
                ManifestSheets.name(sought),
                ManifestSheets.year(held),
                person.clause().id());
    }

    private ReceiptSheet receipt(ManifestSheet sheet, Stage stage, Manifest manifest) {
        List<String> crossed = played.crossed()
                .getOrDefault(new ManifestKey(stage.number(), manifest.point(), manifest.side()), List.of());
        List<ReceiptSheet.Deviation> deviations = new ArrayList<>();
        for (HandoverRecord.Event event : played.handover().events()) {
            String entry = event.entry();
            if (entry == null
                    || event.stage() != stage.number()
                    || !manifest.travellers().contains(entry)) {
                continue;
            }
            boolean died = event.kind().equals("death-notified");
            if (died || event.kind().equals("withdrawn")) {
                deviations.add(new ReceiptSheet.Deviation(
                        entry,
                        ManifestSheets.name(
                                person(entry).held().entry().identity().open()),
                        died ? HandoverEvent.Kind.DIED_ON_LIST : HandoverEvent.Kind.DOES_NOT_TRAVEL,
                        null));
            }
        }
        List<ReceiptSheet.HeadCount> counts = List.of(
                new ReceiptSheet.HeadCount(sheet.holder(), crossed.size()),
                new ReceiptSheet.HeadCount(sheet.intermediary(), crossed.size()),
                new ReceiptSheet.HeadCount(sheet.receiver(), crossed.size()));
        return new ReceiptSheet(sheet, "R" + sheet.serial().substring(1), crossed.size(), counts, deviations);
    }

    private Eligible person(String id) {
        Eligible person = played.planned().people().get(id);
        if (person == null) {
            throw new IllegalStateException("a manifest names somebody who is not eligible");
        }
        return person;
    }

    private static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file));
    }
}
