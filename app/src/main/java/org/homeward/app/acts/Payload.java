package org.homeward.app.acts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The payload of an act, put together member by member.
 *
 * <p>Whole numbers stay numbers; dates and everything else become text; a null member is left out.
 */
public final class Payload {

    private final Map<String, Object> members = new LinkedHashMap<>();

    private Payload() {}

    public static Payload of() {
        return new Payload();
    }

    /** Puts a text, whole number, truth value, date, list or map; leaves a null out. */
    public Payload put(String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
        return this;
    }

    /** Puts a list, each item as {@code shape} makes it: a map, a list or a scalar. */
    public <T> Payload put(String name, Collection<T> items, Function<T, Object> shape) {
        List<Object> shaped = new ArrayList<>(items.size());
        for (T item : items) {
            shaped.add(shape.apply(item));
        }
        return put(name, shaped);
    }

    /** The members as a map, to stand inside another payload. */
    public Map<String, Object> map() {
        return members;
    }

    public JsonNode json() {
        return node(members);
    }

    private static JsonNode node(Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (value) {
            case Map<?, ?> map -> {
                ObjectNode object = nodes.objectNode();
                map.forEach((name, member) -> object.set(name.toString(), node(member)));
                yield object;
            }
            case Collection<?> items -> {
                ArrayNode array = nodes.arrayNode(items.size());
                items.forEach(item -> array.add(node(item)));
                yield array;
            }
            case Payload payload -> payload.json();
            case Integer number -> nodes.numberNode(number);
            case Long number -> nodes.numberNode(number);
            case Boolean truth -> nodes.booleanNode(truth);
            case Double fraction ->
                throw new IllegalArgumentException("a payload holds no fractions; write them as text: " + fraction);
            default -> nodes.stringNode(value.toString());
        };
    }
}
