package org.homeward.app.command;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.homeward.agreement.Agreement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --on} of every command that reckons ages. */
final class DayOption {

    @Option(names = "--on", paramLabel = "DATE")
    private @Nullable LocalDate day;

    /** The day asked for, else that of the agreement's signature, else today. */
    LocalDate day(Optional<Agreement> agreement) {
        return Optional.ofNullable(day)
                .or(() -> agreement.flatMap(Agreement::signed))
                .orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    }
}
