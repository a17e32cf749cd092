package org.homeward.app.reports;

import java.time.LocalDate;
import java.util.List;
import org.homeward.app.kernel.Sensitive;
import org.jspecify.annotations.Nullable;

/**
 * A manifest as printed: who is to cross, or which remains are handed over, in one direction, at one point, in one stage.
 *
 * @param exchange id of the exchange
 * @param serial the manifest's number, unique in the exchange
 * @param copies how many numbered copies are printed
 * @param exercise true where people are synthetic
 * @param holder the releasing party
 * @param receiver the receiving party
 * @param intermediary whose custodian stands between them
 * @param stage 1-based stage
 * @param attempt 1-based attempt
 * @param day the day
 * @param point the crossing point
 * @param manifestHash hash of the agreed manifest, in hexadecimal
 * @param log head of the log that the manifest was printed under
 * @param remains true where it lists the dead, who never stand on one manifest with the living
 * @param lines people to cross, or remains that have a name, in order
 * @param unnamed remains without a name
 * @param reserves people who may take a place that falls free, in the order in which they are called
 * @param clauses text of every clause cited
 */
public record ManifestSheet(
        String exchange,
        String serial,
        int copies,
        boolean exercise,
        Heading.Party holder,
        Heading.Party receiver,
        Heading.Party intermediary,
        int stage,
        int attempt,
        LocalDate day,
        Wording point,
        String manifestHash,
        LogHead log,
        boolean remains,
        List<Line> lines,
        List<Unnamed> unnamed,
        List<Line> reserves,
        List<CitedClause> clauses) {

    /** A manifest of the living. */
    public ManifestSheet(
            String exchange,
            String serial,
            int copies,
            boolean exercise,
            Heading.Party holder,
            Heading.Party receiver,
            Heading.Party intermediary,
            int stage,
            int attempt,
            LocalDate day,
            Wording point,
            String manifestHash,
            LogHead log,
            List<Line> lines,
            List<Line> reserves,
            List<CitedClause> clauses) {
        this(
                exchange,
                serial,
                copies,
                exercise,
                holder,
                receiver,
                intermediary,
                stage,
                attempt,
                day,
                point,
                manifestHash,
                log,
                false,
                lines,
                List.of(),
                reserves,
                clauses);
    }

    /** Enough for both parties, the custodian, observers and their archives. */
    public static final int COPIES_MAX = 12;
    /** A day's capacity of the largest exchanges on record is about a fifth of this. */
    public static final int LINES_MAX = 5_000;

    public ManifestSheet {
        lines = List.copyOf(lines);
        unnamed = List.copyOf(unnamed);
        reserves = List.copyOf(reserves);
        clauses = List.copyOf(clauses);
        if (copies < 1 || copies > COPIES_MAX) {
            throw new IllegalArgumentException("copies are 1 to " + COPIES_MAX + ", not " + copies);
        }
        if (lines.size() + reserves.size() > LINES_MAX) {
            throw new IllegalArgumentException(
                    "a manifest has at most " + LINES_MAX + " lines, not " + (lines.size() + reserves.size()));
        }
    }

    /**
     * One person on a manifest.
     *
     * @param entry pseudonymous entry id, the same in the log
     * @param holderWording the name as the releasing party's list writes it, in its own script
     * @param receiverWording the name as the receiving party's list writes it; null where it did not list the person
     * @param birthYear year of birth; null where not known
     * @param clause id of the clause under which the person crosses
     * @param group number on this manifest of the group in which the person crosses; 0 where the clause agrees on none
     */
    public record Line(
            String entry,
            Sensitive<String> holderWording,
            @Nullable Sensitive<String> receiverWording,
            @Nullable Sensitive<Integer> birthYear,
            String clause,
            int group) {

        /** Somebody who crosses in no group. */
        public Line(
                String entry,
                Sensitive<String> holderWording,
                @Nullable Sensitive<String> receiverWording,
                @Nullable Sensitive<Integer> birthYear,
                String clause) {
            this(entry, holderWording, receiverWording, birthYear, clause, 0);
        }

        /** The same person under the clause, and in the group, of a manifest. */
        public Line under(String cited, int number) {
            return new Line(entry, holderWording, receiverWording, birthYear, cited, number);
        }
    }

    /** Remains of one holding site that have no name, and the clause under which they are handed over. */
    public record Unnamed(String entry, String site, int bodies, String clause) {}

    /** People, or bodies, on the manifest. */
    public int count() {
        return lines.size() + unnamed.stream().mapToInt(Unnamed::bodies).sum();
    }

    /** A clause's text in the languages of the agreement. */
    public record CitedClause(String id, Wording text) {}
}
