package org.homeward.linkage.names;

import java.util.List;

/**
 * Reads tokens of one script into skeletons: the plug-in point for scripts. Three layers: letters to phoneme classes,
 * classes to a skeleton, then the name tables look the skeleton up.
 *
 * <p>Readers are immutable and thread-safe, never throw for any token, and answer the same for the same token.
 */
public interface ScriptReader {
    /** The script this reader reads. */
    Script script();

    /**
     * The skeletons of one folded token, best first.
     *
     * @param token letters of one script in lower case, composed (NFKC), without apostrophes
     * @return at most {@link NameToken#HYPOTHESES_MAX} distinct skeletons; empty if the token holds no letter known here
     */
    List<String> skeletons(String token);
}
