package org.homeward.app.lists;

import java.time.LocalDate;

/** An agreed category of people, such as everyone aged 18 to 25; decides for each entry of a list. */
public interface Category {

    /** Id of the clause that agrees it. */
    String clause();

    /** Whether the entry, as stated, belongs to it on the reference date. */
    Membership of(ListEntry entry, LocalDate referenceDate);

    /** The answer for one entry. */
    enum Membership {
        INSIDE,
        OUTSIDE,
        /** What is stated does not suffice to say. */
        OPEN
    }

    /**
     * Everyone whose age in whole years lies within bounds.
     *
     * @param clause id of the clause
     * @param youngest lowest age, included
     * @param oldest highest age, included
     */
    record Aged(String clause, int youngest, int oldest) implements Category {

        @Override
        public Membership of(ListEntry entry, LocalDate referenceDate) {
            StatedDate born = entry.identity().open().birthDate();
            if (born.earliest().isEmpty() || born.latest().isEmpty()) {
                return Membership.OPEN;
            }
            boolean earliest = within(born.earliest().get(), referenceDate);
            boolean latest = within(born.latest().get(), referenceDate);
            if (earliest != latest) {
                return Membership.OPEN;
            }
            return earliest ? Membership.INSIDE : Membership.OUTSIDE;
        }

        private boolean within(LocalDate born, LocalDate referenceDate) {
            int age = born.until(referenceDate).getYears();
            return !born.isAfter(referenceDate) && age >= youngest && age <= oldest;
        }
    }
}
