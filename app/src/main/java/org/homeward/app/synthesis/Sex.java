package org.homeward.app.synthesis;

/** Sex as the lists write it. */
enum Sex {
    MALE,
    FEMALE
}
