package org.homeward.app.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subject on which the published accounts differ; every version stands, none is chosen.
 *
 * @param id stable id
 * @param title the subject, in words
 * @param versions what was said, in the order of the pack
 * @param spread how far the versions lie apart, in words; null where they cannot be measured against each other
 */
public record Topic(
        String id,
        Wording title,
        List<Version> versions,
        @Nullable Wording spread) {

    public Topic {
        versions = List.copyOf(versions);
    }

    /**
     * One version.
     *
     * @param who who said it; null where the source speaks for itself
     * @param value what was said
     * @param silent true where the source says nothing on the subject
     * @param sources ids of {@link Source}s that report it
     */
    public record Version(@Nullable Wording who, Wording value, boolean silent, List<String> sources) {
        public Version {
            sources = List.copyOf(sources);
        }
    }

    /** Versions that say something. */
    public long spoken() {
        return versions.stream().filter(version -> !version.silent()).count();
    }
}
