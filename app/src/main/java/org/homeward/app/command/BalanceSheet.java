package org.homeward.app.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.Balance;
import org.homeward.agreement.Clause;
import org.homeward.agreement.Count;
import org.homeward.app.texts.Texts;

/** The balance sheet of an agreement, as tables of text. */
final class BalanceSheet {

    private final Agreement agreement;
    private final Texts texts;

    BalanceSheet(Agreement agreement, Texts texts) {
        this.agreement = agreement;
        this.texts = texts;
    }

    void print(BalanceReadings balance, PrintWriter screen) {
        screen.println(texts.get(
                "commands.agreement.head",
                Map.of(
                        "title", agreement.title().in(texts.language().code()),
                        "agreement", agreement.id(),
                        "version", Long.toString(agreement.version()))));
        lines(balance.undisputed(), screen);
        balance.asReadBy().forEach((party, lines) -> {
            screen.println();
            screen.println(texts.get("commands.balance.as-read-by", Map.of("party", name(party.id()))));
            lines(lines, screen);
        });
        if (!balance.whole().outside().isEmpty()) {
            screen.println();
            screen.println(word("outside"));
            TextTable table = new TextTable(List.of(word("party"), word("delivered"), word("counts")));
            balance.whole()
                    .outside()
                    .forEach(each -> table.row(
                            List.of(name(each.from()), number(each.count().number()), unit(each.count()))));
            table.print(screen);
        }
        rivals(balance.whole().rivals(), screen);
    }

    private void lines(List<Balance.Line> lines, PrintWriter screen) {
        for (Clause clause : agreement.clauses()) {
            List<Balance.Line> under = lines.stream()
                    .filter(line -> line.clauseId().equals(clause.id()))
                    .toList();
            if (!under.isEmpty()) {
                screen.println();
                String title = clause.title().in(texts.language().code()) + " (" + clause.id() + ")";
                screen.println(clause.standing().binds() ? title : title + " — " + word("offered"));
                clause(under, screen);
            }
        }
    }

    private void clause(List<Balance.Line> lines, PrintWriter screen) {
        TextTable table = new TextTable(List.of(
                word("party"),
                word("owed"),
                word("delivered"),
                word("accepted"),
                word("disputed"),
                word("refused"),
                word("claimed"),
                word("missing"),
                word("counts")));
        for (Balance.Line line : lines) {
            table.row(List.of(
                    name(line.from()),
                    number(line.owed()),
                    number(line.delivered().number()),
                    number(line.accepted().number()),
                    number(line.disputed().number()),
                    number(line.refused().number()),
                    number(line.claimed().number()),
                    number(line.missing()),
                    unit(line.delivered())));
        }
        table.print(screen);
    }

    private void rivals(List<Balance.Rival> rivals, PrintWriter screen) {
        if (rivals.isEmpty()) {
            return;
        }
        screen.println();
        screen.println(word("rivals"));
        TextTable table = new TextTable(List.of(
                word("who"), word("party"), word("published"), word("computed"), word("difference"), word("counts")));
        for (Balance.Rival rival : rivals) {
            String difference = number(rival.difference());
            table.row(List.of(
                    rival.statement().who(),
                    name(rival.statement().from()),
                    number(rival.statement().count().number()),
                    number(rival.computed().number()),
                    rival.difference() > 0 ? "+" + difference : difference,
                    unit(rival.statement().count())));
        }
        table.print(screen);
    }

    private String word(String key) {
        return texts.get("commands.balance." + key);
    }

    private String name(String party) {
        return agreement.parties().stream()
                .filter(each -> each.id().equals(party))
                .map(each -> each.name().in(texts.language().code()))
                .findFirst()
                .orElseGet(() -> word("both"));
    }

    private String number(Optional<Count> count) {
        return count.map(each -> number(each.number())).orElseGet(() -> word("unknown"));
    }

    private String number(long value) {
        return texts.number(value);
    }

    private String unit(Count count) {
        return switch (count.unit()) {
            case PEOPLE -> word("people");
            case BODIES -> word("bodies");
            case BAGS -> word("bags");
            case RANK_UNITS ->
                texts.get(
                        "commands.balance.units",
                        Map.of("unit", agreement.ranks().unit()));
        };
    }
}
