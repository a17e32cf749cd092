package org.homeward.app.lists;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.homeward.app.acts.Acts;
import org.homeward.app.acts.Draft;
import org.homeward.app.acts.Payload;
import org.homeward.app.acts.PersonalRecords;
import org.homeward.app.acts.PersonalRecords.PersonRecord;
import org.homeward.app.acts.PersonalRecords.Sealed;
import org.homeward.app.acts.Projection;
import org.homeward.app.acts.Subject;
import org.homeward.app.database.Database;
import org.homeward.app.kernel.Sensitive;
import org.homeward.app.lists.store.ListsTables;
import org.homeward.app.seats.ExchangeId;
import org.homeward.app.seats.SeatId;
import tools.jackson.databind.JsonNode;

/**
 * Records what happens to lists: submission, gate, links, statements, remarks, final replies.
 *
 * <p>The log names entries by pseudonymous ids. What a list says of a person is sealed under that person's own key; the
 * submission carries the commitments.
 */
public final class Lists {

    private final Acts acts;
    private final ListsTables tables;

    public Lists(Acts acts, Database database, ExchangeId exchange) {
        this.acts = acts;
        this.tables = new ListsTables(database.client(), exchange);
    }

    /** The read model of this part. */
    public static Projection projection() {
        return ListsTables.projection();
    }

    /**
     * A party hands in a list.
     *
     * @param list name of the list, for instance {@code ua.sought}
     * @param kind {@code sought} or {@code holdings}
     * @param entries by pseudonymous id
     */
    public void submitted(String list, String kind, Map<String, ListEntry> entries, SeatId party, Instant at) {
        List<PersonRecord> records = new ArrayList<>(entries.size());
        entries.forEach((id, entry) -> records.add(new PersonRecord(new Subject(id), Sensitive.of(record(entry)))));
        PersonalRecords personal = acts.personalRecords();
        List<Sealed> sealed = personal.seal(records);
        acts.record(Draft.of(
                        "lists.submitted",
                        party,
                        at,
                        Payload.of()
                                .put("list", list)
                                .put("kind", kind)
                                .put(
                                        "entries",
                                        sealed,
                                        each -> Payload.of()
                                                .put("entry", each.person())
                                                .put("commitment", each.commitment()))
                                .json())
                .about(list));
    }

    /** The intermediary gives a list back with its findings: how many entries each rule concerns, which repeat others. */
    public void gated(
            String list,
            int entriesWithFindings,
            Map<String, Integer> entriesByRule,
            Collection<String> repeated,
            SeatId intermediary,
            Instant at) {
        acts.record(Draft.of(
                        "lists.gated",
                        intermediary,
                        at,
                        Payload.of()
                                .put("list", list)
                                .put("entriesWithFindings", entriesWithFindings)
                                .put(
                                        "rules",
                                        entriesByRule.entrySet(),
                                        rule -> Payload.of()
                                                .put("rule", rule.getKey())
                                                .put("entries", rule.getValue()))
                                .put("repeated", repeated)
                                .json())
                .about(list));
    }

    /**
     * A link between a sought and a held entry.
     *
     * @param sought pseudonymous id on the seeker's list
     * @param held pseudonymous id on the holder's list
     * @param probability that both are one person, 0 to 1
     * @param band {@code PROPOSED} or {@code REVIEW}
     * @param confirmed whether readers of both sides confirmed it
     */
    public record Link(String sought, String held, double probability, String band, boolean confirmed) {}

    /** The intermediary lays the links before both sides, with the hash of the model that found them. */
    public void linked(SeatId seeker, String modelHash, List<Link> links, SeatId intermediary, Instant at) {
        acts.record(Draft.of(
                "lists.linked",
                intermediary,
                at,
                Payload.of()
                        .put("seeker", seeker)
                        .put("model", modelHash)
                        .put(
                                "links",
                                links,
                                link -> Payload.of()
                                        .put("sought", link.sought())
                                        .put("held", link.held())
                                        // A payload holds no fractions; six digits are more than anyone decides by.
                                        .put("probability", "%.6f".formatted(link.probability()))
                                        .put("band", link.band()))
                        .json()));
    }

