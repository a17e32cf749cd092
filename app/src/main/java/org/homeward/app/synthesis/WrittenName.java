package org.homeward.app.synthesis;

import java.util.Set;

/**
 * A name as one row of a list carries it.
 *
 * @param given what stands in the column of given names
 * @param patronymic what stands in the column of patronymics, empty where nothing does
 * @param surname what stands in the column of surnames
 * @param damage what is wrong with it
 */
record WrittenName(String given, String patronymic, String surname, Set<Damage> damage) {}
