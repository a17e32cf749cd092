package org.homeward.planning;

import java.util.List;
import java.util.stream.Stream;

/**
 * One step of the exchange: both batches go into neutral custody, cross together and are received before the next opens.
 *
 * @param number 1 for the first window
 * @param manifests those that carry anyone, by point, the first side's before the second's
 */
public record Stage(int number, Window window, List<Manifest> manifests, Reserve first, Reserve second) {

    public Stage {
        manifests = List.copyOf(manifests);
    }

    public Reserve reserve(Side side) {
        return side == Side.FIRST ? first : second;
    }

    /** Ids of one side who cross in this stage, over all points. */
    public List<String> travellers(Side side) {
        return manifests.stream()
                .filter(manifest -> manifest.side() == side)
                .flatMap(manifest -> manifest.travellers().stream())
                .toList();
    }

    Stage mirrored(List<String> pointOrder) {
        List<Manifest> swapped = manifests.stream().map(Manifest::mirrored).toList();
        List<Manifest> ordered = pointOrder.stream()
                .flatMap(point -> Stream.of(Side.values())
                        .flatMap(side -> swapped.stream()
                                .filter(manifest -> manifest.point().equals(point) && manifest.side() == side)))
                .toList();
        return new Stage(number, window, ordered, /* first= */ second.mirrored(), /* second= */ first.mirrored());
    }
}
