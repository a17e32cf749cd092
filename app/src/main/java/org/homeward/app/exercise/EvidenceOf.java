package org.homeward.app.exercise;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.homeward.agreement.Evidence;
import org.homeward.agreement.PartialDate;
import org.homeward.app.lists.ListEntry;
import org.homeward.app.lists.ListEntry.Condition;
import org.homeward.app.lists.ListEntry.PersonStatus;
import org.homeward.app.lists.ListEntry.Sex;
import org.homeward.app.lists.StatedDate;

/** Turns what a side's list says of a person into evidence, and fills its gaps from the other side's. */
final class EvidenceOf {

    private EvidenceOf() {}

    /**
     * Evidence as {@code stated} by one side; what it does not state is taken from {@code other}. Where both state
     * something, each side's word stands in its own evidence: which is right is not decided here.
     */
    static Evidence of(ListEntry stated, ListEntry other, String holder, String own) {
        Evidence.Builder evidence = Evidence.builder().alive().holder(holder).own(own);
        PersonStatus status = stated.status() == PersonStatus.UNSTATED ? other.status() : stated.status();
        switch (status) {
            case PRISONER -> evidence.prisoner();
            case CIVILIAN -> evidence.civilian();
            case UNSTATED -> {}
        }
        ListEntry.Identity identity = stated.identity().open();
        ListEntry.Identity others = other.identity().open();
        Sex sex = identity.sex() == Sex.UNSTATED ? others.sex() : identity.sex();
        switch (sex) {
            case FEMALE -> evidence.sex("f");
            case MALE -> evidence.sex("m");
            case UNSTATED -> {}
        }
        PartialDate born = partial(known(identity.birthDate()) ? identity.birthDate() : others.birthDate());
        if (born != null) {
            evidence.birthDate(born);
        }
        StatedDate capture = stated.service().open().captureDate();
        PartialDate captured =
                partial(known(capture) ? capture : other.service().open().captureDate());
        if (captured != null) {
            evidence.captureDate(captured);
        }
        ListEntry.Health health = stated.health().open();
        ListEntry.Health otherHealth = other.health().open();
        if (!health.codes().isEmpty() || !otherHealth.codes().isEmpty()) {
            evidence.findings(new TreeSet<>(health.codes().isEmpty() ? otherHealth.codes() : health.codes()));
        }
        Condition condition = health.condition() == Condition.UNSTATED ? otherHealth.condition() : health.condition();
        if (health.codes().isEmpty() && otherHealth.codes().isEmpty() && condition != Condition.UNSTATED) {
            // Somebody looked at the person and wrote a state of health, and no condition of Annex I.
            evidence.findings(Set.of());
        }
        // No commission has sat yet: nobody has its decision.
        evidence.commission("none");
        switch (condition) {
            case GOOD -> evidence.health("good");
            case RECOVERED -> evidence.health("recovered");
            case SLIGHTLY_WOUNDED -> evidence.health("slightly-wounded");
            case SICK -> evidence.health("sick");
            case SERIOUSLY_SICK -> evidence.health("seriously-ill");
            case SERIOUSLY_WOUNDED -> evidence.health("seriously-wounded");
            case UNSTATED -> {}
        }
        return evidence.build();
    }

    private static boolean known(StatedDate date) {
        return date.earliest().isPresent();
    }

    /** As much of a stated date as is sure; null where nothing is. */
    private static org.homeward.agreement.@org.jspecify.annotations.Nullable PartialDate partial(StatedDate date) {
        return switch (date) {
            case StatedDate.Day(LocalDate day) -> PartialDate.of(day);
            // Day and month may be swapped: the year is what both readings share.
            case StatedDate.EitherDay(LocalDate one, LocalDate other) ->
                one.getYear() == other.getYear() ? PartialDate.ofYear(one.getYear()) : null;
            case StatedDate.InMonth(var month) -> new PartialDate(month.getYear(), month.getMonthValue(), 0);
            case StatedDate.InYear(int year) -> PartialDate.ofYear(year);
            case StatedDate.Absent _, StatedDate.Unreadable _, StatedDate.Impossible _ -> null;
        };
    }
}
