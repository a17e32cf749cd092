package org.homeward.agreement;

import java.util.List;

/**
 * An embargo is what may not be published, and until when.
 *
 * @param id its short name
 * @param what what is withheld
 * @param until when it ends
 * @param clauses the ids of the clauses it covers; empty means all
 */
public record Embargo(String id, What what, Until until, List<String> clauses) {

    public Embargo {
        clauses = List.copyOf(clauses);
    }

    /** What is withheld. */
    public enum What {
        STAGE_SIZES("stage-sizes"),
        NAMES("names"),
        PLACES("places"),
        DATES("dates");

        private final String key;

        What(String key) {
            this.key = key;
        }

        /** The word used for it in files. */
        public String key() {
            return key;
        }
    }

    /** When an embargo ends. */
    public enum Until {
        STAGE_COMPLETION("stage-completion"),
        CLAUSE_COMPLETION("clause-completion"),
        CONSENT_OF_BOTH("consent-of-both"),
        NEVER("never");

        private final String key;

        Until(String key) {
            this.key = key;
        }

        /** The word used for it in files. */
        public String key() {
            return key;
        }
    }
}
