package org.homeward.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A history is the chain of signed versions of one agreement, each naming the fingerprint of the one before.
 *
 * @param versions the versions, the first one first; never empty
 */
public record History(List<Agreement> versions) {

    public History {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a history has at least one version");
        }
    }

    /** The version in force. */
    public Agreement current() {
        return versions.getLast();
    }

    /** What each amendment changed, one difference less than there are versions. */
    public List<Difference> amendments() {
        List<Difference> amendments = new ArrayList<>();
        for (int i = 1; i < versions.size(); i++) {
            amendments.add(Difference.between(versions.get(i - 1), versions.get(i)));
        }
        return amendments;
    }

    /** Every place where the chain is broken; empty where it is whole. */
    public List<Reason> breaks() {
        List<Reason> breaks = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            Agreement version = versions.get(i);
            Map<String, String> facts = Map.of("version", "" + version.version(), "expected", "" + (i + 1));
            if (version.version() != i + 1L) {
                breaks.add(new Reason("history-number", facts));
            }
            if (version.signed().isEmpty()) {
                breaks.add(new Reason("history-unsigned", facts));
            }
            if (i > 0) {
                Agreement before = versions.get(i - 1);
                if (!version.id().equals(before.id())) {
                    breaks.add(new Reason("history-other-agreement", facts));
                }
                if (!version.amends().orElse("").equals(before.fingerprint())) {
                    breaks.add(new Reason("history-fingerprint", facts));
                }
                if (version.signed().isPresent()
                        && before.signed().isPresent()
                        && version.signed().get().isBefore(before.signed().get())) {
                    breaks.add(new Reason("history-order", facts));
                }
            }
        }
        return breaks;
    }
}
