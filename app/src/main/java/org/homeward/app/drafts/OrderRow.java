package org.homeward.app.drafts;

import java.util.List;
import org.homeward.app.reports.web.Isolated;
import org.homeward.app.texts.Texts;

/**
 * Who goes first under one clause, as a page shows it.
 *
 * @param clause id of the clause
 * @param agreed false where the agreement sets no order and the usual one holds
 * @param words the order in words
 */
public record OrderRow(String clause, Isolated title, boolean agreed, String words) {

    /** One per clause under which somebody goes before somebody else, those first that go first. */
    static List<OrderRow> all(HeldPeople held, Texts texts) {
        return held.plannable().stream()
                .filter(OrderWords::ordered)
                .map(clause -> new OrderRow(
                        clause.id(),
                        Isolated.of(
                                ManifestSheets.words(clause.title()),
                                texts.language().code()),
                        OrderWords.agreed(clause),
                        OrderWords.whole(clause, held.plannable(), texts)))
                .toList();
    }
}
