package org.homeward.linkage.names;

import java.util.List;

/**
 * What one name field says: its tokens in the order written, hyphenated parts apart.
 *
 * @param folded the tokens' folded forms, joined by single spaces; reading it again gives the same reading
 * @param script the script of most of its tokens; {@link Script#NONE} for a field without letters
 * @param tokens none for an empty field
 * @param gender what the endings show
 */
public record NameReading(String folded, Script script, List<NameToken> tokens, Gender gender) {
    public NameReading {
        tokens = List.copyOf(tokens);
    }

    /** Whether the field says anything. */
    public boolean present() {
        return !tokens.isEmpty();
    }
}
