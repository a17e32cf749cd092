package org.homeward.app.accounts;

import java.util.List;
import org.homeward.app.texts.Multilingual;

/**
 * What somebody said in public about one topic.
 *
 * @param who who is reported to have said it; {@code unattributed} where the account names nobody
 * @param position short name shared by statements that say the same
 * @param text the statement in words
 * @param amount how much it claims
 * @param sources ids of the accounts it stood in, at least one
 */
public record PublicStatement(String who, String position, Multilingual text, Amount amount, List<String> sources) {

    /** The position of an account that is silent on the topic. */
    public static final String SILENT = "none";

    public PublicStatement {
        sources = List.copyOf(sources);
    }

    public boolean silent() {
        return position.equals(SILENT);
    }
}
