package org.homeward.app.remains;

import java.time.LocalDate;
import java.util.List;

/**
 * One direction up to one day: the sum of what the receiving side signed for, beside every total claimed for it.
 *
 * @param from party that handed over
 * @param to party that received
 * @param until last day counted
 * @param sumOfReceipts bodies, summed over the receiving side's receipts
 * @param claims every total claimed for the same direction and days
 */
public record RivalTotals(String from, String to, LocalDate until, int sumOfReceipts, List<ClaimedTotal> claims) {

    public RivalTotals {
        claims = List.copyOf(claims);
    }

    /** The sum of the receipts for a direction, both ends included. */
    public static int sum(List<Delivery> deliveries, String from, String to, LocalDate until) {
        return deliveries.stream()
                .filter(each -> each.from().equals(from) && each.to().equals(to))
                .filter(each -> !each.date().isAfter(until))
                .mapToInt(Delivery::received)
                .sum();
    }

    /** Rival totals for each direction that somebody claimed a total for, up to the last day claimed. */
    public static List<RivalTotals> of(List<Delivery> deliveries, List<ClaimedTotal> claims) {
        return claims.stream()
                .map(claim -> List.of(claim.from(), claim.to()))
                .distinct()
                .map(way -> {
                    List<ClaimedTotal> rivals = claims.stream()
                            .filter(claim -> claim.from().equals(way.get(0))
                                    && claim.to().equals(way.get(1)))
                            .toList();
                    LocalDate until = rivals.stream()
                            .map(ClaimedTotal::date)
                            .max(LocalDate::compareTo)
                            .orElseThrow();
                    return new RivalTotals(
                            way.get(0), way.get(1), until, sum(deliveries, way.get(0), way.get(1), until), rivals);
                })
                .toList();
    }
}
