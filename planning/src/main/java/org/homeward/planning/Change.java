package org.homeward.planning;

import java.time.LocalTime;
import java.util.List;

/**
 * What happened since a plan was told.
 *
 * @param stagesDone stages that are complete: their people have crossed and nothing in them changes
 */
public record Change(int stagesDone, List<Event> events) {

    public Change {
        events = List.copyOf(events);
        if (stagesDone < 0) {
            throw new IllegalArgumentException("stages done is " + stagesDone + ", not 0 or more");
        }
    }

    /** One event, before anything else is done. */
    public static Change of(Event event) {
        return new Change(0, List.of(event));
    }

    /** One thing that happened. */
    public sealed interface Event {

        /** A person does not wish to go, or is not fit to, or is no longer cleared. The plan never says which. */
        record Withdrawn(String traveller) implements Event {}

        /** A person on the list has died. */
        record Died(String traveller) implements Event {}

        /** A place was kept in case something proved true, and it did not: whoever it was kept for leaves the request. */
        record PlaceGivenUp(String traveller) implements Event {}

        /** Someone is added who was not in the request. */
        record Added(Traveller traveller) implements Event {}

        /** A crossing point, or the road to it, is closed from a stage on. */
        record PointClosed(String point, int fromStage) implements Event {}

        /** A truce is broken: a stage cannot be held at all. */
        record WindowLost(int stage) implements Event {}

        /** A stage is put off to another window; its people stay together in it. */
        record StagePutOff(int stage, Window to) implements Event {}

        /** A stage must end earlier than planned: what can still be done by then. */
        record WindowEnds(int stage, LocalTime at) implements Event {}
    }
}
