package org.homeward.app.reports.api;

import java.util.Locale;
import org.homeward.app.reports.Unit;
import tools.jackson.databind.node.ObjectNode;

/** A number with its basis: what it counts, for whom, and whether we counted it or somebody stated it. */
record Counted(Unit unit, Scope scope, Standing standing) {

    /** Whose things are counted. */
    enum Scope {
        ONE_SIDE,
        BOTH_SIDES
    }

    /** Where a number comes from. */
    enum Standing {
        /** Counted from the acts of this exchange. */
        COUNTED,
        /** Said by somebody in public. */
        STATED
    }

    /** Counted by us over one side's things. */
    static Counted own(Unit unit) {
        return new Counted(unit, Scope.ONE_SIDE, Standing.COUNTED);
    }

    /** Counted by us over the whole exchange. */
    static Counted whole(Unit unit) {
        return new Counted(unit, Scope.BOTH_SIDES, Standing.COUNTED);
    }

    /** Stated by somebody about one side's things. */
    static Counted stated(Unit unit) {
        return new Counted(unit, Scope.ONE_SIDE, Standing.STATED);
    }

    /** Writes {@code value} under {@code name}, with this basis beside it. */
    void put(ObjectNode into, String name, long value) {
        ObjectNode figure = into.putObject(name);
        figure.put("value", value);
        figure.put("unit", word(unit));
        figure.put("scope", word(scope));
        figure.put("standing", word(standing));
    }

    /** A constant as it stands in the file. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
