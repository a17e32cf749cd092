package org.homeward.linkage;

/**
 * What the engine tells while it works, and how it is asked to stop. Called from several threads; must return quickly.
 */
public interface LinkProgress {
    /** Hears nothing and never stops. */
    LinkProgress SILENT = new LinkProgress() {
        @Override
        public void at(String phase, long done, long total) {
            // Nobody listens.
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * Called as a phase moves.
     *
     * @param phase one of {@code encode}, {@code candidates}, {@code learn}, {@code score}, {@code assign}
     * @param done steps done, in the phase's own unit
     * @param total steps of the phase
     */
    void at(String phase, long done, long total);

    /** True once the caller wants no result any more; asked often. */
    boolean cancelled();
}
