package org.lintel.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documented form of {@code report.json} is the one that is written. */
class ReportSchemaTests {

  @TempDir private Path folder;

  private JsonNode schema = JsonMapper.shared().nullNode();

  @BeforeEach
  void readSchema() throws IOException {
    String written = Files.readString(Path.of("../docs/analyse.schema.json"));
    schema = JsonMapper.shared().readTree(written);
  }

  @Test
  void everythingThatIsWrittenIsDescribed() {
    var lines = new ArrayList<>(List.of("recommend,satisfaction,group,period"));
    for (int i = 0; i < 400; i++) {
      String period = i % 2 == 0 ? "2026Q1" : "2026Q2";
      String group = i < 3 ? "small" : "group " + i % 7;
      lines.add((i % 17 == 0 ? "99" : i % 11) + "," + (1 + i % 5) + "," + group + "," + period);
    }

    Analysed done = Analysed.run(folder, Analysed.file(folder, "a.csv", lines));

    assertThat(done.status()).as(done.err()).isZero();
    assertThat(done.json().path("figures")).hasSizeGreaterThan(20);
    check(done.json(), schema, "report");
  }

  @Test
  void theCheckSeesWhatIsNotDescribed() {
    JsonNode wrong = JsonMapper.shared().readTree("{\"format\": \"lintel-analysis-1\", \"x\": 1}");

    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> check(wrong, schema, "report")))
        .hasMessageContaining("report");
  }

  private static void check(JsonNode value, JsonNode schema, String where) {
    if (schema.has("const")) {
      assertThat(value).as(where).isEqualTo(schema.path("const"));
    }
    if (schema.has("enum")) {
      assertThat(schema.path("enum")).as(where).contains(value);
    }
    switch (schema.path("type").asString("")) {
      case "object" -> object(value, schema, where);
      case "array" -> {
        assertThat(value.isArray()).as(where).isTrue();
        value.forEach(item -> check(item, schema.path("items"), where + "[]"));
      }
      case "string" -> assertThat(value.isString()).as(where).isTrue();
      case "integer" -> assertThat(value.isIntegralNumber()).as(where).isTrue();
      case "number" -> assertThat(value.isNumber()).as(where).isTrue();
      case "boolean" -> assertThat(value.isBoolean()).as(where).isTrue();
      case "" -> assertThat(schema.has("const") || schema.has("enum")).as(where).isTrue();
      default -> fail(where + " has an unknown type");
    }
  }

  private static void object(JsonNode value, JsonNode schema, String where) {
    assertThat(value.isObject()).as(where).isTrue();
    schema
        .path("required")
        .forEach(name -> assertThat(value.has(name.asString())).as(where + "." + name).isTrue());
    value
        .properties()
        .forEach(entry -> {
          JsonNode known = schema.path("properties").path(entry.getKey());
          assertThat(known.isObject()).as(where + "." + entry.getKey()).isTrue();
          check(entry.getValue(), known, where + "." + entry.getKey());
        });
  }
}
