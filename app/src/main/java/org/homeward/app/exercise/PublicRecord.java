package org.homeward.app.exercise;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.app.accounts.Accounts;
import org.homeward.app.acts.PersonalRecords.PersonRecord;
import org.homeward.app.acts.PersonalRecords.Sealed;
import org.homeward.app.acts.Subject;
import org.homeward.app.children.Answer;
import org.homeward.app.exercise.ChildrenList.Child;
import org.homeward.app.kernel.Sensitive;
import org.homeward.app.remains.ClaimedTotal;
import org.homeward.app.remains.Delivery;
import org.homeward.app.scenario.PublishedOutcomes;
import org.homeward.app.scenario.PublishedOutcomes.Said;
import org.homeward.app.seats.SeatId;

/**
 * What was published, played as acts in the order of days: talks, statements, deliveries of remains, answers to the
 * children's list.
 */
final class PublicRecord {

    private record Dated(LocalDate day, Runnable act) {}

    private final World world;
    private final PublishedOutcomes outcomes;
    private final Deque<Dated> waiting = new ArrayDeque<>();

    PublicRecord(World world, List<Child> children) {
        this.world = world;
        this.outcomes = world.pack.outcomes();
        List<Dated> all = new ArrayList<>();
        remains(all);
        children(all, children);
        outcomes.disputes().forEach(each -> all.add(said(Accounts.LISTS, each)));
        outcomes.stageTotals().forEach(each -> all.add(said(Accounts.STAGES, each)));
        all.sort(Comparator.comparing(Dated::day));
        waiting.addAll(all);
    }

    /** The talks, what was said of them, and the exchange that had been agreed before. */
    void beforeTheLists() {
        world.pack.talks().rounds().forEach(round -> world.talks.held(round, world.intermediary));
        LocalDate agreed = world.pack.exercise().referenceDate();
        outcomes.earlier()
                .stages()
                .forEach(stage -> world.accounts.said(
                        Accounts.EARLIER_EXCHANGE,
                        stage.date(),
                        outcomes.earlier().agreement(),
                        stage.each(),
                        org.homeward.app.texts.Multilingual.english(""),
                        world.observer));
        world.pack
                .talks()
                .memoranda()
                .forEach(memorandum -> world.talks.passed(memorandum, world.intermediary, World.at(agreed, 13)));
        world.talks.taken(world.pack.talks().positions());
        world.agreements.adopted(world.pack.agreement(), world.intermediary, world.parties(), World.at(agreed, 16));
        LocalDate read = world.pack.sources().values().stream()
                .map(source -> source.date())
                .max(LocalDate::compareTo)
                .orElse(agreed);
        world.accounts.read(world.pack.sources().values(), world.observer, World.at(read, 20));
        world.pack.topics().forEach(topic -> world.accounts.stated(topic, world.observer, World.at(read, 20)));
    }

    /** Plays everything that happened before {@code day}. */
    void until(LocalDate day) {
        while (!waiting.isEmpty() && waiting.getFirst().day().isBefore(day)) {
            waiting.removeFirst().act().run();
        }
    }

    /** Plays the rest. */
    void rest() {
        waiting.forEach(each -> each.act().run());
        waiting.clear();
    }

    private Dated said(String subject, Said said) {
        return new Dated(
                said.date(),
                () -> world.accounts.said(
                        subject, said.date(), said.who(), said.count(), said.text(), new SeatId(said.who())));
    }

    private void remains(List<Dated> all) {
        for (Delivery delivery : outcomes.deliveries()) {
            all.add(new Dated(delivery.date(), () -> {
                // The sending side published totals only: it states that it handed over, not how many on the day.
                world.remains.handedOver(delivery.date(), delivery.from(), delivery.to(), null);
                world.remains.received(delivery);
            }));
        }
        for (ClaimedTotal total : outcomes.remainsTotals()) {
            all.add(new Dated(total.date(), () -> world.remains.claimed(total, seatOf(total.who()))));
        }
        outcomes.attributions().forEach(each -> all.add(new Dated(each.date(), () -> world.remains.attributed(each))));
        for (Said said : outcomes.foundLater()) {
            all.add(new Dated(
                    said.date(), () -> world.remains.foundLater(said.date(), said.who(), said.count(), said.text())));
        }
    }

    private void children(List<Dated> all, List<Child> children) {
        LocalDate received = world.pack.exercise().referenceDate();
        all.add(new Dated(received, () -> {
            List<PersonRecord> records = children.stream()
                    .map(child -> new PersonRecord(new Subject(child.id()), Sensitive.of(child.record())))
                    .toList();
            Map<String, String> commitments = new LinkedHashMap<>();
            for (Sealed sealed : world.acts.personalRecords().seal(records)) {
                commitments.put(sealed.person().value(), sealed.commitment().toString());
            }
            world.children.listReceived(commitments, world.intermediary, received);
        }));
        Set<LocalDate> days = new LinkedHashSet<>();
        children.forEach(child -> days.addAll(child.answers().keySet()));
        for (LocalDate day : days) {
            all.add(new Dated(day, () -> {
                Map<String, Answer> answers = new LinkedHashMap<>();
                children.forEach(child -> {
                    Answer answer = child.answers().get(day);
                    if (answer != null) {
                        answers.put(child.id(), answer);
                    }
                });
                world.children.answered(answers, answering(), day);
            }));
        }
        outcomes.childrenStatements()
                .forEach(each ->
                        all.add(new Dated(each.date(), () -> world.children.stated(each, seatOf(each.who())))));
    }

    /** The party that the agreement asks for the children. */
    private SeatId answering() {
        return world.pack.agreement().clauses().stream()
                .filter(clause -> clause.subject() == org.homeward.agreement.Subject.CHILDREN)
                .flatMap(clause -> clause.from().stream())
                .findFirst()
                .map(SeatId::new)
                .orElse(world.first);
    }

    /** A party speaks for itself; what any other voice said is recorded by whoever reads the newspapers. */
    private SeatId seatOf(String who) {
        SeatId seat = SeatId.isForm(who) ? new SeatId(who) : world.observer;
        return world.parties().contains(seat) ? seat : world.observer;
    }
}
