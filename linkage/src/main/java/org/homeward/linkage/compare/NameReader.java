package org.homeward.linkage.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.homeward.linkage.names.Gender;
import org.homeward.linkage.names.NameReading;
import org.homeward.linkage.names.NameToken;
import org.homeward.linkage.names.Names;
import org.homeward.linkage.names.PatronymicReading;

/** Reads names for the comparison. Safe to share between threads. */
public final class NameReader {
    private static final int FORMS_MAX = 6;
    /** A given name that no table knows is seldom as rare as that makes it look: the table may lack it. */
    private static final double GIVEN_RAREST = 1.0 / 1_500;

    private final Names names = Names.standard();
    private final boolean remember;
    private final Map<String, NameValue> surnames;
    private final Map<String, NameValue> givens;
    private final Map<String, NameValue> patronymics;

    /** @param remember whether to keep what was read, for a reader that outlives one run */
    public NameReader(boolean remember) {
        this.remember = remember;
        surnames = new ConcurrentHashMap<>();
        givens = new ConcurrentHashMap<>();
        patronymics = new ConcurrentHashMap<>();
    }

    private NameReader(NameReader known) {
        remember = false;
        surnames = known.surnames;
        givens = known.givens;
        patronymics = known.patronymics;
    }

    /** A reader that knows what this one has read and keeps nothing new: what somebody searches for leaves no trace. */
    public NameReader closed() {
        return new NameReader(this);
    }

    NameValue surname(String text) {
        return known(surnames, text, this::readSurname);
    }

    NameValue given(String text) {
        return known(givens, text, this::readGiven);
    }

    NameValue patronymic(String text) {
        return known(patronymics, text, this::readPatronymic);
    }

    private NameValue known(Map<String, NameValue> values, String text, Function<String, NameValue> read) {
        NameValue value = values.get(text);
        if (value != null) {
            return value;
        }
        return remember ? values.computeIfAbsent(text, read) : read.apply(text);
    }

    private NameValue readSurname(String text) {
        NameReading reading = names.surname(text);
        double national = reading.tokens().size() == 1
                ? names.surnameFrequency(reading.tokens().get(0).stem())
                : 0;
        return value(reading, true, -1, -1, national);
    }

    private NameValue readGiven(String text) {
        NameReading reading = names.given(text);
        if (!reading.present()) {
            return NameValue.MISSING;
        }
        NameToken first = reading.tokens().get(0);
        double national = Math.max(GIVEN_RAREST, names.givenFrequency(first.nameClass(), Gender.UNKNOWN));
        return value(reading, false, first.nameClass(), names.nearClass(first), national);
    }

    private NameValue readPatronymic(String text) {
        PatronymicReading reading = names.patronymic(text);
        if (!reading.present()) {
            return NameValue.MISSING;
        }
        double national = Math.max(GIVEN_RAREST, names.givenFrequency(reading.fatherClass(), Gender.MALE));
        return new NameValue(
                reading.fatherSkeletons(),
                List.of(),
                "",
                List.of(),
                reading.fatherClass(),
                names.nearFatherClass(reading),
                -1,
                new int[0],
                reading.initial(),
                national);
    }

    List<String> skeletons(String place) {
        return value(names.surname(place), false, -1, -1, -1).forms();
    }

    /** True when a given name field holds a patronymic. */
    boolean looksPatronymic(String text) {
        PatronymicReading reading = names.patronymic(text);
        return reading.present() && !reading.initial() && reading.gender() != Gender.UNKNOWN;
    }

    private NameValue value(NameReading reading, boolean stems, int nameClass, int near, double national) {
        List<NameToken> tokens = reading.tokens();
        if (tokens.isEmpty()) {
            return NameValue.MISSING;
        }
        NameToken first = tokens.get(0);
        int[] related =
                first.links().stream().mapToInt(link -> link.nameClass()).toArray();
        if (tokens.size() == 1) {
            // A slip in the ending keeps it from being folded; the whole word is then the nearer reading.
            List<String> forms = new ArrayList<>(stems ? first.stems() : List.of());
            forms.addAll(first.skeletons());
            return new NameValue(
                    distinct(forms),
                    List.of(),
                    first.consonants(),
                    stems ? names.nearSurnames(first) : List.of(),
                    nameClass,
                    near,
                    first.nameClass(),
                    related,
                    first.initial(),
                    national);
        }
        List<String> whole = List.of("");
        List<String> roots = stems ? List.of("") : List.of();
        List<String> parts = new ArrayList<>();
        StringBuilder consonants = new StringBuilder();
        for (NameToken token : tokens) {
            List<String> forms = stems ? token.stems() : token.skeletons();
            whole = join(whole, forms);
            roots = stems ? join(roots, names.nearSurnames(token)) : roots;
            parts.addAll(forms);
            consonants.append(token.consonants());
        }
        return new NameValue(
                distinct(whole),
                distinct(parts),
                consonants.toString(),
                distinct(roots),
                nameClass,
                near,
                first.nameClass(),
                related,
                false,
                national);
    }

    private static List<String> join(List<String> heads, List<String> tails) {
        List<String> joined = new ArrayList<>();
        for (String head : heads) {
            for (String tail : tails) {
                if (joined.size() < FORMS_MAX) {
                    joined.add(head + tail);
                }
            }
        }
        return joined;
    }

    private static List<String> distinct(List<String> forms) {
        Set<String> distinct = new LinkedHashSet<>(forms);
        return List.copyOf(distinct);
    }
}
