package org.homeward.app.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the gate needs to know beside the list itself.
 *
 * @param kind whether the list seeks people or says who is held
 * @param population whom the list may hold
 * @param referenceDate the day ages are reckoned on, from the agreement
 * @param registers who has been released or has died, by earlier statements of either side
 * @param category the agreed category that the list is for; empty where it is for none
 * @param mapping columns by the header as it stands in the file, where recognition needs help
 */
public record GateContext(
        Kind kind,
        Population population,
        LocalDate referenceDate,
        List<Register> registers,
        Optional<Category> category,
        Map<String, ListColumn> mapping) {

    public GateContext {
        registers = List.copyOf(registers);
        mapping = Map.copyOf(mapping);
    }

    /** A list of sought prisoners with no registers and no category. */
    public static GateContext soughtPrisoners(LocalDate referenceDate) {
        return new GateContext(Kind.SOUGHT, Population.PRISONERS, referenceDate, List.of(), Optional.empty(), Map.of());
    }

    /** A list of whom the submitter holds, prisoners or not, with no registers and no category. */
    public static GateContext holdings(LocalDate referenceDate) {
        return new GateContext(Kind.HOLDINGS, Population.ANYONE, referenceDate, List.of(), Optional.empty(), Map.of());
    }

    public GateContext with(List<Register> otherRegisters) {
        return new GateContext(kind, population, referenceDate, otherRegisters, category, mapping);
    }

    public GateContext with(Category agreed) {
        return new GateContext(kind, population, referenceDate, registers, Optional.of(agreed), mapping);
    }

    /** What a list is. */
    public enum Kind {
        /** The submitter seeks these people. */
        SOUGHT,
        /** The submitter says what it knows of these people: held, dead, released. */
        HOLDINGS
    }

    /** Whom a list may hold. */
    public enum Population {
        PRISONERS,
        ANYONE
    }
}
