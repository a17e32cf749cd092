package org.homeward.app.exercise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.homeward.app.accounts.Accounts;
import org.homeward.app.acts.Acts;
import org.homeward.app.agreements.Agreements;
import org.homeward.app.children.Children;
import org.homeward.app.database.Database;
import org.homeward.app.handover.Handover;
import org.homeward.app.kernel.Outcome;
import org.homeward.app.lists.Lists;
import org.homeward.app.plans.Plans;
import org.homeward.app.remains.Remains;
import org.homeward.app.scenario.ScenarioPack;
import org.homeward.app.seats.ExchangeId;
import org.homeward.app.seats.Keyring;
import org.homeward.app.seats.Seat;
import org.homeward.app.seats.SeatId;
import org.homeward.app.seats.Secrets;
import org.homeward.app.talks.Talks;

/** The exchange that is being played: its log, its seats, and the facade of every part. */
final class World {

    /** The seat that reads the newspapers: it records what was said in public and decides nothing. */
    private static final String PUBLIC_RECORD = "public-record";

    final ScenarioPack pack;
    final Database database;
    final Acts acts;
    final Keyring keyring;
    final ExchangeId id;
    final SeatId first;
    final SeatId second;
    final SeatId intermediary;
    final SeatId observer;
    final long seed;

    final Talks talks;
    final Accounts accounts;
    final Agreements agreements;
    final Lists lists;
    final Plans plans;
    final Remains remains;
    final Children children;

    private World(ScenarioPack pack, Database database, Acts acts, Keyring keyring, List<SeatId> drawn, long seed) {
        this.pack = pack;
        this.database = database;
        this.acts = acts;
        this.keyring = keyring;
        this.id = acts.exchange();
        this.first = drawn.get(0);
        this.second = drawn.get(1);
        this.intermediary = keyring.intermediary().id();
        this.observer = new SeatId(PUBLIC_RECORD);
        this.seed = seed;
        this.talks = new Talks(acts);
        this.accounts = new Accounts(acts, database, id);
        this.agreements = new Agreements(acts, database, id);
        this.lists = new Lists(acts, database, id);
        this.plans = new Plans(acts, database, id);
        this.remains = new Remains(acts, database, id);
        this.children = new Children(acts, database, id);
    }

    /** Opens the exchange's log; which party is named first is drawn by lot from the seed. */
    static Outcome<World> open(ScenarioPack pack, Database database, long seed) {
        ExchangeId id = new ExchangeId(pack.agreement().id());
        List<SeatId> drawn = new ArrayList<>();
        pack.agreement().parties().forEach(party -> drawn.add(new SeatId(party.id())));
        drawn.sort(null);
        if (new SplittableRandom(seed).nextBoolean()) {
            drawn.add(drawn.removeFirst());
        }
        Secrets secrets = Secrets.seeded(seed);
        Keyring keyring = Keyring.demonstration(
                id,
                secrets,
                List.of(
                        new Seat.Party(drawn.get(0), Seat.Order.FIRST),
                        new Seat.Party(drawn.get(1), Seat.Order.SECOND),
                        new Seat.Intermediary(
                                new SeatId(pack.agreement().intermediary().id())),
                        new Seat.Observer(new SeatId(PUBLIC_RECORD))));
        Outcome<Acts> acts = Acts.open(
                database,
                new Acts.Setting(
                        id,
                        keyring,
                        secrets,
                        List.of(
                                Talks.projection(),
                                Accounts.projection(),
                                Agreements.projection(),
                                Lists.projection(),
                                Plans.projection(),
                                Handover.projection(),
                                Remains.projection(),
                                Children.projection())));
        return switch (acts) {
            case Outcome.Refused<Acts>(var refusal) -> Outcome.refused(refusal.code(), refusal.facts());
            case Outcome.Accepted<Acts>(Acts open) ->
                Outcome.accepted(new World(pack, database, open, keyring, drawn, seed));
        };
    }

    /** The party that is not {@code party}. */
    SeatId other(SeatId party) {
        return party.equals(first) ? second : first;
    }

    /** Both parties, in the drawn order. */
    List<SeatId> parties() {
        return List.of(first, second);
    }

    /** Both parties and the intermediary cosign the log as it stands: what it holds is now binding. */
    void cosign(LocalDate day) {
        acts.cosign(at(day, 23), keyring.seat(first), keyring.seat(second), keyring.seat(intermediary));
    }

    /** An hour of a day, in the exchange's own time. */
    static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC);
    }
}
