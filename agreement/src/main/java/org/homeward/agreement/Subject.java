package org.homeward.agreement;

/** A subject is what a clause moves: the living, the dead, or children, who are only ever returned. */
public enum Subject {
    /** Members of armed forces in captivity, alive. */
    PRISONERS("prisoners"),
    /** Civilians who are held, alive. */
    CIVILIANS("civilians"),
    /** Prisoners and civilians alike, alive. */
    PEOPLE("people"),
    /** The dead. */
    REMAINS("remains"),
    /** Children: always a return, never part of a balance. */
    CHILDREN("children"),
    /** Nobody: the clause arranges something else, such as a commission, a line or a pause. */
    NOBODY("nobody");

    private final String key;

    Subject(String key) {
        this.key = key;
    }

    /** The word used for it in files. */
    public String key() {
        return key;
    }
}
