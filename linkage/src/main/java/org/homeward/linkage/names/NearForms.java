package org.homeward.linkage.names;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.linkage.text.EditPattern;

/** Finds the class of a form one edit away, by the forms' neighbourhood of one-letter deletions. */
final class NearForms {
    /** Shorter forms are near too many others. */
    private static final int LETTERS_MIN = 4;

    private static final int ALPHABET = 128;

    private record Form(String skeleton, int nameClass) {}

    private final Map<String, List<Form>> byDeletion = new HashMap<>();

    NearForms(Map<String, Integer> classBySkeleton) {
        classBySkeleton.forEach((skeleton, nameClass) -> {
            if (skeleton.length() >= LETTERS_MIN) {
                Form form = new Form(skeleton, nameClass);
                for (String key : deletions(skeleton)) {
                    byDeletion.computeIfAbsent(key, k -> new ArrayList<>(1)).add(form);
                }
            }
        });
    }

    /** The one class near any of the skeletons, the best skeleton first; -1 if none or several. */
    int find(List<String> skeletons) {
        for (String skeleton : skeletons) {
            int found = find(skeleton);
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    private int find(String skeleton) {
        if (skeleton.length() < LETTERS_MIN) {
            return -1;
        }
        int found = -1;
        for (String key : deletions(skeleton)) {
            for (Form form : byDeletion.getOrDefault(key, List.of())) {
                if (form.nameClass() != found && oneEdit(form.skeleton(), skeleton)) {
                    if (found >= 0) {
                        return -1;
                    }
                    found = form.nameClass();
                }
            }
        }
        return found;
    }

    private static boolean oneEdit(String left, String right) {
        byte[] one = left.getBytes(StandardCharsets.ISO_8859_1);
        byte[] other = right.getBytes(StandardCharsets.ISO_8859_1);
        return new EditPattern(ALPHABET).set(one, 0, one.length).alignment(other, 0, other.length) <= 1;
    }

    private static List<String> deletions(String skeleton) {
        List<String> keys = new ArrayList<>(skeleton.length() + 1);
        keys.add(skeleton);
        for (int at = 0; at < skeleton.length(); at++) {
            keys.add(skeleton.substring(0, at) + skeleton.substring(at + 1));
        }
        return keys;
    }
}
