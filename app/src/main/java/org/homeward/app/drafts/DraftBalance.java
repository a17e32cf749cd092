package org.homeward.app.drafts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.homeward.app.reports.BalanceCurve;
import org.homeward.app.reports.Wording;
import org.homeward.app.reports.web.BalanceDrawing;
import org.homeward.app.texts.Texts;
import org.homeward.planning.ExchangeLimits;
import org.homeward.planning.Places;
import org.homeward.planning.Plan;
import org.homeward.planning.Side;
import org.homeward.planning.Stage;
import org.homeward.planning.Traveller;

/** The balance of a plan: what either side has risked while both groups are in custody, and once both have crossed. */
final class DraftBalance {

    private DraftBalance() {}

    /** One balance: of all clauses together, or of an account that trades in units of its own. */
    record Of(Optional<String> account, BalanceCurve curve) {}

    /** Every balance of the plan in which anybody counts; that of all clauses together where nobody does in any. */
    static List<Of> all(Plan plan) {
        ExchangeLimits limits = plan.request().limits();
        List<Of> all = new ArrayList<>();
        Of together = new Of(Optional.empty(), curve(plan, limits::underParity, limits.exposure()));
        if (plan.request().travellers().stream().anyMatch(limits::underParity)) {
            all.add(together);
        }
        limits.balances().stream()
                .filter(each -> plan.request().travellers().stream().anyMatch(each::counts))
                .forEach(each ->
                        all.add(new Of(Optional.of(each.clause()), curve(plan, each::counts, each.exposure()))));
        return all.isEmpty() ? List.of(together) : List.copyOf(all);
    }

    /** Two steps per stage that carries anyone: both groups in custody, and both received. */
    private static BalanceCurve curve(Plan plan, Predicate<Traveller> counts, long limit) {
        Map<String, Long> units = new HashMap<>();
        plan.request().travellers().stream()
                .filter(counts)
                .forEach(each -> units.put(
                        each.id(), (long) each.units() * plan.request().limits().weight(each.side())));
        List<BalanceCurve.Point> points = new ArrayList<>();
        long toFirst = 0;
        long toSecond = 0;
        for (Stage stage : plan.stages()) {
            if (stage.manifests().isEmpty()) {
                continue;
            }
            long byFirst = toSecond + sum(stage.travellers(Side.FIRST), units);
            long bySecond = toFirst + sum(stage.travellers(Side.SECOND), units);
            points.add(point(stage, "drafts.step.custody", byFirst - toFirst, bySecond - toSecond, toFirst, toSecond));
            toFirst = bySecond;
            toSecond = byFirst;
            points.add(point(stage, "drafts.step.crossed", toSecond - toFirst, toFirst - toSecond, toFirst, toSecond));
        }
        return new BalanceCurve(limit >= Places.UNLIMITED ? BalanceCurve.NO_LIMIT : limit, points);
    }

    private static long sum(List<String> travellers, Map<String, Long> units) {
        return travellers.stream().mapToLong(id -> units.getOrDefault(id, 0L)).sum();
    }

    private static BalanceCurve.Point point(
            Stage stage, String step, long first, long second, long toFirst, long toSecond) {
        return new BalanceCurve.Point(
                stage.window().day(),
                stage.number(),
                1,
                Wording.of(step),
                Math.max(0, first),
                Math.max(0, second),
                toFirst,
                toSecond);
    }

    static BalanceDrawing.Legend legend(HeldPeople held, Optional<String> account, Texts texts) {
        String language = texts.language().code();
        BalanceDrawing.Legend together = new BalanceDrawing.Legend(
                texts,
                held.agreement().parties().get(0).name().in(language),
                held.agreement().parties().get(1).name().in(language));
        return account.isEmpty() ? together : together.of(RateWords.account(held, account, texts));
    }
}
