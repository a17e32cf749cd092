package org.homeward.linkage.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads patronymics in skeleton space, where all spellings of the endings have already met, and finds the father's name
 * by the base that is left: Миколайович is {@code mikolaoviC}, its base {@code mikola}.
 */
final class Patronymics {
    private record Ending(String sounds, Gender gender) {}

    private static final List<Ending> ENDINGS = List.of(
            new Ending("oviC", Gender.MALE),
            new Ending("eviC", Gender.MALE),
            new Ending("aviC", Gender.MALE),
            new Ending("ovna", Gender.FEMALE),
            new Ending("evna", Gender.FEMALE),
            new Ending("avna", Gender.FEMALE),
            new Ending("ivna", Gender.FEMALE),
            new Ending("iniCna", Gender.FEMALE),
            new Ending("iCna", Gender.FEMALE),
            new Ending("iniSna", Gender.FEMALE),
            new Ending("iSna", Gender.FEMALE),
            new Ending("oHli", Gender.MALE),
            new Ending("oHlu", Gender.MALE),
            new Ending("kizi", Gender.FEMALE),
            new Ending("iC", Gender.MALE));
    private static final Set<String> SONS = Set.of("oHli", "oHlu", "uHli", "uHlu", "uli", "ulu", "ibn", "bin", "ben");
    private static final Set<String> DAUGHTERS = Set.of("kizi", "kiz", "Hizi", "binti", "bint", "bat");
    private static final int BASE_MIN = 2;

    private final Map<String, Integer> byBase = new HashMap<>();

    /** What a token's skeletons say: bases best first, gender. */
    record Parts(List<String> bases, Gender gender) {}

    Patronymics(GivenNames given, Function<String, List<String>> skeletons) {
        for (Tables.Row row : Tables.shipped("patronymics.tsv", 2)) {
            for (String form : row.forms(1)) {
                int father = given.classOf(row.cell(0), List.of());
                if (father < 0) {
                    throw row.bad("father " + row.cell(0) + " is in no class");
                }
                for (String skeleton : skeletons.apply(form)) {
                    for (String base : split(List.of(skeleton)).bases()) {
                        byBase.putIfAbsent(base, father);
                    }
                }
            }
        }
        given.forEachMaleForm((form, id) -> {
            for (String skeleton : skeletons.apply(form)) {
                byBase.putIfAbsent(base(skeleton), id);
            }
        });
    }

    static Parts split(List<String> skeletons) {
        Set<String> bases = new LinkedHashSet<>();
        Gender gender = Gender.UNKNOWN;
        for (String skeleton : skeletons) {
            for (Ending ending : ENDINGS) {
                if (skeleton.endsWith(ending.sounds())
                        && skeleton.length() >= ending.sounds().length() + BASE_MIN) {
                    bases.add(base(skeleton.substring(
                            0, skeleton.length() - ending.sounds().length())));
                    gender = gender == Gender.UNKNOWN ? ending.gender() : gender;
                    break;
                }
            }
        }
        if (bases.isEmpty()) {
            skeletons.forEach(skeleton -> bases.add(base(skeleton)));
        }
        return new Parts(new ArrayList<>(bases), gender);
    }

    /** A father's name without its final vowels: Никита and Никитич meet in {@code nikit}, Сергій and Сергей in {@code serH}. */
    private static String base(String skeleton) {
        int end = skeleton.length();
        while (end > BASE_MIN && Skeleton.vowel((byte) skeleton.charAt(end - 1))) {
            end--;
        }
        return skeleton.substring(0, end);
    }

    /** Class by base of every father's name. */
    Map<String, Integer> bases() {
        return byBase;
    }

    int fatherClass(List<String> bases) {
        for (String base : bases) {
            Integer father = byBase.get(base);
            if (father != null) {
                return father;
            }
        }
        return -1;
    }

    /** The gender a separate word such as оглы or кызы shows; UNKNOWN for any other word. */
    static Gender kinWord(List<String> skeletons) {
        for (String skeleton : skeletons) {
            if (SONS.contains(skeleton)) {
                return Gender.MALE;
            }
            if (DAUGHTERS.contains(skeleton)) {
                return Gender.FEMALE;
            }
        }
        return Gender.UNKNOWN;
    }
}
