package org.homeward.benchmarks.linkage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A delimited text file of the data folder, gzipped or not, without its header where it has one. */
final class DataFile {
    private DataFile() {}

    static List<String[]> rows(Path file, String delimiter) throws IOException {
        boolean headed = !file.getFileName().toString().startsWith("wd_");
        List<String[]> rows = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(file);
                InputStream stream = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            if (headed) {
                reader.readLine();
            }
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                rows.add(line.split(delimiter, -1));
            }
        }
        return rows;
    }
}
