package org.homeward.app.exercise;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.agreement.Agreement;
import org.homeward.app.exercise.DecidePhase.Eligible;
import org.homeward.app.exercise.Exercise.Played;
import org.homeward.app.exercise.HandoverPhase.ManifestKey;
import org.homeward.app.handover.HandoverRecord;
import org.homeward.app.kernel.Sensitive;
import org.homeward.app.lists.ListEntry;
import org.homeward.app.reports.HandoverEvent;
import org.homeward.app.reports.Heading;
import org.homeward.app.reports.LogHead;
import org.homeward.app.reports.ManifestSheet;
import org.homeward.app.reports.Printer;
import org.homeward.app.reports.ReceiptSheet;
import org.homeward.app.seats.SeatId;
import org.homeward.ledger.Hash;
import org.homeward.planning.Manifest;
import org.homeward.planning.Side;
import org.homeward.planning.Stage;
import org.jspecify.annotations.Nullable;

/** Prints the manifests and receipts of every stage. */
final class Manifests {

    /** One copy each for the two parties and the custodian. */
    private static final int COPIES = 3;

    private final World world;
    private final Played played;
    private final LogHead head;
    private final Agreement agreement;

    Manifests(World world, Played played, LogHead head) {
        this.world = world;
        this.played = played;
        this.head = head;
        this.agreement = world.pack.agreement();
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
        SeatId releasing = manifest.side() == Side.FIRST ? world.first : world.second;
        String serial = "M-%02d-%s-%s".formatted(stage.number(), manifest.point(), releasing.value());
        List<ManifestSheet.Line> lines =
                manifest.lines().stream().map(line -> line(line.traveller())).toList();
        return new ManifestSheet(
                agreement.id(),
                serial,
                COPIES,
                true,
                party(releasing),
                party(world.other(releasing)),
                new Heading.Party(
                        agreement.intermediary().id(),
                        Words.of(agreement.intermediary().name()),
                        "en"),
                stage.number(),
                1,
                stage.window().day(),
                Words.of(agreement.crossing(manifest.point()).orElseThrow().name()),
                hash(manifest),
                head,
                lines,
                stage.reserve(manifest.side()).named().stream().map(this::line).toList(),
                cited(lines));
    }

    private ManifestSheet.Line line(String id) {
        Eligible person = person(id);
        ListEntry.Identity held = person.held().entry().identity().open();
        ListEntry.Identity sought = person.sought().entry().identity().open();
        return new ManifestSheet.Line(
                id,
                Sensitive.of(name(held)),
                Sensitive.of(name(sought)),
                year(held),
                person.clause().id());
    }

    private static String name(ListEntry.Identity identity) {
        return String.join(
                " ",
                List.of(identity.surname(), identity.given(), identity.patronymic()).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static @Nullable Sensitive<Integer> year(ListEntry.Identity identity) {
        return identity.birthDate()
                .earliest()
                .map(each -> Sensitive.of(each.getYear()))
                .orElse(null);
    }

    private List<ManifestSheet.CitedClause> cited(List<ManifestSheet.Line> lines) {
        Map<String, ManifestSheet.CitedClause> cited = new LinkedHashMap<>();
        lines.stream()
                .map(ManifestSheet.Line::clause)
                .distinct()
                .forEach(id -> agreement
                        .clause(id)
                        .ifPresent(
                                clause -> cited.put(id, new ManifestSheet.CitedClause(id, Words.of(clause.text())))));
        return List.copyOf(cited.values());
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
                        Sensitive.of(
                                name(person(entry).held().entry().identity().open())),
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

    private Heading.Party party(SeatId seat) {
        return agreement.parties().stream()
                .filter(each -> each.id().equals(seat.value()))
                .map(each -> new Heading.Party(
                        each.id(), Words.of(each.name()), each.languages().getFirst()))
                .findFirst()
                .orElseThrow();
    }

    private static String hash(Manifest manifest) {
        StringBuilder text = new StringBuilder(manifest.point())
                .append('\n')
                .append(manifest.side())
                .append('\n');
        manifest.lines()
                .forEach(line -> text.append(line.traveller())
                        .append(' ')
                        .append(line.clause())
                        .append('\n'));
        return Hash.sha256(text.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file));
    }
}
