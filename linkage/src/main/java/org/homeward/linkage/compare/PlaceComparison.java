package org.homeward.linkage.compare;

import com.ibm.icu.text.Normalizer2;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import org.homeward.linkage.Place;

/**
 * Places by the gazetteer; a place that it does not know is compared by the skeleton of its name, which reads most
 * pairs of spellings as one place.
 */
public final class PlaceComparison implements Comparison {
    private static final String[] LEVELS = {"equal", "near", "different"};
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCCasefoldInstance();
    private static final double NEAR_KILOMETRES = 30;
    private static final double EARTH_KILOMETRES = 6371;

    private final List<Place> places;
    private final int[] place;
    private final Spellings spellings;
    private final int[] group;
    private final int groups;

    public PlaceComparison(List<String> values, List<Place> places, Reader reader) {
        this.places = places;
        Object2IntOpenHashMap<String> known = new Object2IntOpenHashMap<>();
        known.defaultReturnValue(-1);
        for (int i = 0; i < places.size(); i++) {
            for (String spelling : places.get(i).spellings()) {
                known.putIfAbsent(fold(spelling), i);
            }
        }
        place = new int[values.size()];
        group = new int[values.size()];
        List<List<String>> forms = new ArrayList<>(values.size());
        Groups seen = new Groups();
        for (int i = 0; i < values.size(); i++) {
            place[i] = i == 0 ? -1 : known.getInt(fold(values.get(i)));
            forms.add(i == 0 ? List.of() : reader.skeletons(values.get(i)));
            group[i] = i == 0 ? 0 : place[i] >= 0 ? seen.of(place[i]) : seen.of(first(forms.get(i)));
        }
        groups = seen.count();
        spellings = new Spellings(forms);
    }

    /** Reads the skeletons of a place name. */
    public interface Reader {
        /** One to four skeletons. */
        List<String> skeletons(String name);
    }

    private static String first(List<String> forms) {
        return forms.isEmpty() ? "" : forms.get(0);
    }

    private static String fold(String text) {
        return COMPATIBLE.normalize(text.strip()).replaceAll("[’ʼ`'ʹ]", "'").replace('-', ' ');
    }

    @Override
    public String[] levels() {
        return LEVELS;
    }

    @Override
    public int level(int a, int b) {
        if (place[a] >= 0 && place[b] >= 0) {
            return place[a] == place[b] ? 0 : near(places.get(place[a]), places.get(place[b])) ? 1 : 2;
        }
        int distance = spellings.distance(a, b);
        return distance <= (spellings.shortest(a) >= 6 && spellings.shortest(b) >= 6 ? 2 : 1) ? 0 : 2;
    }

    private static boolean near(Place a, Place b) {
        if (!a.district().isEmpty() && a.district().equals(b.district())) {
            return true;
        }
        double latitude = StrictMath.toRadians(b.latitude() - a.latitude()) / 2;
        double longitude = StrictMath.toRadians(b.longitude() - a.longitude()) / 2;
        double cosines =
                StrictMath.cos(StrictMath.toRadians(a.latitude())) * StrictMath.cos(StrictMath.toRadians(b.latitude()));
        double haversine =
                StrictMath.pow(StrictMath.sin(latitude), 2) + cosines * StrictMath.pow(StrictMath.sin(longitude), 2);
        return 2 * EARTH_KILOMETRES * StrictMath.asin(StrictMath.sqrt(haversine)) <= NEAR_KILOMETRES;
    }

    @Override
    public int group(int value) {
        return group[value];
    }

    @Override
    public int groups() {
        return groups;
    }

    @Override
    public long key(int value) {
        return place[value] >= 0 ? Groups.mix(place[value] + 1L) : spellings.key(value);
    }
}
