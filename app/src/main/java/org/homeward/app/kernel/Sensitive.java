package org.homeward.app.kernel;

/**
 * Identity, health or interview data: a value that never shows itself by accident.
 *
 * <p>It prints as {@code [withheld]}; a reader opens it by name, so that every opening can be found in the code.
 *
 * @param <T> what is withheld
 */
public final class Sensitive<T> {

    private final T value;

    private Sensitive(T value) {
        this.value = value;
    }

    public static <T> Sensitive<T> of(T value) {
        return new Sensitive<>(value);
    }

    /** The value itself, for the part that owns it. */
    public T open() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sensitive<?> that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "[withheld]";
    }
}
