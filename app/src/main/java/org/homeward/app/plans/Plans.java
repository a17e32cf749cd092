package org.homeward.app.plans;

import java.time.Instant;
import java.util.List;
import org.homeward.app.acts.Acts;
import org.homeward.app.acts.Draft;
import org.homeward.app.acts.Payload;
import org.homeward.app.acts.Projection;
import org.homeward.app.database.Database;
import org.homeward.app.plans.store.PlansTables;
import org.homeward.app.seats.ExchangeId;
import org.homeward.app.seats.SeatId;
import org.homeward.planning.Manifest;
import org.homeward.planning.Plan;
import org.homeward.planning.Reserve;
import org.homeward.planning.Side;
import org.homeward.planning.Stage;

/** Keeps the plan that both parties adopted. */
public final class Plans {

    private final Acts acts;
    private final PlansTables tables;

    public Plans(Acts acts, Database database, ExchangeId exchange) {
        this.acts = acts;
        this.tables = new PlansTables(database.client(), exchange);
    }

    /** The read model of this part. */
    public static Projection projection() {
        return PlansTables.projection();
    }

    /**
     * The intermediary lays each stage of the plan before the parties, and each party adopts it.
     *
     * @param first party that releases on the first side
     * @param second party that releases on the second side
     */
    public void adopted(Plan plan, SeatId first, SeatId second, SeatId intermediary, Instant at) {
        for (Stage stage : plan.stages()) {
            Payload payload = Payload.of()
                    .put("stage", stage.number())
                    .put("day", stage.window().day())
                    .put("manifests", stage.manifests(), manifest -> manifest(manifest, first, second))
                    .put(
                            "reserves",
                            List.of(stage.first(), stage.second()),
                            reserve -> reserve(reserve, first, second));
            acts.record(Draft.of("plans.stage-laid", intermediary, at, payload.json())
                    .about("stage:" + stage.number()));
            for (SeatId party : List.of(first, second)) {
                acts.record(Draft.of("plans.stage-adopted", party, at, payload.json())
                        .about("stage:" + stage.number()));
            }
        }
    }

    private static Payload manifest(Manifest manifest, SeatId first, SeatId second) {
        return Payload.of()
                .put("point", manifest.point())
                .put("party", manifest.side() == Side.FIRST ? first : second)
                .put(
                        "lines",
                        manifest.lines(),
                        line -> Payload.of().put("entry", line.traveller()).put("clause", line.clause()));
    }

    private static Payload reserve(Reserve reserve, SeatId first, SeatId second) {
        return Payload.of()
                .put("party", reserve.side() == Side.FIRST ? first : second)
                .put("entries", reserve.named());
    }

    /** Planned people by stage, crossing point and releasing party. */
    public List<Planned> planned() {
        return tables.planned();
    }

    /**
     * People of one manifest.
     *
     * @param stage stage, from 1
     * @param point crossing point
     * @param releasing party that releases them
     * @param people how many
     */
    public record Planned(int stage, String point, String releasing, int people) {}
}
