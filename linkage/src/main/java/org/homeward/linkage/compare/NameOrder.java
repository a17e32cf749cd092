package org.homeward.linkage.compare;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Finds rows whose name fields may stand in the wrong order, by what their values look like, and gives them a second
 * reading behind the rows proper.
 */
final class NameOrder {
    private final boolean[] surnameIsGiven;
    private final boolean[] givenIsGiven;
    private final boolean[] givenIsPatronymic;
    private final boolean[] patronymicIsPatronymic;

    /**
     * Each array by number of a value of its column; number 0 stands for an empty field.
     *
     * @param surnameIsGiven whether a surname is a known given name
     * @param givenIsGiven whether a given name is a known one
     * @param givenIsPatronymic whether a given name looks like a patronymic
     * @param patronymicIsPatronymic whether a patronymic looks like one
     */
    NameOrder(
            boolean[] surnameIsGiven,
            boolean[] givenIsGiven,
            boolean[] givenIsPatronymic,
            boolean[] patronymicIsPatronymic) {
        this.surnameIsGiven = surnameIsGiven;
        this.givenIsGiven = givenIsGiven;
        this.givenIsPatronymic = givenIsPatronymic;
        this.patronymicIsPatronymic = patronymicIsPatronymic;
    }

    /**
     * The second readings of one list.
     *
     * @param withGiven people whose surname and given name may have changed places
     * @param withPatronymic people whose given name and patronymic have
     */
    record Second(IntArrayList withGiven, IntArrayList withPatronymic) {
        int size() {
            return withGiven.size() + withPatronymic.size();
        }

        /** The person of each row: everybody, then the second readings. */
        int[] owners(int people) {
            int[] owners = new int[people + size()];
            for (int i = 0; i < people; i++) {
                owners[i] = i;
            }
            withGiven.getElements(0, owners, people, withGiven.size());
            withPatronymic.getElements(0, owners, people + withGiven.size(), withPatronymic.size());
            return owners;
        }
    }

    Second second(int[] surnames, int[] givens, int[] patronymics) {
        Second second = new Second(new IntArrayList(), new IntArrayList());
        for (int i = 0; i < surnames.length; i++) {
            int given = givens[i];
            int patronymic = patronymics[i];
            if (surnames[i] == 0 || given == 0) {
                continue;
            }
            if (patronymic != 0 && givenIsPatronymic[given] && !patronymicIsPatronymic[patronymic]) {
                second.withPatronymic.add(i);
            } else if (!givenIsGiven[given] || surnameIsGiven[surnames[i]]) {
                second.withGiven.add(i);
            }
        }
        return second;
    }
}
