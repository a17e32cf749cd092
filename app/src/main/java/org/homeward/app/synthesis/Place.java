package org.homeward.app.synthesis;

import java.util.List;

/**
 * A place that capture is reported from, in three languages.
 *
 * @param ukrainian Ukrainian name
 * @param russian Russian name
 * @param english English name
 * @param weight how often it is met, beside the others
 */
record Place(String ukrainian, String russian, String english, double weight) {

    String in(Spelling spelling) {
        return spelling.latin() ? english : spelling.tongue().choose(ukrainian, russian);
    }

    static List<Place> all() {
        return Table.read("places").rows().stream()
                .map(row -> new Place(row.text("uk"), row.text("ru"), row.text("en"), row.number("weight")))
                .toList();
    }
}