    /** A side's readers confirm links; what they do not confirm is not linked. */
    public void confirmed(SeatId reader, SeatId seeker, List<Link> links, Instant at) {
        acts.record(Draft.of(
                "lists.links-confirmed",
                reader,
                at,
                Payload.of()
                        .put("seeker", seeker)
                        .put(
                                "sought",
                                links.stream()
                                        .filter(Link::confirmed)
                                        .map(Link::sought)
                                        .toList())
                        .json()));
    }

    /**
     * What both sides say of one sought name.
     *
     * @param entry pseudonymous id on the seeker's list
     * @param seekerStates what the seeker's list says
     * @param holderStates what the holder answers
     * @param held pseudonymous id on the holder's list; empty where nothing is linked
     * @param track where the name goes on: {@code CONFIRMED}, {@code DISPUTED} or {@code MISSING}
     */
    public record NameStatement(String entry, String seekerStates, String holderStates, String held, String track) {}

    /** The holder answers every name that was sought of it. */
    public void stated(SeatId seeker, List<NameStatement> statements, SeatId holder, Instant at) {
        acts.record(Draft.of(
                "lists.stated",
                holder,
                at,
                Payload.of()
                        .put("seeker", seeker)
                        .put(
                                "statements",
                                statements,
                                each -> Payload.of()
                                        .put("entry", each.entry())
                                        .put("seeker", each.seekerStates())
                                        .put("holder", each.holderStates())
                                        .put("held", each.held().isEmpty() ? null : each.held())
                                        .put("track", each.track()))
                        .json()));
    }

    /** The seeker sends remarks on the answers it contests. */
    public void remarked(SeatId seeker, List<String> contested, Instant at) {
        acts.record(Draft.of(
                "lists.remarked",
                seeker,
                at,
                Payload.of().put("contested", contested).json()));
    }

    /** The holder gives its final reply: the contested answers it upholds. */
    public void repliedFinally(SeatId seeker, List<String> upheld, SeatId holder, Instant at) {
        acts.record(Draft.of(
                "lists.final-reply",
                holder,
                at,
                Payload.of().put("seeker", seeker).put("upheld", upheld).json()));
    }

    /** Names that nobody acknowledges move to the missing track; they stay on it until each is accounted for. */
    public void movedToMissing(SeatId seeker, List<String> entries, SeatId intermediary, Instant at) {
        acts.record(Draft.of(
                "lists.moved-to-missing",
                intermediary,
                at,
                Payload.of().put("seeker", seeker).put("entries", entries).json()));
    }

    /** Names by what each side says of them. */
    public List<StatementCount> statements() {
        return tables.statements();
    }

    /** Names of a seeker with one combination of statements. */
    public record StatementCount(String seeker, String seekerStates, String holderStates, String track, int names) {}

    /** What came of each list at the gate. */
    public List<Submission> submissions() {
        return tables.submissions();
    }

    /**
     * A list as it passed the gate.
     *
     * @param entries entries on it
     * @param withFindings entries with a finding
     * @param setAside entries that repeat others
     * @param byRule entries by rule
     */
    public record Submission(
            String list,
            String party,
            String kind,
            int entries,
            int withFindings,
            int setAside,
            Map<String, Integer> byRule) {}

    /** Number of links laid before both sides, by seeker. */
    public Map<String, Integer> links() {
        return tables.links();
    }

    private static JsonNode record(ListEntry entry) {
        ListEntry.Identity identity = entry.identity().open();
        ListEntry.Service service = entry.service().open();
        Payload payload = Payload.of()
                .put("row", entry.row())
                .put("surname", identity.surname())
                .put("given", identity.given())
                .put("patronymic", identity.patronymic())
                .put("sex", identity.sex())
                .put("born", identity.birthDate())
                .put("serviceNumber", identity.serviceNumber())
                .put("status", entry.status())
                .put("rank", service.rank())
                .put("unit", service.unit())
                .put("captured", service.captureDate())
                .put("place", service.capturePlace())
                .put("health", entry.health().open().written())
                .put("remarks", entry.remarks().open());
        entry.holding()
                .ifPresent(holding -> payload.put("custody", holding.custody())
                        .put("custodyDate", holding.date())
                        .put("site", holding.site()));
        return payload.json();
    }
}
