package org.homeward.planning;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an exchange has to work with: time, crossing points, roads, vehicles and people who accompany.
 *
 * @param windows in any order; each becomes one stage
 * @param travelMinutesMax the longest journey anyone may be asked to make
 * @param readyFrom nobody leaves a holding site before this moment; null if everyone is ready in time
 */
public record Means(
        List<Window> windows,
        List<CrossingPoint> points,
        List<Road> roads,
        int travelMinutesMax,
        Fleet first,
        Fleet second,
        @Nullable LocalDateTime readyFrom) {

    /** Twelve hours on the road: longer journeys need a night's stop, which is a holding site of its own. */
    public static final int TRAVEL_MINUTES_MAX = 720;

    public Means {
        windows = List.copyOf(windows);
        points = List.copyOf(points);
        roads = List.copyOf(roads);
    }

    /** Means whose vehicles and escorts never limit the plan. */
    public Means(List<Window> windows, List<CrossingPoint> points, List<Road> roads) {
        this(windows, points, roads, TRAVEL_MINUTES_MAX, Fleet.AMPLE, Fleet.AMPLE, null);
    }

    public Fleet of(Side side) {
        return side == Side.FIRST ? first : second;
    }

    /** The same means with other windows. */
    public Means withWindows(List<Window> replacement) {
        return new Means(replacement, points, roads, travelMinutesMax, first, second, readyFrom);
    }

    /** The same means, nobody leaving a site before {@code moment}. */
    public Means withReadyFrom(LocalDateTime moment) {
        return new Means(windows, points, roads, travelMinutesMax, first, second, moment);
    }

    /** The same means with the sides swapped. */
    public Means mirrored() {
        return new Means(
                windows,
                points.stream().map(CrossingPoint::mirrored).toList(),
                roads,
                travelMinutesMax,
                /* first= */ second,
                /* second= */ first,
                readyFrom);
    }
}
