package org.homeward.linkage.names;

/** The grammatical gender a name's ending shows; evidence about a person's sex, never proof of it. */
public enum Gender {
    MALE,
    FEMALE,
    UNKNOWN
}
