package org.homeward.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.app.matching.MatchRecord;
import org.homeward.app.tables.WholeFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A record of a matching as a JSON file. */
final class RecordFile {

    private static final String FORMAT = "homeward-match-record-1";
    /** A record is under a kilobyte; more comes from somewhere else. */
    private static final int BYTES_MAX = 1 << 16;

    private RecordFile() {}

    static void write(MatchRecord record, Path file) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("format", FORMAT);
        values.put("lists_sha256", record.lists());
        values.put("reading", record.reading());
        values.put("model_sha256", record.model());
        values.put("pairs", record.pairs());
        values.put("evidence_sha256", record.evidence());
        String text = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(values) + "\n";
        WholeFile.write(file, out -> {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return true;
        });
    }

    /** The record in a file; empty where it holds none. */
    static Optional<MatchRecord> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(BYTES_MAX);
        }
        try {
            JsonNode whole = JsonMapper.shared().readTree(bytes);
            if (!whole.path("format").asString("").equals(FORMAT)) {
                return Optional.empty();
            }
            List<String> lists = new ArrayList<>();
            whole.path("lists_sha256").forEach(each -> lists.add(each.asString("")));
            return Optional.of(new MatchRecord(
                    lists,
                    whole.path("reading").asString(""),
                    whole.path("model_sha256").asString(""),
                    whole.path("pairs").asLong(-1),
                    whole.path("evidence_sha256").asString("")));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
