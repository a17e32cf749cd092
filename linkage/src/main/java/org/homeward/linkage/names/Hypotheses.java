package org.homeward.linkage.names;

import java.util.ArrayList;
import java.util.List;

/** Collects skeletons with their costs and hands out the cheapest distinct ones; the first of equal cost wins. */
final class Hypotheses {
    private final List<String> skeletons = new ArrayList<>(NameToken.HYPOTHESES_MAX);
    private final int[] costs = new int[NameToken.HYPOTHESES_MAX];

    /** Settles every reading of the beam and offers it. */
    void offer(Beam beam) {
        for (int reading = 0; reading < beam.count(); reading++) {
            byte[] sounds = beam.sounds(reading);
            int length = Skeleton.settle(sounds, beam.length(reading));
            if (length > 0) {
                offer(sounds, length, beam.cost(reading));
            }
        }
    }

    /** Offers one settled skeleton. */
    void offer(String skeleton, int cost) {
        byte[] sounds = skeleton.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        offer(sounds, sounds.length, cost);
    }

    private void offer(byte[] sounds, int length, int cost) {
        int size = skeletons.size();
        int same = indexOf(sounds, length);
        if (same >= 0 && costs[same] <= cost) {
            return;
        }
        String skeleton = string(sounds, length);
        if (same >= 0) {
            removeAt(same);
            size--;
        } else if (size == NameToken.HYPOTHESES_MAX) {
            if (costs[size - 1] <= cost) {
                return;
            }
            removeAt(size - 1);
            size--;
        }
        int place = size;
        while (place > 0 && costs[place - 1] > cost) {
            costs[place] = costs[place - 1];
            place--;
        }
        costs[place] = cost;
        skeletons.add(place, skeleton);
    }

    List<String> best() {
        return skeletons;
    }

    private void removeAt(int index) {
        int size = skeletons.size();
        System.arraycopy(costs, index + 1, costs, index, size - 1 - index);
        skeletons.remove(index);
    }

    private int indexOf(byte[] sounds, int length) {
        for (int index = 0; index < skeletons.size(); index++) {
            String known = skeletons.get(index);
            if (known.length() == length) {
                int at = 0;
                while (at < length && known.charAt(at) == sounds[at]) {
                    at++;
                }
                if (at == length) {
                    return index;
                }
            }
        }
        return -1;
    }

    private static String string(byte[] sounds, int length) {
        return new String(sounds, 0, length, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
