package org.homeward.linkage.names;

/**
 * How two given names are related, strongest first. The links are typed and never merged transitively: Саша is a
 * diminutive of Олександр and of Олександра, which does not make those two names one.
 */
public enum Relation {
    /** The same name: one skeleton in common. */
    EQUAL_CLASS,
    /** Two languages' forms of one name: Микола and Николай. */
    TRANSLATION,
    /** A variant that is also a name of its own: Данило and Денило, Alexander and Олександр. */
    VARIANT,
    /** A pet form and its full name, or two pet forms of one name: Саша and Олександр. */
    DIMINUTIVE,
    /** One of the two is only an initial, which the other begins with in one of its languages. */
    INITIAL,
    /** None that the tables know. */
    NONE
}
