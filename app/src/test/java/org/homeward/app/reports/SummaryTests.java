package org.homeward.app.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SummaryTests {

    @Test
    void keepsToItsSchema() throws IOException {
        assertThat(schema().validate(summary(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void isCaughtByItsSchemaWhenANumberHasNoBasis() throws IOException {
        String bare = summary().replaceFirst("\"limit\" : \\{[^}]*}", "\"limit\" : 200");
        assertThat(schema().validate(bare, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void writesTheSameBytesEveryTimeInTheOrderOfTheReport() throws IOException {
        assertThat(summary()).isEqualTo(summary());
        assertThat(JsonMapper.shared().readTree(summary()).propertyNames())
                .containsExactly(
                        "version",
                        "operation",
                        "title",
                        "exercise",
                        "seed",
                        "parties",
                        "intermediary",
                        "agreed",
                        "first",
                        "last",
                        "log",
                        "names",
                        "lists",
                        "statements",
                        "eligibility",
                        "plan",
                        "balance",
                        "events",
                        "remains",
                        "children",
                        "sources",
                        "topics",
                        "delivered",
                        "checks",
                        "phases");
    }

    @Test
    void tellsACountedNumberFromAStatedOne() throws IOException {
        JsonNode summary = JsonMapper.shared().readTree(summary());
        JsonNode handedOver = summary.at("/names/0/handedOver");
        assertThat(handedOver.at("/value").asLong()).isEqualTo(1_187);
        assertThat(handedOver.at("/unit").asString()).isEqualTo("people");
        assertThat(handedOver.at("/standing").asString()).isEqualTo("counted");
        assertThat(summary.at("/remains/totals/1/bodies/value").asLong()).isEqualTo(6_060);
        assertThat(summary.at("/remains/totals/1/bodies/standing").asString()).isEqualTo("stated");
        assertThat(summary.at("/delivered/2/promised").isNull()).isTrue();
    }

    private static String summary() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reports.summary(SampleReport.report(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Schema schema() throws IOException {
        try (var in = Objects.requireNonNull(SummaryTests.class.getResourceAsStream("/schema/summary.schema.json"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text);
        }
    }
}
