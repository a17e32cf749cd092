package org.homeward.app.exercise;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.homeward.app.exercise.Exercise.Played;
import org.homeward.app.exercise.Exercise.Settings;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.lists.ReturnedList;
import org.homeward.app.reports.ExchangeReport;
import org.homeward.app.reports.Reports;

/** Writes the folder that both sides can hold against each other. */
final class Folder {

    private final World world;
    private final Settings settings;
    private final Stopwatch stopwatch;

    Folder(World world, Settings settings, Stopwatch stopwatch) {
        this.world = world;
        this.settings = settings;
        this.stopwatch = stopwatch;
    }

    void write(Path out, Played played) throws IOException {
        stopwatch.begin(Phase.ACCOUNT);
        ReportAssembler assembler = new ReportAssembler(world, played);
        assembler.facts();
        stopwatch.end(Map.of("topics", world.pack.topics().size()));

        stopwatch.begin(Phase.WRITE);
        Files.createDirectories(out);
        returnLists(out.resolve("lists"), played);
        exportLog(out.resolve("log"));
        Manifests manifests = new Manifests(world, played, assembler.logHead());
        int printed = manifests.write(out.resolve("manifests"));
        stopwatch.end(Map.of("manifests", printed));

        ExchangeReport report = assembler.report(stopwatch.times());
        try (OutputStream file = open(out.resolve("report.html"))) {
            Reports.page(report, settings.language(), file);
        }
        try (OutputStream file = open(out.resolve("summary.json"))) {
            Reports.summary(report, file);
        }
    }

    private void returnLists(Path folder, Played played) throws IOException {
        Files.createDirectories(folder);
        for (SubmittedList list : played.lists().values()) {
            try (OutputStream file = open(folder.resolve(list.name() + "." + extension(list)))) {
                ReturnedList.write(list.file().file(), list.gate(), settings.language(), file);
            }
        }
    }

    static String extension(SubmittedList list) {
        return list.file().file().format().extension().replace(".", "");
    }

    private void exportLog(Path folder) throws IOException {
        if (world.acts.export(folder) instanceof Outcome.Refused<Path>(var refusal)) {
            throw new IOException(
                    "the log could not be exported: " + refusal.code().id());
        }
    }

    private static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file));
    }
}
