package org.homeward.app.agreements;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.homeward.agreement.Agreement;
import org.homeward.agreement.Decision;
import org.homeward.agreement.Reason;
import org.homeward.agreement.Verdict;
import org.homeward.app.acts.Acts;
import org.homeward.app.acts.Draft;
import org.homeward.app.acts.Payload;
import org.homeward.app.acts.Projection;
import org.homeward.app.agreements.store.AgreementsTables;
import org.homeward.app.database.Database;
import org.homeward.app.seats.ExchangeId;
import org.homeward.app.seats.SeatId;

/** Keeps what was adopted and who falls under it. */
public final class Agreements {

    private final Acts acts;
    private final AgreementsTables tables;

    public Agreements(Acts acts, Database database, ExchangeId exchange) {
        this.acts = acts;
        this.tables = new AgreementsTables(database.client(), exchange);
    }

    /** The read model of this part. */
    public static Projection projection() {
        return AgreementsTables.projection();
    }

    /** The intermediary deposits the text; each party signs its fingerprint. */
    public void adopted(Agreement agreement, SeatId intermediary, List<SeatId> parties, Instant at) {
        acts.record(Draft.of("agreements.deposited", intermediary, at, text(agreement))
                .about(agreement.id()));
        for (SeatId party : parties) {
            acts.record(
                    Draft.of("agreements.signed", party, at, text(agreement)).about(agreement.id()));
        }
    }

    private static tools.jackson.databind.JsonNode text(Agreement agreement) {
        return Payload.of()
                .put("agreement", agreement.id())
                .put("version", agreement.version())
                .put("fingerprint", agreement.fingerprint())
                .put("clauses", agreement.clauses(), clause -> clause.id())
                .json();
    }

    /**
     * The intermediary records who falls under a clause, with the reasons as codes. Facts of a reason may tell of a
     * person's health or age; they stay in the sealed record and never enter the log.
     *
     * @param party party whose people they are
     * @param decisions by pseudonymous id
     */
    public void decided(String clause, String party, Map<String, Decision> decisions, SeatId intermediary, Instant at) {
        acts.record(Draft.of(
                        "agreements.eligibility-decided",
                        intermediary,
                        at,
                        Payload.of()
                                .put("clause", clause)
                                .put("party", party)
                                .put(
                                        "decisions",
                                        decisions.entrySet(),
                                        each -> Payload.of()
                                                .put("entry", each.getKey())
                                                .put("verdict", each.getValue().verdict())
                                                .put(
                                                        "reasons",
                                                        each.getValue().reasons().stream()
                                                                .map(Agreements::code)
                                                                .distinct()
                                                                .toList()))
                                .json())
                .about(clause));
    }

    /** A reason without any value of the person: its code and the field it speaks of. */
    private static String code(Reason reason) {
        String field = reason.facts().get("field");
        return field == null ? reason.code() : reason.code() + ":" + field;
    }

    /** How many people of each party each clause covers. */
    public List<ClauseCount> counts() {
        return tables.counts();
    }

    /** How often each reason was given. */
    public List<ReasonCount> reasons() {
        return tables.reasons();
    }

    /**
     * People of one party with one answer under one clause.
     *
     * @param clause the clause
     * @param party party whose people they are
     * @param verdict the answer
     * @param people how many
     */
    public record ClauseCount(String clause, String party, Verdict verdict, int people) {}

    /**
     * How often a reason was given for an answer.
     *
     * @param reason code of the reason, with the field it speaks of after a colon
     * @param people how many people it was given for
     */
    public record ReasonCount(String clause, String party, Verdict verdict, String reason, int people) {}
}
