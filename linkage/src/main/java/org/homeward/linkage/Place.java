package org.homeward.linkage;

import java.util.List;

/**
 * A place of the gazetteer.
 *
 * @param id the caller's stable id
 * @param spellings every spelling to recognise, in any script
 * @param district id of the district (raion) it lies in, or empty
 * @param latitude degrees north, or {@link Double#NaN} where unknown
 * @param longitude degrees east, or {@link Double#NaN} where unknown
 */
public record Place(String id, List<String> spellings, String district, double latitude, double longitude) {
    public Place {
        spellings = List.copyOf(spellings);
    }
}
