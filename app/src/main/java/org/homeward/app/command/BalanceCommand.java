package org.homeward.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.Balance;
import org.homeward.agreement.Count;
import org.homeward.agreement.Deliveries;
import org.homeward.app.texts.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code homeward balance}: per clause and giving party, what is owed under an agreement and what was done. */
@Command(name = "balance", mixinStandardHelpOptions = true)
final class BalanceCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "AGREEMENT", descriptionKey = "AGREEMENT")
    @SuppressWarnings("NullAway.Init")
    private Path agreementFile;

    @Parameters(index = "1", paramLabel = "DELIVERIES", descriptionKey = "deliveries")
    @SuppressWarnings("NullAway.Init")
    private Path deliveriesFile;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private LanguageOption language;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Texts texts = language.texts();
        PrintWriter errors = spec.commandLine().getErr();
        Optional<Agreement> agreement = AgreementFile.read(agreementFile, texts, errors);
        if (agreement.isEmpty()) {
            return ExitCode.INPUT;
        }
        Optional<Deliveries> deliveries = AgreementFile.readDeliveries(deliveriesFile, agreement.get(), texts, errors);
        if (deliveries.isEmpty()) {
            return ExitCode.INPUT;
        }
        BalanceReadings balance = BalanceReadings.of(agreement.get(), deliveries.get());
        PrintWriter screen = spec.commandLine().getOut();
        if (json) {
            screen.println(asJson(agreement.get(), balance));
        } else {
            new BalanceSheet(agreement.get(), texts).print(balance, screen);
        }
        return balance.everyLine().anyMatch(BalanceCommand::isOpen) ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private static boolean isOpen(Balance.Line line) {
        return line.missing().map(Count::number).orElse(0L) > 0
                || line.disputed().number() > 0
                || line.claimed().number() > 0;
    }

    private static String asJson(Agreement agreement, BalanceReadings balance) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("agreement", agreement.id());
        whole.put("version", agreement.version());
        whole.put("fingerprint", agreement.fingerprint());
        whole.put("lines", lines(balance.undisputed()));
        Map<String, Object> asRead = new LinkedHashMap<>();
        balance.asReadBy().forEach((party, read) -> asRead.put(party.id(), lines(read)));
        whole.put("as_read_by", asRead);
        whole.put(
                "outside",
                balance.whole().outside().stream()
                        .map(each -> Map.of("from", each.from(), "count", count(each.count())))
                        .toList());
        whole.put(
                "statements",
                balance.whole().rivals().stream()
                        .map(rival -> Map.of(
                                "who", rival.statement().who(),
                                "clause", rival.statement().clauseId(),
                                "from", rival.statement().from(),
                                "published", count(rival.statement().count()),
                                "computed", count(rival.computed()),
                                "difference", rival.difference()))
                        .toList());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(whole);
    }

    private static List<Map<String, Object>> lines(List<Balance.Line> lines) {
        return lines.stream()
                .map(line -> {
                    Map<String, Object> values = new LinkedHashMap<>();
                    values.put("clause", line.clauseId());
                    values.put("from", line.from());
                    line.owed().ifPresent(owed -> values.put("owed", count(owed)));
                    values.put("delivered", count(line.delivered()));
                    values.put("accepted", count(line.accepted()));
                    values.put("disputed", count(line.disputed()));
                    values.put("refused", count(line.refused()));
                    values.put("claimed", count(line.claimed()));
                    line.missing().ifPresent(missing -> values.put("missing", count(missing)));
                    return values;
                })
                .toList();
    }

    private static Map<String, Object> count(Count count) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("number", count.number());
        value.put("unit", count.unit().key());
        value.put("basis", count.basis().key());
        return value;
    }
}
