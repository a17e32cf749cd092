package org.homeward.app.exercise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.homeward.app.kernel.Progress;
import org.homeward.app.lists.ListEntry;
import org.homeward.app.lists.Lists.Link;
import org.homeward.app.lists.StatedDate;
import org.homeward.app.seats.SeatId;
import org.homeward.linkage.Band;
import org.homeward.linkage.LinkOptions;
import org.homeward.linkage.LinkOutcome;
import org.homeward.linkage.LinkProgress;
import org.homeward.linkage.LinkResult;
import org.homeward.linkage.LinkedPair;
import org.homeward.linkage.Linker;
import org.homeward.linkage.Person;

/** Links what one side seeks with what the other holds, and has both sides' readers confirm. */
final class LinkPhase {

    /** In the exercise a reader confirms what was to be reviewed where it is likelier than not. */
    private static final double CONFIRMED_FROM = 0.5;

    private final World world;
    private final int threads;

    LinkPhase(World world, int threads) {
        this.world = world;
        this.threads = threads;
    }

    /** One direction: the seeker's entries against the holder's, most probable link first. */
    record Linked(SubmittedList sought, SubmittedList holdings, List<Link> links, String modelHash) {}

    Linked run(SubmittedList sought, SubmittedList holdings, Progress progress) {
        List<Listed> left = sought.toLink();
        List<Listed> right = holdings.toLink();
        LinkOptions options =
                LinkOptions.standard().withSeed(world.seed).withThreads(threads).withAllPairsMax(0);
        LinkOutcome outcome = Linker.standard().link(people(left), people(right), options, new LinkProgress() {
            @Override
            public void at(String phase, long done, long total) {
                progress.at(done, total);
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        });
        if (!(outcome instanceof LinkOutcome.Linked(LinkResult result))) {
            throw new Stopped(outcome.toString());
        }
        List<Link> links = new ArrayList<>();
        for (LinkedPair pair : result.pairs()) {
            boolean sure = pair.band() == Band.PROPOSED || pair.probability() >= CONFIRMED_FROM;
            links.add(new Link(
                    left.get(pair.left()).id(),
                    right.get(pair.right()).id(),
                    pair.probability(),
                    pair.band().name(),
                    sure));
        }
        SeatId seeker = new SeatId(sought.id().party());
        LocalDate day = world.pack.exercise().timetable().statementsGiven();
        world.lists.linked(seeker, result.modelHash(), links, world.intermediary, World.at(day, 8));
        for (SeatId reader : world.parties()) {
            world.lists.confirmed(reader, seeker, links, World.at(day, 10));
        }
        return new Linked(sought, holdings, List.copyOf(links), result.modelHash());
    }

    private static List<Person> people(List<Listed> entries) {
        return entries.stream().map(each -> person(each.id(), each.entry())).toList();
    }

    private static Person person(String id, ListEntry entry) {
        ListEntry.Identity identity = entry.identity().open();
        ListEntry.Service service = entry.service().open();
        return new Person(
                id,
                identity.surname(),
                identity.given(),
                identity.patronymic(),
                iso(identity.birthDate()),
                switch (identity.sex()) {
                    case FEMALE -> "f";
                    case MALE -> "m";
                    case UNSTATED -> "";
                },
                service.rank(),
                service.unit(),
                identity.serviceNumber(),
                iso(service.captureDate()),
                service.capturePlace());
    }

    private static String iso(StatedDate date) {
        return switch (date) {
            case StatedDate.Day(LocalDate day) -> day.toString();
            case StatedDate.EitherDay(LocalDate dayFirst, LocalDate _) -> dayFirst.toString();
            case StatedDate.InMonth(var month) -> month.toString();
            case StatedDate.InYear(int year) -> "%04d".formatted(year);
            case StatedDate.Absent _, StatedDate.Unreadable _, StatedDate.Impossible _ -> "";
        };
    }

    /** The reader stopped the work, or the lists cannot be linked at all. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped(String why) {
            super(why);
        }
    }
}
