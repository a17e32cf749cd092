package org.homeward.app.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.homeward.app.reports.BalanceCurve;
import org.homeward.app.reports.Wording;
import org.homeward.app.reports.web.BalanceDrawing;
import org.homeward.app.texts.Texts;
import org.homeward.planning.Exposure;
import org.homeward.planning.Places;
import org.homeward.planning.Plan;
import org.homeward.planning.Side;
import org.homeward.planning.Stage;

/** The balance of a plan: what either side has risked while both groups are in custody, and once both have crossed. */
final class DraftBalance {

    private DraftBalance() {}

    /** Two steps per stage that carries anyone. */
    static BalanceCurve curve(Plan plan) {
        List<BalanceCurve.Point> points = new ArrayList<>();
        long toFirst = 0;
        long toSecond = 0;
        for (Exposure at : plan.exposure()) {
            Stage stage = plan.stages().get(at.stage() - 1);
            if (stage.manifests().isEmpty()) {
                continue;
            }
            points.add(new BalanceCurve.Point(
                    stage.window().day(),
                    at.stage(),
                    1,
                    Wording.of("drafts.step.custody"),
                    Math.max(0, at.first()),
                    Math.max(0, at.second()),
                    toFirst,
                    toSecond));
            toSecond += gained(plan, stage, Side.FIRST);
            toFirst = toSecond - at.difference();
            points.add(new BalanceCurve.Point(
                    stage.window().day(),
                    at.stage(),
                    1,
                    Wording.of("drafts.step.crossed"),
                    Math.max(0, at.difference()),
                    Math.max(0, -at.difference()),
                    toFirst,
                    toSecond));
        }
        long limit = plan.request().limits().exposure();
        return new BalanceCurve(limit >= Places.UNLIMITED ? BalanceCurve.NO_LIMIT : limit, points);
    }

    /** Weighted people under parity whom {@code side} releases in {@code stage}. */
    private static long gained(Plan plan, Stage stage, Side side) {
        Set<String> there = Set.copyOf(stage.travellers(side));
        return plan.request().travellers().stream()
                        .filter(each -> there.contains(each.id()))
                        .filter(plan.request().limits()::underParity)
                        .count()
                * plan.request().limits().weight(side);
    }

    static BalanceDrawing.Legend legend(HeldPeople held, Texts texts) {
        String language = texts.language().code();
        return new BalanceDrawing.Legend(
                texts,
                held.agreement().parties().get(0).name().in(language),
                held.agreement().parties().get(1).name().in(language));
    }
}
