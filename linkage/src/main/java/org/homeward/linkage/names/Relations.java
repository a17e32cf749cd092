package org.homeward.linkage.names;

import java.util.ArrayList;
import java.util.List;

/** How two tokens are related: by class, by typed link, by initial, by sound. */
final class Relations {
    private final GivenNames given;

    Relations(GivenNames given) {
        this.given = given;
    }

    /** How two given-name tokens are related. */
    Relation relation(NameToken left, NameToken right) {
        if (left.initial() || right.initial()) {
            return initialOf(left, right) || initialOf(right, left) ? Relation.INITIAL : Relation.NONE;
        }
        if (shareAny(left.skeletons(), right.skeletons())) {
            return Relation.EQUAL_CLASS;
        }
        if (left.nameClass() >= 0 && left.nameClass() == right.nameClass()) {
            return Relation.TRANSLATION;
        }
        return linked(left, right);
    }

    private static Relation linked(NameToken left, NameToken right) {
        Relation best = Relation.NONE;
        for (NameLink link : left.links()) {
            if (link.nameClass() == right.nameClass()) {
                best = link.kind().compareTo(best) < 0 ? link.kind() : best;
            }
            for (NameLink other : right.links()) {
                if (other.nameClass() == link.nameClass()) {
                    best = Relation.DIMINUTIVE.compareTo(best) < 0 ? Relation.DIMINUTIVE : best;
                }
            }
        }
        for (NameLink link : right.links()) {
            if (link.nameClass() == left.nameClass()) {
                best = link.kind().compareTo(best) < 0 ? link.kind() : best;
            }
        }
        return best;
    }

    private boolean initialOf(NameToken initial, NameToken name) {
        if (!initial.initial()) {
            return false;
        }
        String letters = initial.folded().replace(".", "");
        if (name.folded().startsWith(letters)) {
            return true;
        }
        // Latin letters are read by their neighbours, so that a first sound says less than the letter itself does.
        boolean bothLatin = latin(initial) && latin(name);
        for (String sound : initial.skeletons()) {
            if (sound.length() == 1 && given.begins(name.nameClass(), sound.charAt(0))) {
                return true;
            }
            if (!bothLatin && name.skeletons().stream().anyMatch(skeleton -> skeleton.startsWith(sound))) {
                return true;
            }
        }
        return false;
    }

    private static boolean latin(NameToken token) {
        return Script.of(token.folded().codePointAt(0)) == Script.LATIN;
    }

    /** Whether two tokens may be one spoken name. */
    static boolean sameSound(NameToken left, NameToken right) {
        if (shareAny(left.skeletons(), right.skeletons()) || shareAny(left.stems(), right.stems())) {
            return true;
        }
        Coarse coarse = Coarse.between(
                Script.of(left.folded().codePointAt(0)),
                Script.of(right.folded().codePointAt(0)));
        return coarse != null && shareAny(keys(left, coarse), keys(right, coarse));
    }

    private static List<String> keys(NameToken token, Coarse coarse) {
        List<String> keys = new ArrayList<>(token.skeletons().size());
        for (String skeleton : token.skeletons()) {
            String key = coarse.key(skeleton);
            if (!key.isEmpty()) {
                keys.add(key);
            }
        }
        return keys;
    }

    static boolean shareAny(List<String> left, List<String> right) {
        for (int one = 0; one < left.size(); one++) {
            if (right.contains(left.get(one))) {
                return true;
            }
        }
        return false;
    }
}
