package org.homeward.linkage.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How alike two full names are, in any order, script and completeness, from 0 to 1: a screening score for lists that hold
 * one text per person. It is no probability; lists with fields and dates are linked by the engine instead.
 *
 * <p>Each word of the shorter name looks for its partner in the longer one. A word without a partner contradicts, a word
 * missing on one side (a patronymic left out) hardly counts. Thread-safe.
 */
public final class NameSimilarity {
    /** At this similarity and above two names are taken for one person's. */
    public static final double SAME_PERSON = 0.72;

    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern INITIALS =
            Pattern.compile("(?<![\\p{L}])(\\p{Lu})[.-]*(\\p{Lu})[.]?(?=\\s+\\p{Lu}\\p{Ll})");
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "bin", "ben", "ibn", "bint", "abu", "de", "da", "di", "la", "le", "von", "van", "der", "den",
            "du", "dos", "ul", "ud", "haji", "hajji", "shaikh", "sheikh", "shaykh", "llc", "sa", "ltd", "аль", "эль",
            "бен", "ибн", "бін", "ібн", "фон", "ван", "де");
    private static final double OMISSION = 0.03;
    private static final double CONTRADICTION = 0.72;
    private static final double OTHER_GENDER = 0.85;
    private static final double ONLY_INITIALS = 0.5;
    private static final double JOINED_MIN = 0.85;
    private static final int JOINED_LETTERS_MIN = 8;

    private final Names names;
    private final TokenSimilarity tokenSimilarity;

    /** A similarity by the given canonicaliser. */
    public NameSimilarity(Names names) {
        this.names = names;
        this.tokenSimilarity = new TokenSimilarity(names);
    }

    private record Partner(int left, int right, double similarity) {}

    /** The similarity of two full names, 0 to 1; the same either way round. */
    public double similarity(String left, String right) {
        List<NameToken> leftTokens = tokens(left);
        List<NameToken> rightTokens = tokens(right);
        if (leftTokens.isEmpty() || rightTokens.isEmpty()) {
            return 0;
        }
        List<NameToken> one = mend(leftTokens, rightTokens);
        List<NameToken> other = mend(rightTokens, leftTokens);
        double byWords;
        if (one.size() == other.size()) {
            // Either may ask the other; the more doubtful answer counts, so that the order of the two does not.
            byWords = Math.min(byWords(one, other), byWords(other, one));
        } else {
            byWords = one.size() < other.size() ? byWords(one, other) : byWords(other, one);
        }
        double joined = one.size() == other.size() ? 0 : joined(one, other);
        return Math.max(byWords, joined);
    }

    private List<NameToken> tokens(String name) {
        String parted =
                CAMEL.matcher(INITIALS.matcher(name).replaceAll("$1. $2. ")).replaceAll(" ");
        List<NameToken> all = names.given(parted).tokens();
        List<NameToken> kept = new ArrayList<>(all.size());
        for (NameToken token : all) {
            boolean repeated = kept.stream().anyMatch(known -> known.skeletons().equals(token.skeletons()));
            if (!PARTICLES.contains(token.folded()) && !repeated) {
                kept.add(token);
            }
        }
        return kept.isEmpty() ? all : kept;
    }

    /** Puts together two neighbours that make up one word of the other name: "Patr ushev". */
    private List<NameToken> mend(List<NameToken> torn, List<NameToken> whole) {
        for (int at = 0; at + 1 < torn.size(); at++) {
            List<NameToken> mended = names.given(
                            torn.get(at).folded() + torn.get(at + 1).folded())
                    .tokens();
            if (mended.size() == 1
                    && fits(mended.get(0), whole)
                    && !fits(torn.get(at), whole)
                    && !fits(torn.get(at + 1), whole)) {
                List<NameToken> result = new ArrayList<>(torn.subList(0, at));
                result.add(mended.get(0));
                result.addAll(torn.subList(at + 2, torn.size()));
                return result;
            }
        }
        return torn;
    }

    private static boolean fits(NameToken token, List<NameToken> whole) {
        return whole.stream()
                .anyMatch(other -> TokenSimilarity.ofLetters(token.skeleton(), other.skeleton()) >= JOINED_MIN);
    }

    private double byWords(List<NameToken> shorter, List<NameToken> longer) {
        List<Partner> partners = partners(shorter, longer);
        boolean[] takenLeft = new boolean[shorter.size()];
        boolean[] takenRight = new boolean[longer.size()];
        double sum = 0;
        for (Partner partner : partners) {
            if (!takenLeft[partner.left()] && !takenRight[partner.right()]) {
                takenLeft[partner.left()] = true;
                takenRight[partner.right()] = true;
                sum += partner.similarity() * weight(shorter.get(partner.left()));
            }
        }
        return finish(sum, shorter, longer, takenLeft);
    }

    private double finish(double sum, List<NameToken> shorter, List<NameToken> longer, boolean[] taken) {
        double possible = 0;
        double factor = 1;
        int missing = longer.size() - shorter.size();
        for (int at = 0; at < shorter.size(); at++) {
            possible += weight(shorter.get(at));
            factor *= taken[at] ? 1 : CONTRADICTION;
        }
        double score = sum / possible * factor * Math.pow(1 - OMISSION, missing);
        if (shorter.stream().allMatch(NameToken::initial)) {
            return score * ONLY_INITIALS;
        }
        Gender left = gender(shorter);
        Gender right = gender(longer);
        boolean otherGender = left != Gender.UNKNOWN && right != Gender.UNKNOWN && left != right;
        return otherGender ? score * OTHER_GENDER : score;
    }

    private Gender gender(List<NameToken> tokens) {
        for (NameToken token : tokens) {
            Gender gender = names.genderOf(token.nameClass());
            if (gender != Gender.UNKNOWN) {
                return gender;
            }
        }
        return Gender.UNKNOWN;
    }

    private List<Partner> partners(List<NameToken> shorter, List<NameToken> longer) {
        List<Partner> partners = new ArrayList<>();
        for (int left = 0; left < shorter.size(); left++) {
            for (int right = 0; right < longer.size(); right++) {
                double similarity = tokenSimilarity.similarity(shorter.get(left), longer.get(right));
                if (similarity > 0) {
                    partners.add(new Partner(left, right, similarity));
                }
            }
        }
        partners.sort(Comparator.comparingDouble(Partner::similarity)
                .reversed()
                .thenComparingInt(Partner::left)
                .thenComparingInt(Partner::right));
        return partners;
    }

    private static double weight(NameToken token) {
        return token.initial() ? 2 : 2 + Math.min(6, token.skeleton().length());
    }

    /** Words run together or torn apart on one side. */
    private static double joined(List<NameToken> one, List<NameToken> other) {
        String left = join(one);
        String right = join(other);
        if (Math.max(left.length(), right.length()) < JOINED_LETTERS_MIN) {
            return 0;
        }
        double similarity = TokenSimilarity.ofLetters(left, right);
        return similarity >= JOINED_MIN ? similarity : 0;
    }

    private static String join(List<NameToken> tokens) {
        StringBuilder joined = new StringBuilder();
        tokens.forEach(token -> joined.append(token.skeleton()));
        return joined.toString();
    }
}
