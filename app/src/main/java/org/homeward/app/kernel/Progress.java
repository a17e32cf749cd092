package org.homeward.app.kernel;

/**
 * Where long work reports how far it is and learns whether to stop.
 *
 * <p>Called from one thread at a time. An implementation decides how often to show anything.
 */
public interface Progress {

    /** Work has moved to {@code done} of {@code total} units; {@code total} 0 means not known. */
    void at(long done, long total);

    /** True once the reader asked to stop; long work checks it at least once a second and returns. */
    boolean cancelled();

    /** Reports nowhere and never stops. */
    Progress NONE = new Progress() {
        @Override
        public void at(long done, long total) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };
}
