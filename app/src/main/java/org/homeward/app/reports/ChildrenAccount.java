package org.homeward.app.reports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of children, name by name, outside every balance: children are returned, never exchanged.
 *
 * @param names names on the list
 * @param byStatus names by the state of their own track
 * @param statements what was said in public, in the order of days
 */
public record ChildrenAccount(long names, List<Status> byStatus, List<Said> statements) {

    public ChildrenAccount {
        byStatus = List.copyOf(byStatus);
        statements = List.copyOf(statements);
    }

    /** How many names are in one state. */
    public record Status(Wording state, long names) {}

    /** Something said in public; {@code day} is null where only the source's date is known. */
    public record Said(@Nullable LocalDate day, Wording who, Wording value, List<String> sources) {
        public Said {
            sources = List.copyOf(sources);
        }
    }
}
