package org.homeward.app.exercise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.agreement.Formula;
import org.homeward.app.accounts.Accounts;
import org.homeward.app.accounts.Spread;
import org.homeward.app.children.Answer;
import org.homeward.app.exercise.Exercise.Played;
import org.homeward.app.remains.ClaimedTotal;
import org.homeward.app.remains.RivalTotals;
import org.homeward.app.remains.StatedDelivery;
import org.homeward.app.reports.ChildrenAccount;
import org.homeward.app.reports.Delivery;
import org.homeward.app.reports.RemainsAccount;
import org.homeward.app.reports.Source;
import org.homeward.app.reports.Topic;
import org.homeward.app.reports.Unit;
import org.homeward.app.reports.Wording;
import org.homeward.app.seats.SeatId;
import org.jspecify.annotations.Nullable;

/** The sections of the report that show what was published: sources, topics, remains, children, promised and delivered. */
final class PublicSections {

    private final World world;
    private final Played played;

    PublicSections(World world, Played played) {
        this.world = world;
        this.played = played;
    }

    List<Source> sources() {
        return world.accounts.sources().stream()
                .map(each -> new Source(each.id(), Words.of(each.outlet()), each.date()))
                .toList();
    }

    List<Topic> topics() {
        return world.accounts.topics().stream()
                .map(topic -> new Topic(
                        topic.id(),
                        Words.text("topic." + topic.id()),
                        topic.statements().stream()
                                .map(each -> new Topic.Version(
                                        each.position(),
                                        Words.voice(each.who()),
                                        Words.of(each.text()),
                                        each.silent(),
                                        each.sources()))
                                .toList(),
                        spread(topic)))
                .toList();
    }

    /** How far apart the figures stand, where there are two to compare. */
    private static @Nullable Wording spread(org.homeward.app.accounts.Topic topic) {
        Spread spread = Spread.of(topic);
        Long lowest = spread.lowest();
        Long highest = spread.highest();
        if (lowest == null || highest == null || lowest.equals(highest)) {
            return null;
        }
        return switch (topic.unit()) {
            case "date" ->
                Words.text(
                        "spread.date",
                        Map.of(
                                "from", LocalDate.ofEpochDay(lowest).toString(),
                                "to", LocalDate.ofEpochDay(highest).toString()));
            case "people", "bodies", "children", "years", "minutes" ->
                Words.text("spread." + topic.unit(), Map.of("from", lowest, "to", highest));
            default -> null;
        };
    }

    RemainsAccount remains() {
        List<RemainsAccount.Delivery> deliveries = new ArrayList<>();
        for (StatedDelivery each : world.remains.deliveries()) {
            deliveries.add(new RemainsAccount.Delivery(
                    each.day(), each.receiver(), each.bySender(), each.byReceiver(), note(each)));
        }
        List<RemainsAccount.Total> totals = new ArrayList<>();
        for (RivalTotals rival : world.remains.rivalTotals()) {
            totals.add(new RemainsAccount.Total(
                    Words.text("sum-of-receipts"), rival.to(), rival.until(), rival.sumOfReceipts(), List.of()));
            for (ClaimedTotal claim : rival.claims()) {
                totals.add(new RemainsAccount.Total(
                        Words.voice(claim.who()), claim.to(), claim.date(), claim.count(), List.of()));
            }
        }
        for (SeatId receiver : world.parties()) {
            totals.add(new RemainsAccount.Total(
                    Words.text("sum-of-receipts"),
                    receiver.value(),
                    played.lastDay(),
                    receipts(receiver.value()),
                    List.of()));
        }
        return new RemainsAccount(
                deliveries,
                totals,
                world.remains.found().stream().map(Words::of).toList());
    }

    /** The record's own note, and which agreement each side says the day belongs to. */
    private @Nullable Wording note(StatedDelivery delivery) {
        if (delivery.note() != null) {
            return Words.of(delivery.note());
        }
        var attributions = world.remains.attributions().stream()
                .filter(each -> each.date().equals(delivery.day()))
                .toList();
        if (attributions.isEmpty()) {
            return null;
        }
        return Words.inEvery(language -> {
            StringBuilder words = new StringBuilder();
            for (var each : attributions) {
                words.append(words.isEmpty() ? "" : " · ")
                        .append(partyName(each.who(), language))
                        .append(": ")
                        .append(each.text()
                                .in(org.homeward.app.texts.Language.of(language).orElseThrow()));
            }
            return words.toString();
        });
    }

