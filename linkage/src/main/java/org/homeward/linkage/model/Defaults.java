package org.homeward.linkage.model;

import java.util.Map;

/**
 * The shipped weights: what a level is worth before the lists say anything. Set by judgement of how lists of this kind
 * are damaged; lists of some hundred people outvote them.
 *
 * @param same chance of each level among the same people
 * @param unrelated chance of each level among unrelated people
 * @param relative chance of each level among relatives and namesakes
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays by design, never compared
record Defaults(double[] same, double[] unrelated, double[] relative) {
    private static final Defaults SURNAME =
            of("860 20 3 70 10 10 1 1 23", "0.5 1 0.3 3 10 1 0.1 2 982.2", "850 10 2 28 10 20 1 2 77");
    private static final Defaults GIVEN = of("905 10 35 5 5 25 5 10", "45 3 8 8 2 10 10 914", "130 3 8 8 2 10 10 829");
    private static final Defaults PATRONYMIC =
            of("930 5 40 5 1 4 8 7", "45 3 8 8 1 10 10 915", "480 5 20 5 1 10 8 471");
    private static final Defaults BIRTH_DATE =
            of("800 30 45 100 8 5 4 8", "0.06 0.06 0.6 3 2.6 24 50 919.68", "1 0.2 1 3 3 22 50 919.8");
    private static final Defaults SEX = of("997 3", "870 130", "850 150");
    private static final Defaults RANK = of("690 220 60 30", "200 300 150 350", "200 300 150 350");
    private static final Defaults UNIT = of("850 50 100", "5 10 985", "40 10 950");
    private static final Defaults SERVICE_NUMBER = of("950 40 10", "0.001 0.01 999.989", "0.1 0.4 999.5");
    private static final Defaults CAPTURE_DATE = of("600 250 100 50", "1 13 100 886", "10 20 100 870");
    private static final Defaults CAPTURE_PLACE = of("850 30 120", "50 20 930", "80 20 900");
    private static final Defaults EXTRA = of("850 60 30 30 30", "1 1 2 6 990", "5 2 2 6 985");

    private static final Map<String, Defaults> BY_COLUMN = Map.of(
            "surname", SURNAME,
            "given", GIVEN,
            "patronymic", PATRONYMIC,
            "birth_date", BIRTH_DATE,
            "sex", SEX,
            "rank", RANK,
            "unit", UNIT,
            "service_number", SERVICE_NUMBER,
            "capture_date", CAPTURE_DATE,
            "capture_place", CAPTURE_PLACE);

    static Defaults column(String name) {
        return BY_COLUMN.getOrDefault(name, EXTRA);
    }

    private static Defaults of(String same, String unrelated, String relative) {
        return new Defaults(shares(same), shares(unrelated), shares(relative));
    }

    private static double[] shares(String perMille) {
        String[] parts = perMille.split(" ", -1);
        double[] shares = new double[parts.length];
        double total = 0;
        for (int i = 0; i < parts.length; i++) {
            shares[i] = Double.parseDouble(parts[i]);
            total += shares[i];
        }
        for (int i = 0; i < parts.length; i++) {
            shares[i] /= total;
        }
        return shares;
    }
}
