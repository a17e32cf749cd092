package org.homeward.app.children;

import java.time.LocalDate;
import org.homeward.app.texts.Multilingual;
import org.jspecify.annotations.Nullable;

/**
 * What a side says of the children's list as a whole.
 *
 * @param date day it was said
 * @param who who said it
 * @param count children it speaks of; null where it names no number
 * @param text the statement in words
 */
public record ListStatement(
        LocalDate date, String who, @Nullable Integer count, Multilingual text) {}
