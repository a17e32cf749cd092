package org.homeward.linkage.candidates;

import java.util.ArrayList;
import java.util.List;
import org.homeward.linkage.compare.Hashes;

/**
 * One recipe for keys: features that two rows must share to be candidates whatever their surnames are.
 *
 * @param features the features, all of which a row must have
 */
record KeyKind(List<Feature> features) {
    /** A single-valued feature of a row; {@code EXTRA} stands for every extra column in turn. */
    enum Feature {
        GIVEN,
        PATRONYMIC,
        BIRTH_DATE,
        BIRTH_SWAPPED,
        BIRTH_YEAR,
        UNIT,
        SERVICE_NUMBER,
        CAPTURE_DATE,
        CAPTURE_PLACE,
        EXTRA
    }

    /** Tells kinds apart in a hash, the same on every machine. */
    long salt() {
        long salt = 1;
        for (Feature feature : features) {
            salt = Hashes.mix(salt ^ Hashes.text(feature.name()));
        }
        return salt;
    }

    boolean extra() {
        return features.contains(Feature.EXTRA);
    }

    /** The shipped recipes. */
    static List<KeyKind> all() {
        List<KeyKind> kinds = new ArrayList<>();
        add(kinds, Feature.SERVICE_NUMBER);
        add(kinds, Feature.GIVEN, Feature.BIRTH_DATE);
        add(kinds, Feature.PATRONYMIC, Feature.BIRTH_DATE);
        add(kinds, Feature.BIRTH_DATE, Feature.UNIT);
        add(kinds, Feature.BIRTH_DATE, Feature.CAPTURE_DATE);
        add(kinds, Feature.BIRTH_DATE, Feature.CAPTURE_PLACE);
        add(kinds, Feature.GIVEN, Feature.PATRONYMIC, Feature.BIRTH_SWAPPED);
        add(kinds, Feature.GIVEN, Feature.PATRONYMIC, Feature.BIRTH_YEAR);
        add(kinds, Feature.GIVEN, Feature.PATRONYMIC, Feature.UNIT);
        add(kinds, Feature.GIVEN, Feature.PATRONYMIC, Feature.CAPTURE_DATE);
        add(kinds, Feature.GIVEN, Feature.UNIT, Feature.BIRTH_YEAR);
        add(kinds, Feature.BIRTH_DATE, Feature.EXTRA);
        add(kinds, Feature.GIVEN, Feature.EXTRA);
        return kinds;
    }

    private static void add(List<KeyKind> kinds, Feature... features) {
        kinds.add(new KeyKind(List.of(features)));
    }
}
