package org.homeward.app.lists;

import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.agreement.Verdict;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** A check of a list as JSON, written person by person; names stay out of it as they stay off the screen. */
public final class CheckJson {

    private static final ObjectWriter JSON = JsonMapper.shared().writerWithDefaultPrettyPrinter();

    private CheckJson() {}

    /** Writes everything and does not close the stream; sentences are in the language of {@code words}. */
    public static void write(CheckReport report, CheckWords words, OutputStream out) {
        try (JsonGenerator json = JSON.without(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(out)) {
            write(report, words, json);
        }
    }

    /** The same to a writer. */
    public static void write(CheckReport report, CheckWords words, Writer out) {
        try (JsonGenerator json = JSON.without(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(out)) {
            write(report, words, json);
        }
    }

    private static void write(CheckReport report, CheckWords words, JsonGenerator json) {
        json.writeStartObject();
        head(report, words).forEach(json::writePOJOProperty);
        json.writeArrayPropertyStart("people");
        report.check().people().forEach(each -> json.writePOJO(words.values(each)));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static Map<String, Object> head(CheckReport report, CheckWords words) {
        CheckSummary summary = report.summary();
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("clause", report.clause().id());
        head.put("on", report.check().on().toString());
        head.put("matches", summary.matches());
        head.put("counts", counts(summary.counts()));
        Map<String, Object> readings = new LinkedHashMap<>();
        summary.readings().forEach((reading, counts) -> readings.put(reading, counts(counts)));
        head.put("readings", readings);
        List<Object> causes = new ArrayList<>();
        summary.causes().forEach(each -> causes.add(cause(each, words)));
        head.put("causes", causes);
        Map<String, Object> again = new LinkedHashMap<>();
        again.put("list_sha256", report.listDigest());
        again.put("agreement", report.agreement().id());
        again.put("agreement_version", report.agreement().version());
        again.put("agreement_fingerprint", report.agreement().fingerprint());
        again.put("answers_sha256", summary.fingerprint());
        again.put("command", report.command());
        head.put("again", again);
        return head;
    }

    private static Map<String, Object> counts(Map<Verdict, Integer> counts) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            values.put(CheckWords.code(verdict), counts.getOrDefault(verdict, 0));
        }
        return values;
    }

    private static Map<String, Object> cause(CheckSummary.Cause cause, CheckWords words) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("verdict", CheckWords.code(cause.verdict()));
        values.put("people", cause.people().size());
        values.put("cause", words.cause(cause));
        values.put("readings", CheckWords.codes(cause.readings()));
        values.put("nearest_change", words.change(cause).orElse(""));
        values.put(
                "nearest_change_for",
                cause.changes().isEmpty() ? 0 : cause.changes().getFirst().people());
        return values;
    }
}
