package org.homeward.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.homeward.app.acts.ActRule;
import org.homeward.app.acts.LogCheck;
import org.homeward.app.acts.LogCheckReport;
import org.homeward.app.acts.LogFailure;
import org.homeward.app.handover.HandoverRules;
import org.homeward.ledger.LogFormatException;
import org.homeward.ledger.VerifierKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code homeward verify}: checks an exported log without trusting the program that wrote it. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    /** More lines than this help nobody; the count of all of them is said. */
    private static final int FAILURES_SHOWN = 50;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call().
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", descriptionKey = "directory")
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Option(names = "--key", paramLabel = "LINE")
    private List<String> keys = new ArrayList<>();

    @Option(names = "--json")
    private boolean json;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), "acts");
        LogCheckReport report = LogCheck.run(directory, pinned(), rules(), progress);
        progress.end();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(document(report));
        } else {
            new VerifyText(language.texts(), out).write(report, FAILURES_SHOWN);
        }
        out.flush();
        if (!report.readable()) {
            return ExitCode.INPUT;
        }
        return report.holds() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    /** The rules of the exchange, fresh for this check. */
    private static List<ActRule> rules() {
        return List.of(new HandoverRules());
    }

    private List<VerifierKey> pinned() {
        List<VerifierKey> pinned = new ArrayList<>();
        for (String line : keys) {
            try {
                pinned.add(VerifierKey.parse(line.strip()));
            } catch (LogFormatException malformed) {
                throw Wrong.of(spec, "key-line", Map.of("detail", malformed.detail()));
            }
        }
        return pinned;
    }

    private static String document(LogCheckReport report) {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode document = mapper.createObjectNode();
        document.put("holds", report.holds());
        document.put("readable", report.readable());
        document.put("complete", report.complete());
        report.origin().ifPresent(each -> document.put("origin", each));
        report.root().ifPresent(each -> document.put("root", each.toString()));
        document.put("acts", report.acts());
        document.put("signatures", report.signatures());
        document.put("payloads", report.payloads());
        document.put("payloadsAbsent", report.payloadsAbsent());
        document.put("tiles", report.tiles());
        document.put("binding", report.binding());
        ArrayNode rules = document.putArray("rules");
        report.rules().forEach(rules::add);
        ArrayNode cosignatures = document.putArray("cosignatures");
        report.cosignatures()
                .forEach(each -> cosignatures
                        .addObject()
                        .put("name", each.name())
                        .put("at", each.at().toString()));
        ArrayNode used = document.putArray("keys");
        report.keys()
                .forEach(each -> used.addObject()
                        .put("name", each.key().name())
                        .put("use", each.use())
                        .put("fingerprint", each.key().fingerprint().toString())
                        .put("acts", each.acts())
                        .put("pinned", each.pinned()));
        ArrayNode failures = document.putArray("failures");
        for (LogFailure each : report.failures()) {
            ObjectNode failure = failures.addObject()
                    .put("kind", each.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            each.index().ifPresent(index -> failure.put("index", index));
            failure.put("path", each.path()).put("detail", each.detail());
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }
}
