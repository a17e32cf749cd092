package org.homeward.app.lists.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.app.kernel.Sensitive;
import org.homeward.app.lists.GateContext;
import org.homeward.app.lists.ListColumn;
import org.homeward.app.lists.ListEntry;
import org.homeward.app.lists.ListEntry.Custody;
import org.homeward.app.lists.ListEntry.Identity;
import org.homeward.app.lists.ListRule;
import org.homeward.app.lists.Register;
import org.homeward.app.lists.StatedDate;
import org.homeward.linkage.Band;
import org.homeward.linkage.DedupeOutcome;
import org.homeward.linkage.DedupeResult;
import org.homeward.linkage.Explanation;
import org.homeward.linkage.Explanation.FieldEvidence;
import org.homeward.linkage.LinkOptions;
import org.homeward.linkage.LinkOutcome;
import org.homeward.linkage.LinkProgress;
import org.homeward.linkage.LinkResult;
import org.homeward.linkage.LinkedPair;
import org.homeward.linkage.Linker;
import org.homeward.linkage.Person;

/**
 * Finds, across scripts and spellings, who may stand on a list twice and who may be on a register of the released or the
 * dead: Іваненко is Иваненко, and Микола is Николай.
 *
 * <p>It only ever says that it may be so, with what agrees and what does not; a human compares the papers.
 */
public final class SamePeople {

    /** Candidates come from keys at every size: the list is looked at while somebody waits. */
    private static final LinkOptions OPTIONS = LinkOptions.standard().withAllPairsMax(0);

    /** Under this much either way a column neither speaks for a pair nor against it. */
    private static final double BITS_WORTH_SAYING = 1;

    private final List<ListEntry> entries;
    private final Header header;
    private final Findings findings;
    private final List<Person> people;

    private SamePeople(List<ListEntry> entries, Header header, Findings findings) {
        this.entries = entries;
        this.header = header;
        this.findings = findings;
        people = new ArrayList<>(entries.size());
        for (ListEntry entry : entries) {
            people.add(person(people.size(), entry));
        }
    }

    /** Says what the plain comparison of {@link Duplicates} and {@link Standing} has not said already. */
    public static void check(List<ListEntry> entries, Header header, GateContext context, Findings findings) {
        if (entries.isEmpty()) {
            return;
        }
        SamePeople same = new SamePeople(entries, header, findings);
        same.repeated();
        same.registered(context.registers());
    }

    private void repeated() {
        if (!(Linker.standard().dedupe(people, OPTIONS, LinkProgress.SILENT)
                instanceof DedupeOutcome.Deduped(DedupeResult result))) {
            return; // Nothing tells these rows apart, and the plain comparison has said so.
        }
        Set<Integer> said = said(Set.of(ListRule.DUPLICATE, ListRule.DUPLICATE_LIKELY));
        for (LinkedPair pair : result.pairs()) {
            int row = entries.get(pair.right()).row();
            if (said.add(row)) {
                Map<String, String> facts = why(result.explain(pair.left(), pair.right()));
                facts.put("row", Integer.toString(entries.get(pair.left()).row()));
                findings.at(
                        pair.band() == Band.PROPOSED ? ListRule.DUPLICATE_LIKELY : ListRule.DUPLICATE_POSSIBLE,
                        row,
                        header.name(header.has(ListColumn.SURNAME) ? ListColumn.SURNAME : ListColumn.FULL_NAME),
                        entries.get(pair.right()).identity().open().surname(),
                        facts);
            }
        }
    }

