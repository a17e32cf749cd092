package org.homeward.linkage.compare;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.homeward.linkage.Person;

/** The distinct values of one column, numbered as they come; 0 is the empty one. */
final class Dictionary {
    private final Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();
    private final List<String> values = new ArrayList<>(List.of(""));

    Dictionary() {
        numbers.put("", 0);
        numbers.defaultReturnValue(-1);
    }

    /** Number of a value, white space at its ends apart; a new one where it was not met before. */
    int number(String raw) {
        String text = raw.strip();
        int number = numbers.getInt(text);
        if (number < 0) {
            number = values.size();
            numbers.put(text, number);
            values.add(text);
        }
        return number;
    }

    int[] numbers(List<Person> people, Function<Person, String> field) {
        int[] encoded = new int[people.size()];
        for (int i = 0; i < encoded.length; i++) {
            encoded[i] = number(field.apply(people.get(i)));
        }
        return encoded;
    }

    /** All values by number. */
    List<String> values() {
        return values;
    }
}
