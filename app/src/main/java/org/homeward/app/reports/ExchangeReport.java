package org.homeward.app.reports;

import java.util.List;

/**
 * Everything that the report of one exchange shows, in the order in which it shows it.
 *
 * <p>Immutable and free of personal data beyond pseudonymous entry ids. Ids of parties are those of {@link Heading};
 * where a direction is meant, the seeking or receiving party is the one whose people are concerned.
 *
 * @param heading which exchange, between whom, when
 * @param log head of the log
 * @param funnels names sought and what became of them, one per direction, first party first
 * @param gates what the gate found, per list
 * @param reconciliations what each side states, one per direction
 * @param eligibility decisions per clause and side
 * @param plan the plan and what became of it
 * @param balance exposure after each step
 * @param events what happened at the line, in order
 * @param remains deliveries of remains
 * @param children the children's list
 * @param sources sources of public statements
 * @param topics subjects on which published accounts differ
 * @param deliveries promised against delivered
 * @param checks rules checked over the whole exchange
 * @param phases what the run took
 */
public record ExchangeReport(
        Heading heading,
        LogHead log,
        List<FunnelOfNames> funnels,
        List<ListGate> gates,
        List<Reconciliation> reconciliations,
        List<ClauseDecision> eligibility,
        PlanCalendar plan,
        BalanceCurve balance,
        List<HandoverEvent> events,
        RemainsAccount remains,
        ChildrenAccount children,
        List<Source> sources,
        List<Topic> topics,
        List<Delivery> deliveries,
        List<Check> checks,
        List<PhaseCost> phases) {

    public ExchangeReport {
        funnels = List.copyOf(funnels);
        gates = List.copyOf(gates);
        reconciliations = List.copyOf(reconciliations);
        eligibility = List.copyOf(eligibility);
        events = List.copyOf(events);
        sources = List.copyOf(sources);
        topics = List.copyOf(topics);
        deliveries = List.copyOf(deliveries);
        checks = List.copyOf(checks);
        phases = List.copyOf(phases);
    }
}
