package org.homeward.app.scenario;

import java.time.LocalDate;
import java.util.List;

/**
 * What an exercise makes up, and nothing else: its people are synthetic and so is all that happens to each of them.
 *
 * @param seed start of every random draw
 * @param referenceDate day on which ages and terms are counted
 * @param timetable days of the list cycle
 * @param stageDates days on which a stage may cross
 * @param disturbances what goes wrong
 */
public record ExerciseSettings(
        long seed,
        LocalDate referenceDate,
        Timetable timetable,
        List<LocalDate> stageDates,
        Disturbances disturbances) {

    public ExerciseSettings {
        stageDates = List.copyOf(stageDates);
    }

    /** The days on which each step of the list cycle is taken. */
    public record Timetable(
            LocalDate listsSubmitted, LocalDate statementsGiven, LocalDate remarksSent, LocalDate finalReply) {}

    /**
     * What goes wrong, per thousand travellers unless said otherwise.
     *
     * @param refusalAtLine people who refuse to cross when they stand at the line
     * @param unfitToTravel people whom the doctor keeps back
     * @param noShow people who are not brought
     * @param deaths people of the list who die before they cross, in the whole exercise
     * @param putOff stages that are put off once and tried again
     */
    public record Disturbances(int refusalAtLine, int unfitToTravel, int noShow, int deaths, List<PutOff> putOff) {

        public Disturbances {
            putOff = List.copyOf(putOff);
        }
    }

    /** A stage, from 1, whose first attempt is given up, and why. */
    public record PutOff(int stage, String reason) {}
}
