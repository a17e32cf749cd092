package org.homeward.app.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subject on which the published accounts differ; every version stands, none is chosen.
 *
 * @param id stable id
 * @param title the subject, in words
 * @param versions statements, in the order of the pack
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
     * One statement.
     *
     * @param position short name shared by statements that say the same; they are shown as one version
     * @param who who said it; null where the source speaks for itself
     * @param value what was said
     * @param silent true where the source says nothing on the subject
     * @param sources ids of {@link Source}s that report it
     */
    public record Version(String position, @Nullable Wording who, Wording value, boolean silent, List<String> sources) {
        public Version {
            sources = List.copyOf(sources);
        }
    }

    /** Distinct positions among the statements that say something, in the order of the pack. */
    public List<String> positions() {
        return versions.stream()
                .filter(version -> !version.silent())
                .map(Version::position)
                .distinct()
                .toList();
    }

    /** How many versions there are that cannot all stand as published. */
    public long spoken() {
        return positions().size();
    }

    /** The 1-based number of a statement's version on this topic; 0 for silence. */
    public int numberOf(Version version) {
        return version.silent() ? 0 : positions().indexOf(version.position()) + 1;
    }
}
