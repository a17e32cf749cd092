package org.homeward.app.reports;

import java.util.List;
import org.homeward.app.kernel.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as printed: who did cross under one manifest, counted by each of the three seats.
 *
 * @param manifest the manifest that it closes
 * @param serial the receipt's own number
 * @param crossed people received
 * @param counts the head count of each seat; the gate closes only when the three agree
 * @param deviations everyone on the manifest or called from the reserve to whom something else happened
 */
public record ReceiptSheet(
        ManifestSheet manifest, String serial, int crossed, List<HeadCount> counts, List<Deviation> deviations) {

    public ReceiptSheet {
        counts = List.copyOf(counts);
        deviations = List.copyOf(deviations);
    }

    /** The head count of one seat, in people. */
    public record HeadCount(Heading.Party seat, int people) {}

    /**
     * One deviation from the manifest.
     *
     * @param entry pseudonymous entry id
     * @param name the name in its original script
     * @param kind what happened
     * @param replacedBy entry id of the reserve who crossed instead; null where none did
     */
    public record Deviation(
            String entry,
            Sensitive<String> name,
            HandoverEvent.Kind kind,
            @Nullable String replacedBy) {}
}
