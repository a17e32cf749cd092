package org.homeward.app.lists.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.app.kernel.Sensitive;
import org.homeward.app.lists.Category;
import org.homeward.app.lists.GateContext;
import org.homeward.app.lists.ListColumn;
import org.homeward.app.lists.ListEntry;
import org.homeward.app.lists.ListEntry.Custody;
import org.homeward.app.lists.ListEntry.Identity;
import org.homeward.app.lists.ListEntry.PersonStatus;
import org.homeward.app.lists.ListRule;
import org.homeward.app.lists.Register;
import org.homeward.app.lists.StatedDate;

/** Finds people who should not stand on this list: minors, civilians, the released, the dead, those outside the category. */
public final class Standing {

    /** Under this age a person is a child (Convention on the Rights of the Child, article 1). */
    private static final int MAJORITY = 18;

    private record Registered(Register register, Identity identity) {}

    private final Header header;
    private final GateContext context;
    private final Findings findings;
    private final Map<String, List<Registered>> registered = new HashMap<>();

    private Standing(Header header, GateContext context, Findings findings) {
        this.header = header;
        this.context = context;
        this.findings = findings;
        for (Register register : context.registers()) {
            for (Sensitive<Identity> person : register.entries()) {
                registered
                        .computeIfAbsent(key(person.open()), _ -> new ArrayList<>())
                        .add(new Registered(register, person.open()));
            }
        }
    }

    public static void check(List<ListEntry> entries, Header header, GateContext context, Findings findings) {
        Standing standing = new Standing(header, context, findings);
        for (ListEntry entry : entries) {
            if (standing.present(entry)) {
                standing.minor(entry);
                standing.civilian(entry);
                standing.category(entry);
                standing.registers(entry);
            }
        }
    }

    /** A holder's own word that somebody is dead or released is a statement, not a fault of the list. */
    private boolean present(ListEntry entry) {
        return entry.holding()
                .map(holding -> holding.custody() != Custody.DECEASED && holding.custody() != Custody.RELEASED)
                .orElse(true);
    }

    private void minor(ListEntry entry) {
        StatedDate born = entry.identity().open().birthDate();
        LocalDate majority = context.referenceDate().minusYears(MAJORITY);
        Optional<LocalDate> earliest = born.earliest();
        boolean perhaps = born.latest().filter(day -> day.isAfter(majority)).isPresent();
        if (!perhaps || earliest.isEmpty() || earliest.get().isAfter(context.referenceDate())) {
            return;
        }
        boolean certain = earliest.get().isAfter(majority);
        say(
                certain ? ListRule.MINOR : ListRule.MINOR_PERHAPS,
                entry,
                ListColumn.BIRTH_DATE,
                Map.of(
                        "age",
                        Integer.toString(
                                earliest.get().until(context.referenceDate()).getYears())));
    }

    private void civilian(ListEntry entry) {
        boolean prisonersOnly = context.population() == GateContext.Population.PRISONERS;
        if (prisonersOnly && entry.status() == PersonStatus.CIVILIAN) {
            say(ListRule.CIVILIAN, entry, ListColumn.STATUS, Map.of());
        }
    }

    private void category(ListEntry entry) {
        if (context.category().isEmpty()) {
            return;
        }
        Category category = context.category().get();
        Map<String, String> clause = Map.of("clause", category.clause());
        switch (category.of(entry, context.referenceDate())) {
            case INSIDE -> {
                // As agreed.
            }
            case OUTSIDE -> say(ListRule.OUTSIDE_CATEGORY, entry, ListColumn.NO, clause);
            case OPEN -> say(ListRule.CATEGORY_OPEN, entry, ListColumn.NO, clause);
        }
    }

    private void registers(ListEntry entry) {
        Identity identity = entry.identity().open();
        for (Registered person : registered.getOrDefault(key(identity), List.of())) {
            boolean certain = identity.birthDate() instanceof StatedDate.Day
                    && identity.birthDate().equals(person.identity().birthDate())
                    && Folding.of(identity.patronymic())
                            .equals(Folding.of(person.identity().patronymic()));
            if (certain || perhaps(identity, person.identity())) {
                ListRule rule = switch (person.register().kind()) {
                    case RELEASED -> certain ? ListRule.RELEASED : ListRule.RELEASED_PERHAPS;
                    case DECEASED -> certain ? ListRule.DEAD : ListRule.DEAD_PERHAPS;
                };
                say(
                        rule,
                        entry,
                        ListColumn.NO,
                        Map.of("stated", person.register().statedBy()));
            }
        }
    }

    /** Nothing stated speaks against it: patronymics agree where both are given, and the dates can be one day. */
    private static boolean perhaps(Identity one, Identity other) {
        String patronymic = Folding.of(one.patronymic());
        String otherPatronymic = Folding.of(other.patronymic());
        boolean names =
                patronymic.isEmpty() || otherPatronymic.isEmpty() || Folding.within(patronymic, otherPatronymic, 2);
        return names && overlap(one.birthDate(), other.birthDate());
    }

    private static boolean overlap(StatedDate one, StatedDate other) {
        if (one.earliest().isEmpty() || other.earliest().isEmpty()) {
            return true;
        }
        if (one instanceof StatedDate.Day(LocalDate day)) {
            return other.canBe(day);
        }
        if (other instanceof StatedDate.Day(LocalDate day)) {
            return one.canBe(day);
        }
        return !one.earliest().get().isAfter(other.latest().orElseThrow())
                && !other.earliest().get().isAfter(one.latest().orElseThrow());
    }

    private static String key(Identity identity) {
        return Folding.of(identity.surname()) + "|" + Folding.of(identity.given());
    }

    private void say(ListRule rule, ListEntry entry, ListColumn column, Map<String, String> facts) {
        findings.at(rule, entry.row(), header.name(column), null, facts);
    }
}
