package org.homeward.linkage.candidates;

import java.util.ArrayList;
import java.util.List;
import org.homeward.linkage.compare.Hashes;

/**
 * One recipe for keys: a way to write the surname and some further features; rows whose keys meet are candidates.
 *
 * @param surname how the surname enters
 * @param features further features, all of which a row must have
 * @param blockPairsMax pairs of a block beyond which it is split by further features
 */
record KeyKind(Surname surname, List<Feature> features, int blockPairsMax) {
    /** How the surname enters a key. */
    enum Surname {
        /** Not at all. */
        NONE,
        /** Each reading as it is. */
        READINGS,
        /** The consonants only. */
        CONSONANTS,
        /** Each reading as it is and with any one letter left out, so that words one edit apart meet. */
        DELETIONS
    }

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
        long salt = Hashes.text(surname.name());
        for (Feature feature : features) {
            salt = Hashes.mix(salt ^ Hashes.text(feature.name()));
        }
        return salt;
    }

    boolean extra() {
        return features.contains(Feature.EXTRA);
    }

    /** The shipped recipes, rarest first. */
    static List<KeyKind> all() {
        List<KeyKind> kinds = new ArrayList<>();
        add(kinds, 400, Surname.NONE, Feature.SERVICE_NUMBER);
        add(kinds, 100, Surname.READINGS);
        add(kinds, 16, Surname.CONSONANTS);
        add(kinds, 9, Surname.DELETIONS);
        add(kinds, 16, Surname.DELETIONS, Feature.GIVEN);
        add(kinds, 16, Surname.CONSONANTS, Feature.GIVEN);
        add(kinds, 50, Surname.NONE, Feature.GIVEN, Feature.BIRTH_DATE);
        add(kinds, 50, Surname.NONE, Feature.PATRONYMIC, Feature.BIRTH_DATE);
        add(kinds, 50, Surname.NONE, Feature.BIRTH_DATE, Feature.UNIT);
        add(kinds, 50, Surname.NONE, Feature.BIRTH_DATE, Feature.CAPTURE_DATE);
        add(kinds, 16, Surname.NONE, Feature.BIRTH_DATE, Feature.CAPTURE_PLACE);
        add(kinds, 16, Surname.NONE, Feature.GIVEN, Feature.PATRONYMIC, Feature.BIRTH_SWAPPED);
        add(kinds, 16, Surname.NONE, Feature.GIVEN, Feature.PATRONYMIC, Feature.BIRTH_YEAR);
        add(kinds, 16, Surname.NONE, Feature.GIVEN, Feature.PATRONYMIC, Feature.UNIT);
        add(kinds, 16, Surname.NONE, Feature.GIVEN, Feature.PATRONYMIC, Feature.CAPTURE_DATE);
        add(kinds, 16, Surname.NONE, Feature.GIVEN, Feature.UNIT, Feature.BIRTH_YEAR);
        add(kinds, 50, Surname.READINGS, Feature.EXTRA);
        add(kinds, 16, Surname.DELETIONS, Feature.EXTRA);
        add(kinds, 50, Surname.NONE, Feature.BIRTH_DATE, Feature.EXTRA);
        add(kinds, 16, Surname.NONE, Feature.GIVEN, Feature.EXTRA);
        return kinds;
    }

    private static void add(List<KeyKind> kinds, int blockPairsMax, Surname surname, Feature... features) {
        kinds.add(new KeyKind(surname, List.of(features), blockPairsMax));
    }
}
