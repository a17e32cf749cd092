package org.homeward.planning;

import com.google.ortools.Loader;

/** The native library of the exact solver, loaded once and only when a search is needed. */
final class Natives {

    private static final String LIBRARY = "/ortools-linux-x86-64/libjniortools.so";

    private Natives() {}

    private static final class Holder {
        private static final boolean LOADED = load();

        private static boolean load() {
            try {
                Loader.loadNativeLibraries();
                return true;
            } catch (UnsatisfiedLinkError | RuntimeException missing) {
                // Another platform, or no temporary directory: the plain planner's answer stands, unproved.
                return false;
            }
        }
    }

    /** True if the library for this platform is shipped; it is not loaded yet. */
    static boolean shipped() {
        boolean platform = System.getProperty("os.name", "").equals("Linux")
                && System.getProperty("os.arch", "").equals("amd64");
        return platform && Natives.class.getResource(LIBRARY) != null;
    }

    /** True if the solver can be called; loads it the first time. */
    static boolean loaded() {
        return Holder.LOADED;
    }
}