    private String partyName(String id, String language) {
        return world.pack.agreement().parties().stream()
                .filter(each -> each.id().equals(id))
                .map(each -> each.name().in(language))
                .findFirst()
                .orElse(id);
    }

    private long receipts(String receiver) {
        return world.remains.deliveries().stream()
                .filter(each -> each.receiver().equals(receiver))
                .mapToLong(each -> each.byReceiver() == null ? 0 : each.byReceiver())
                .sum();
    }

    ChildrenAccount children() {
        List<ChildrenAccount.Status> statuses = new ArrayList<>();
        Map<Answer, Integer> counts = world.children.byAnswer();
        counts.forEach((answer, names) -> statuses.add(new ChildrenAccount.Status(
                Words.text("child." + answer.name().toLowerCase(Locale.ROOT).replace('_', '-')), names)));
        return new ChildrenAccount(
                counts.values().stream().mapToLong(Integer::longValue).sum(),
                statuses,
                world.children.statements().stream()
                        .map(each -> new ChildrenAccount.Said(
                                each.date(), Words.voice(each.who()), Words.of(each.text()), List.of()))
                        .toList());
    }

    List<Delivery> deliveries() {
        List<Delivery> deliveries = new ArrayList<>();
        deliveries.add(earlierExchange());
        for (SeatId seeker : world.parties()) {
            deliveries.add(prisoners(seeker));
        }
        for (SeatId receiver : world.parties()) {
            deliveries.add(remainsTo(receiver));
        }
        deliveries.add(children339());
        return deliveries;
    }

    private Delivery earlierExchange() {
        long delivered = world.accounts.said(Accounts.EARLIER_EXCHANGE).stream()
                .mapToLong(each -> each.count() == null ? 0 : each.count())
                .sum();
        return new Delivery(
                world.pack.outcomes().earlier().agreement(),
                Words.text("subject.earlier-exchange"),
                null,
                Unit.PEOPLE,
                false,
                (long) world.pack.outcomes().earlier().agreedEach(),
                List.of(new Delivery.Figure(Words.text("voice.both-delegations"), false, delivered)),
                null);
    }

    /** Sizes of real stages are under embargo; what is counted here is the exercise's own. */
    private Delivery prisoners(SeatId seeker) {
        String holder = world.other(seeker).value();
        long received =
                played.handover().places().getOrDefault(holder, Map.of()).getOrDefault("received", 0);
        return new Delivery(
                "severely-wounded-and-ill, young",
                Words.text("subject.prisoners"),
                seeker.value(),
                Unit.PEOPLE,
                false,
                null,
                List.of(new Delivery.Figure(Words.text("voice.log"), true, received)),
                Words.text("note.stage-sizes-withheld"));
    }

    private Delivery remainsTo(SeatId receiver) {
        List<Delivery.Figure> figures = new ArrayList<>();
        figures.add(new Delivery.Figure(Words.text("sum-of-receipts"), true, receipts(receiver.value())));
        for (RivalTotals rival : world.remains.rivalTotals()) {
            if (rival.to().equals(receiver.value())) {
                rival.claims()
                        .forEach(claim -> figures.add(new Delivery.Figure(untilJune(claim), false, claim.count())));
            }
        }
        return new Delivery(
                "remains",
                Words.text("subject.remains"),
                receiver.value(),
                Unit.BODIES,
                false,
                (long) world.pack.outcomes().remainsPromisedEach(),
                figures,
                Words.text("note.remains-readings"));
    }

    private static Wording untilJune(ClaimedTotal claim) {
        return Words.inEvery(language -> {
            var texts = org.homeward.app.texts.Texts.in(
                    org.homeward.app.texts.Language.of(language).orElseThrow());
            return texts.get(
                    "exercise.claim-until",
                    Map.of("who", texts.get("exercise.voice." + claim.who()), "day", texts.date(claim.date())));
        });
    }

    private Delivery children339() {
        long returned = world.children.byAnswer().getOrDefault(Answer.RETURNED, 0);
        Long promised = world.pack.agreement().clauses().stream()
                .map(clause -> clause.formula() instanceof Formula.Return(var names) && names.isPresent()
                        ? Long.valueOf(names.getAsLong())
                        : null)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Delivery(
                "children",
                Words.text("subject.children"),
                null,
                Unit.CHILDREN,
                false,
                promised,
                List.of(new Delivery.Figure(Words.text("voice.log"), true, returned)),
                Words.text("note.children-requested"));
    }
}
