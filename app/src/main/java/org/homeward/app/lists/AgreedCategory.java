package org.homeward.app.lists;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import org.homeward.agreement.AnnexOne;
import org.homeward.agreement.Clause;
import org.homeward.agreement.Eligibility;
import org.homeward.agreement.Evidence;
import org.homeward.agreement.PartialDate;
import org.homeward.app.lists.ListEntry.Condition;
import org.homeward.app.lists.ListEntry.Health;
import org.homeward.app.lists.ListEntry.Identity;
import org.homeward.app.lists.ListEntry.Sex;

/**
 * The category of an agreement's clause, decided by module {@code agreement} on what a list states and nothing else.
 *
 * @param eligibility the agreement
 * @param agreed the clause
 */
public record AgreedCategory(Eligibility eligibility, Clause agreed) implements Category {

    /** What is known of somebody of whom nothing is. */
    public static final Evidence NOTHING_KNOWN = Evidence.builder().build();

    @Override
    public String clause() {
        return agreed.id();
    }

    @Override
    public Membership of(ListEntry entry, LocalDate referenceDate) {
        return switch (eligibility
                .decide(agreed, evidence(entry), referenceDate)
                .verdict()) {
            case YES -> Membership.INSIDE;
            case NO -> Membership.OUTSIDE;
            case CANNOT_TELL -> Membership.OPEN;
        };
    }

    /** What an entry states, as evidence; what it does not state, or states in two ways, stays unknown. */
    public static Evidence evidence(ListEntry entry) {
        Evidence.Builder evidence = Evidence.builder();
        Identity identity = entry.identity().open();
        switch (entry.status()) {
            case PRISONER -> evidence.prisoner();
            case CIVILIAN -> evidence.civilian();
            case UNSTATED -> {
                // Unknown stays unknown.
            }
        }
        if (identity.sex() != Sex.UNSTATED) {
            evidence.sex(identity.sex() == Sex.FEMALE ? "f" : "m");
        }
        ListEntry.Service service = entry.service().open();
        if (!service.rank().isEmpty()) {
            evidence.rank(service.rank());
        }
        if (!service.unit().isEmpty()) {
            evidence.unit(service.unit());
        }
        date(identity.birthDate()).ifPresent(evidence::birthDate);
        date(service.captureDate()).ifPresent(evidence::captureDate);
        health(entry.health().open(), evidence);
        return evidence.build();
    }

    private static java.util.Optional<PartialDate> date(StatedDate stated) {
        return switch (stated) {
            case StatedDate.Day(LocalDate day) -> java.util.Optional.of(PartialDate.of(day));
            case StatedDate.InMonth(YearMonth month) ->
                java.util.Optional.of(new PartialDate(month.getYear(), month.getMonthValue(), 0));
            case StatedDate.InYear(int year) -> java.util.Optional.of(PartialDate.ofYear(year));
            // Both days lie in one year, and nothing narrower holds for both.
            case StatedDate.EitherDay(LocalDate day, LocalDate _) ->
                java.util.Optional.of(PartialDate.ofYear(day.getYear()));
            case StatedDate.Absent _, StatedDate.Unreadable _, StatedDate.Impossible _ -> java.util.Optional.empty();
        };
    }

    private static void health(Health health, Evidence.Builder evidence) {
        Set<String> codes = new TreeSet<>();
        health.codes().stream().filter(AnnexOne::isCode).forEach(codes::add);
        if (!codes.isEmpty()) {
            evidence.findings(codes);
        }
        if (health.condition() != Condition.UNSTATED) {
            evidence.health(
                    switch (health.condition()) {
                        case GOOD -> "good";
                        case RECOVERED -> "recovered";
                        case SLIGHTLY_WOUNDED -> "slightly-wounded";
                        case SICK -> "sick";
                        case SERIOUSLY_SICK -> "seriously-ill";
                        case SERIOUSLY_WOUNDED, UNSTATED -> "seriously-wounded";
                    });
        }
    }
}
