package org.homeward.app.talks.store;

import org.homeward.app.acts.Projection;
import org.homeward.app.acts.SqlProjection;

/** The read model of the talks. */
public final class TalksTables {

    public static Projection projection() {
        return SqlProjection.over("talks", "talks.round", "talks.memorandum", "talks.position")
                .on("talks.round-held", """
                        insert into talks.round (exchange, id, held_on, venue, outcome)
                        select :exchange, p ->> 'id', (p ->> 'heldOn')::date, p ->> 'venue', p -> 'outcome'
                        from (select :payload::jsonb as p) as act""")
                .on("talks.memorandum-passed", """
                        insert into talks.memorandum
                            (exchange, id, sender, receiver, via, languages, received, answer_due)
                        select :exchange, p ->> 'id', p ->> 'from', p ->> 'to', p ->> 'via', p -> 'languages',
                            (p ->> 'received')::date, (p ->> 'answerDue')::date
                        from (select :payload::jsonb as p) as act""")
                .on("talks.position-taken", """
                        insert into talks.position (exchange, id, party, taken_on, topic, wording)
                        select :exchange, p ->> 'id', :signer, (p ->> 'takenOn')::date, p ->> 'topic', p -> 'wording'
                        from (select :payload::jsonb as p) as act""");
    }

    private TalksTables() {}
}
