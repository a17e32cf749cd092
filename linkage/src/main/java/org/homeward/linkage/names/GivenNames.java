package org.homeward.linkage.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The translation classes of given names, with typed links from variants and diminutives. A class is one name in several
 * languages; its forms are found by skeleton, so that every spelling and romanisation of a form finds it.
 */
final class GivenNames {
    /** Share of people whose given name no table knows; the tail below is spread over it. */
    private static final double UNKNOWN_SHARE = 0.02;
    /** Distinct given names in that tail: a national register has some 50,000, nearly all once or twice. */
    private static final int UNKNOWN_NAMES = 4_000;
    /** Frequency of one name outside the table: the tail's share over its size, as if flat. */
    static final double TAIL_FREQUENCY = UNKNOWN_SHARE / UNKNOWN_NAMES;

    private record NameClass(Gender gender, double frequency, String label, List<String> forms) {}

    private final List<NameClass> classes = new ArrayList<>();
    private final Map<String, Integer> bySkeleton = new HashMap<>();
    private final Map<String, Integer> byForm = new HashMap<>();
    private final Map<String, List<NameLink>> links = new HashMap<>();
    private final Function<String, List<String>> skeletons;
    private final List<Integer> initials = new ArrayList<>();

    GivenNames(Function<String, List<String>> skeletons) {
        this.skeletons = skeletons;
        Tables.shipped("given_names.tsv", 7).forEach(this::addClass);
        Tables.shipped("given_links.tsv", 3).forEach(this::addLink);
        links.replaceAll((form, found) -> List.copyOf(found));
    }

    private void addClass(Tables.Row row) {
        Gender gender = gender(row);
        List<String> forms = new ArrayList<>();
        for (int column = 3; column < 7; column++) {
            forms.addAll(row.forms(column));
        }
        int id = classes.size();
        int firstSounds = 0;
        for (String form : forms) {
            Integer taken = byForm.putIfAbsent(form, id);
            if (taken != null && taken != id && classes.get(taken).gender() == gender) {
                throw row.bad("form " + form + " already belongs to "
                        + classes.get(taken).label());
            }
            for (String skeleton : skeletons.apply(form)) {
                bySkeleton.putIfAbsent(skeleton, id);
                firstSounds |= bit(skeleton.charAt(0));
            }
        }
        double frequency = Math.max(row.perMillion(1), row.perMillion(2));
        classes.add(new NameClass(gender, Math.max(frequency, TAIL_FREQUENCY), label(row, forms), List.copyOf(forms)));
        initials.add(firstSounds);
    }

    private static Gender gender(Tables.Row row) {
        return switch (row.cell(0)) {
            case "m" -> Gender.MALE;
            case "f" -> Gender.FEMALE;
            default -> throw row.bad("sex is '" + row.cell(0) + "', not m or f");
        };
    }

    private static String label(Tables.Row row, List<String> forms) {
        if (forms.isEmpty()) {
            throw row.bad("no form at all");
        }
        LinkedHashMap<String, Boolean> parts = new LinkedHashMap<>();
        List<String> ukrainian = row.forms(3);
        List<String> russian = row.forms(4);
        if (!ukrainian.isEmpty()) {
            parts.put(ukrainian.get(0), true);
        }
        if (!russian.isEmpty()) {
            parts.put(russian.get(0), true);
        }
        parts.put(Romanisation.UKRAINIAN_NATIONAL_2010.romanise(forms.get(0)), true);
        List<String> capitalised = new ArrayList<>();
        parts.keySet()
                .forEach(part ->
                        capitalised.add(part.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + part.substring(1)));
        return String.join(" / ", capitalised);
    }

    private void addLink(Tables.Row row) {
        Relation kind = switch (row.cell(0)) {
            case "variant" -> Relation.VARIANT;
            case "diminutive" -> Relation.DIMINUTIVE;
            default -> throw row.bad("kind is '" + row.cell(0) + "', not variant or diminutive");
        };
        List<String> targets = row.forms(2);
        for (String target : targets) {
            Integer id = byForm.get(target);
            if (id == null) {
                throw row.bad("target " + target + " is in no class");
            }
            for (String form : row.forms(1)) {
                for (String skeleton : skeletons.apply(form)) {
                    List<NameLink> known = links.computeIfAbsent(skeleton, key -> new ArrayList<>());
                    NameLink link = new NameLink(kind, id);
                    if (!known.contains(link)) {
                        known.add(link);
                    }
                }
            }
        }
    }

    /** The class of a token: by the form itself, else by its skeletons in their order; -1 if none. */
    int classOf(String folded, List<String> skeletonsOfToken) {
        Integer exact = byForm.get(folded);
        if (exact != null) {
            return exact;
        }
        for (String skeleton : skeletonsOfToken) {
            Integer id = bySkeleton.get(skeleton);
            if (id != null) {
                return id;
            }
        }
        return -1;
    }

    List<NameLink> linksOf(List<String> skeletonsOfToken) {
        for (String skeleton : skeletonsOfToken) {
            List<NameLink> found = links.get(skeleton);
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    /** Class by skeleton of every form. */
    Map<String, Integer> forms() {
        return bySkeleton;
    }

    Gender gender(int nameClass) {
        return nameClass < 0 ? Gender.UNKNOWN : classes.get(nameClass).gender();
    }

    boolean begins(int nameClass, char sound) {
        return nameClass >= 0 && (initials.get(nameClass) & bit(sound)) != 0;
    }

    /** Every form of the male names with its class, the most frequent class first. */
    void forEachMaleForm(java.util.function.ObjIntConsumer<String> consumer) {
        List<Integer> ids = new ArrayList<>();
        for (int id = 0; id < classes.size(); id++) {
            if (classes.get(id).gender() == Gender.MALE) {
                ids.add(id);
            }
        }
        ids.sort((left, right) ->
                Double.compare(classes.get(right).frequency(), classes.get(left).frequency()));
        for (int id : ids) {
            classes.get(id).forms().forEach(form -> consumer.accept(form, id));
        }
    }

    double frequency(int nameClass, Gender gender) {
        if (nameClass < 0 || nameClass >= classes.size()) {
            return TAIL_FREQUENCY;
        }
        NameClass found = classes.get(nameClass);
        if (gender == Gender.UNKNOWN) {
            return found.frequency() / 2;
        }
        return gender == found.gender() ? found.frequency() : TAIL_FREQUENCY;
    }

    @Nullable String label(int nameClass) {
        return nameClass < 0 || nameClass >= classes.size()
                ? null
                : classes.get(nameClass).label();
    }

    int size() {
        return classes.size();
    }

    private static int bit(char sound) {
        // Distinct bits for the 22 classes: lower and upper case of one letter share one, which an initial shares too.
        return 1 << (sound & 31);
    }
}
