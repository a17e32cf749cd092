package org.homeward.app.talks;

import java.time.LocalDate;
import org.homeward.app.texts.Multilingual;

/**
 * What one side proposes or holds on a topic; an offer, not yet an agreement.
 *
 * @param id short id
 * @param by party that takes it
 * @param date day it was taken
 * @param topic what it is about
 * @param text the position in words
 */
public record Position(String id, String by, LocalDate date, String topic, Multilingual text) {}
