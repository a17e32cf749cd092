package org.homeward.app.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.homeward.app.tables.WholeFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command writes a result: a file, which is there whole or not at all, or {@code -}, which is stdout. */
final class OutFile {

    private OutFile() {}

    /** Writes the content of a file and does not close the stream. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    static boolean isStdout(@Nullable Path file) {
        return file != null && file.toString().equals("-");
    }

    /** Whether the name of a file ends so, whatever the case of its letters. */
    static boolean endsWith(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** Refuses stdout for what is no text. */
    static void onlyFile(@Nullable Path file, String option, CommandSpec spec) {
        if (isStdout(file)) {
            throw Wrong.of(spec, "no-stdout", Map.of("option", option));
        }
    }

    /** Writes to {@code file}; {@code stdout} takes what goes there as text in UTF-8. */
    static void write(Path file, PrintWriter stdout, Content content) throws IOException {
        if (isStdout(file)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            content.to(bytes);
            stdout.print(bytes.toString(StandardCharsets.UTF_8));
            stdout.flush();
            return;
        }
        WholeFile.write(file, out -> {
            content.to(out);
            return true;
        });
    }
}
