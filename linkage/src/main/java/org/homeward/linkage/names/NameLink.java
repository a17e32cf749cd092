package org.homeward.linkage.names;

/**
 * A typed link from one token to a translation class it may stand for.
 *
 * @param kind {@link Relation#VARIANT} or {@link Relation#DIMINUTIVE}
 * @param nameClass the class it may stand for
 */
public record NameLink(Relation kind, int nameClass) {}