    private void registered(List<Register> registers) {
        List<Person> stated = new ArrayList<>();
        List<Register> statedBy = new ArrayList<>();
        for (Register register : registers) {
            for (Sensitive<Identity> each : register.entries()) {
                stated.add(person(stated.size(), each.open()));
                statedBy.add(register);
            }
        }
        if (stated.isEmpty()
                || !(Linker.standard().link(people, stated, OPTIONS, LinkProgress.SILENT)
                        instanceof LinkOutcome.Linked(LinkResult result))) {
            return;
        }
        Set<Integer> released = said(Set.of(ListRule.RELEASED, ListRule.RELEASED_PERHAPS));
        Set<Integer> dead = said(Set.of(ListRule.DEAD, ListRule.DEAD_PERHAPS));
        for (LinkedPair pair : result.pairs()) {
            ListEntry entry = entries.get(pair.left());
            Register register = statedBy.get(pair.right());
            boolean free = register.kind() == Register.Kind.RELEASED;
            if (present(entry) && (free ? released : dead).add(entry.row())) {
                Map<String, String> facts = why(result.explain(pair));
                facts.put("stated", register.statedBy());
                findings.at(
                        free ? ListRule.RELEASED_PERHAPS : ListRule.DEAD_PERHAPS,
                        entry.row(),
                        header.name(ListColumn.NO),
                        null,
                        facts);
            }
        }
    }

    /** A holder's own word that somebody is dead or released is a statement, not a fault of the list. */
    private static boolean present(ListEntry entry) {
        return entry.holding()
                .map(holding -> holding.custody() != Custody.DECEASED && holding.custody() != Custody.RELEASED)
                .orElse(true);
    }

    /** The rows of which one of some rules has been said. */
    private Set<Integer> said(Set<ListRule> rules) {
        Set<String> codes = rules.stream().map(ListRule::id).collect(Collectors.toSet());
        return findings.all().stream()
                .filter(finding -> codes.contains(finding.code()))
                .map(finding -> finding.row())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** How probable it is, which columns speak for it and which against it, and how their values agree; strongest first. */
    private static Map<String, String> why(Explanation explanation) {
        Map<String, String> why = new HashMap<>();
        why.put("percent", String.format(Locale.ROOT, "%.0f", Math.floor(100 * explanation.probability())));
        Comparator<FieldEvidence> strongest = Comparator.comparingDouble(field -> -Math.abs(field.bits()));
        String alike = fields(explanation, strongest, 1);
        String apart = fields(explanation, strongest, -1);
        if (!alike.isEmpty()) {
            why.put("alike", alike);
        }
        if (!apart.isEmpty()) {
            why.put("apart", apart);
        }
        return why;
    }

    private static String fields(Explanation explanation, Comparator<FieldEvidence> order, int sign) {
        return explanation.fields().stream()
                .filter(field -> field.bits() * sign > BITS_WORTH_SAYING)
                .sorted(order)
                .map(field -> field.field() + ":" + field.level())
                .collect(Collectors.joining(" "));
    }

    private static Person person(int index, ListEntry entry) {
        Person who = person(index, entry.identity().open());
        ListEntry.Service service = entry.service().open();
        return new Person(
                who.id(),
                who.surname(),
                who.given(),
                who.patronymic(),
                who.birthDate(),
                who.sex(),
                service.rank(),
                service.unit(),
                who.serviceNumber(),
                iso(service.captureDate()),
                service.capturePlace());
    }

    private static Person person(int index, Identity identity) {
        String sex = switch (identity.sex()) {
            case FEMALE -> "f";
            case MALE -> "m";
            case UNSTATED -> "";
        };
        return new Person(
                Integer.toString(index),
                identity.surname(),
                identity.given(),
                identity.patronymic(),
                iso(identity.birthDate()),
                sex,
                "",
                "",
                identity.serviceNumber(),
                "",
                "");
    }

    /** The day, or the month or year where no more is certain; empty where nothing is. */
    private static String iso(StatedDate date) {
        if (date instanceof StatedDate.Day(LocalDate day)) {
            return day.toString();
        }
        Optional<LocalDate> first = date.earliest();
        Optional<LocalDate> last = date.latest();
        if (first.isEmpty()
                || last.isEmpty()
                || first.get().getYear() != last.get().getYear()) {
            return "";
        }
        boolean month = first.get().getMonth() == last.get().getMonth();
        return first.get().toString().substring(0, month ? 7 : 4);
    }
}
