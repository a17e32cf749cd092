package org.homeward.app.drafts;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.Annex;
import org.homeward.agreement.Crossing;
import org.homeward.agreement.Party;
import org.homeward.app.kernel.Sensitive;
import org.homeward.app.lists.ListEntry;
import org.homeward.app.reports.Heading;
import org.homeward.app.reports.LogHead;
import org.homeward.app.reports.ManifestSheet;
import org.homeward.app.reports.Wording;
import org.homeward.ledger.Hash;
import org.homeward.planning.Manifest;
import org.homeward.planning.Side;
import org.homeward.planning.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Makes the manifest of one stage, crossing point and direction, whether it is drafted or carried out.
 *
 * @param exercise true where the people are synthetic or figures of the agreement were invented
 * @param head head of the log that the manifest is printed under
 * @param line a person of the plan, by id, as a line of a manifest
 * @param unnamed the remains without a name that a manifest of the plan carries
 */
public record ManifestSheets(
        Agreement agreement,
        boolean exercise,
        LogHead head,
        Function<String, ManifestSheet.Line> line,
        Function<Manifest, List<UnnamedRemains.Part>> unnamed) {

    /** Manifests of an exchange whose plan carries nobody without a name. */
    public ManifestSheets(
            Agreement agreement, boolean exercise, LogHead head, Function<String, ManifestSheet.Line> line) {
        this(agreement, exercise, head, line, _ -> List.of());
    }

    /** One copy each for the two parties and the custodian. */
    private static final int COPIES = 3;

    /** The manifest as it is printed, under {@code serial}. */
    public ManifestSheet sheet(Stage stage, Manifest manifest, String serial) {
        Party releasing = releasing(manifest);
        List<UnnamedRemains.Part> bodies = unnamed.apply(manifest);
        List<ManifestSheet.Line> lines = manifest.lines().stream()
                .filter(each -> bodies.stream().noneMatch(part -> part.remains().has(each.traveller())))
                .map(each -> line.apply(each.traveller()).under(each.clause(), each.group()))
                .toList();
        return new ManifestSheet(
                agreement.id(),
                serial,
                COPIES,
                exercise,
                party(releasing),
                party(agreement.other(releasing.id())),
                new Heading.Party(
                        agreement.intermediary().id(),
                        words(agreement.intermediary().name()),
                        "en"),
                stage.number(),
                1,
                stage.window().day(),
                agreement
                        .crossing(manifest.point())
                        .map(Crossing::name)
                        .<Wording>map(ManifestSheets::words)
                        .orElseGet(() -> Wording.quoted("und", manifest.point())),
                hash(manifest),
                head,
                manifest.remains(),
                lines,
                bodies.stream()
                        .map(part -> new ManifestSheet.Unnamed(
                                part.remains().id(),
                                part.remains().site(),
                                part.bodies(),
                                part.remains().clause()))
                        .toList(),
                manifest.remains()
                        ? List.of()
                        : stage.reserve(manifest.side()).named().stream()
                                .map(line)
                                .toList(),
                cited(manifest));
    }

    /** The party that releases the people of a manifest. */
    public Party releasing(Manifest manifest) {
        return agreement.parties().get(manifest.side() == Side.FIRST ? 0 : 1);
    }

    private List<ManifestSheet.CitedClause> cited(Manifest manifest) {
        return manifest.lines().stream()
                .map(Manifest.Line::clause)
                .distinct()
                .flatMap(id -> agreement.clause(id).stream())
                .map(clause -> new ManifestSheet.CitedClause(clause.id(), words(Annex.text(agreement, clause))))
                .toList();
    }

    /** A name as a manifest writes it. */
    public static Sensitive<String> name(ListEntry.Identity identity) {
        return Sensitive.of(Stream.of(identity.surname(), identity.given(), identity.patronymic())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" ")));
    }

    /** A year of birth; null where none is known. */
    public static @Nullable Sensitive<Integer> year(ListEntry.Identity identity) {
        return identity.birthDate()
                .earliest()
                .map(each -> Sensitive.of(each.getYear()))
                .orElse(null);
    }

    /** Words of an agreement, in whatever languages it was written. */
    public static Wording.Quoted words(org.homeward.agreement.Wording wording) {
        SequencedMap<String, String> byLanguage = new LinkedHashMap<>();
        String english = wording.byLanguage().get("en");
        if (english != null) {
            byLanguage.put("en", english);
        }
        byLanguage.putAll(wording.byLanguage());
        byLanguage.putIfAbsent("und", wording.in("en"));
        return new Wording.Quoted(byLanguage);
    }

    private static Heading.Party party(Party party) {
        return new Heading.Party(
                party.id(), words(party.name()), party.languages().getFirst());
    }

    private String hash(Manifest manifest) {
        String text = manifest.lines().stream()
                .map(each ->
                        each.traveller() + ' ' + each.clause() + (each.group() > 0 ? " " + each.group() : "") + '\n')
                .collect(Collectors.joining(
                        "", manifest.point() + '\n' + releasing(manifest).id() + '\n', ""));
        return Hash.sha256(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
