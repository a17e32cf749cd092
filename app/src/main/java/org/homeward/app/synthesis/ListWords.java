package org.homeward.app.synthesis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words a list is written with in its own language: headers, values and remarks. */
final class ListWords {

    private final Map<String, List<String>> words;

    private ListWords(Map<String, List<String>> words) {
        this.words = words;
    }

    static ListWords in(Tongue tongue) {
        Map<String, List<String>> words = new TreeMap<>();
        for (Table.Row row : Table.read("list-words").rows()) {
            words.computeIfAbsent(row.text("key"), key -> new ArrayList<>()).add(row.text(tongue.code()));
        }
        return new ListWords(new LinkedHashMap<>(words));
    }

    String say(String key) {
        return all(key).getFirst();
    }

    String any(String key, Draw draw) {
        return draw.of(all(key));
    }

    private List<String> all(String key) {
        List<String> found = words.get(key);
        if (found == null) {
            throw new IllegalArgumentException("list-words.tsv has no key " + key);
        }
        return found;
    }

    List<String> headers(List<String> keys) {
        return keys.stream().map(key -> say("header." + key)).toList();
    }
}
