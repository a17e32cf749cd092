package org.homeward.agreement;

import java.util.List;

/**
 * The codes of medical findings that give a right to go home or to a neutral country.
 *
 * <p>Third Geneva Convention, Annex I (model agreement): part A is direct repatriation, part B accommodation in a neutral
 * country, BX what part B excludes.
 */
public final class AnnexOne {

    private static final List<String> CODES = List.of(
            "A1", "A1a", "A1b", "A1c", "A1d", "A2", "A2a", "A2b", "A2c", "A2d", "A2e", "A2f", "A2g", "A2h", "A2i", "A3",
            "A3a", "A3b", "A3c", "A3d", "A3e", "A3f", "A3g", "A3h", "A3i", "A3k", "A3l", "A3m", "A3n", "A3o", "A3p",
            "A3q", "A3r", "A3s", "A3t", "B1", "B2", "B3", "B4", "B5", "B6", "B7", "BX");

    private AnnexOne() {}

    /** Every code, in the order of the annex. */
    public static List<String> codes() {
        return CODES;
    }

    /** Whether {@code code} is one of them. */
    public static boolean isCode(String code) {
        return CODES.contains(code);
    }

    /** Whether {@code code} gives a right to direct repatriation. */
    public static boolean isDirect(String code) {
        return code.startsWith("A");
    }
}
