package org.lintel.analysis.report;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.lintel.analysis.column.Entry;
import org.lintel.analysis.column.Numbers;
import org.lintel.analysis.column.Source;
import org.lintel.analysis.figure.Analysis;
import org.lintel.analysis.figure.Finding;
import org.lintel.analysis.figure.Line;
import org.lintel.analysis.figure.Precision;
import org.lintel.analysis.plan.UsedColumn;
import org.lintel.statistics.Interval;
import org.lintel.statistics.PublicationFloor;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything for programs; the form is that of {@code docs/analyse.schema.json}. */
final class JsonReport {

  static final String FORMAT = "lintel-analysis-1";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonReport() {}

  static byte[] of(Report report) {
    Analysis analysis = report.analysis();
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT);
    root.put("made", report.made().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    root.put("language", report.text().language());
    root.put("period", analysis.period());
    root.put("against", analysis.against());
    data(root.putObject("data"), analysis);
    ArrayNode conclusion = root.putArray("conclusion");
    Conclusion.of(analysis, report.text()).forEach(conclusion::add);
    ArrayNode figures = root.putArray("figures");
    analysis.lines().forEach(line -> figure(figures.addObject(), line));
    analysis.precision().ifPresent(found -> precision(root.putObject("precision"), found));
    return JSON.writeValueAsBytes(root);
  }

  private static void data(ObjectNode data, Analysis analysis) {
    data.put("rows", analysis.plan().table().rows());
    data.put("answers", analysis.answers());
    ArrayNode files = data.putArray("files");
    for (Source source : analysis.plan().table().sources()) {
      ObjectNode file = files.addObject();
      file.put("name", source.name());
      file.put("rows", source.rows());
      file.put("headingRows", source.headingRows());
      if (source.trials() > 0) {
        file.put("trials", source.trials());
      }
    }
    ArrayNode columns = data.putArray("columns");
    UsedColumn.of(analysis.plan()).forEach(column -> column(columns.addObject(), column));
  }

  private static void column(ObjectNode node, UsedColumn used) {
    node.put("role", used.role().word());
    node.put("scale", used.scale());
    node.put("heading", used.heading());
    node.put("guessed", used.isGuessed());
    used.numbers().ifPresent(numbers -> numbers(node, numbers));
  }

  private static void numbers(ObjectNode node, Numbers numbers) {
    node.put("from", numbers.range().from());
    node.put("to", numbers.range().to());
    node.put("answered", numbers.answered());
    node.put("empty", numbers.column().empty());
    ArrayNode absent = node.putArray("absent");
    for (Entry entry : numbers.absent()) {
      absent.addObject().put("cell", entry.text()).put("count", entry.count());
    }
  }

  private static void figure(ObjectNode node, Line line) {
    node.put("part", line.part().word());
    node.put("measure", line.measure());
    node.put("subject", line.subject());
    node.put("group", line.group());
    node.put("period", line.period());
    node.put("against", line.against());
    node.put("unit", line.unit().name().toLowerCase(Locale.ROOT));
    node.put("state", State.of(line.finding()));
    if (PublicationFloor.of(line.finding().n()).showsCount()) {
      node.put("n", line.finding().n());
    }
    if (line.finding() instanceof Finding.TooFew few) {
      node.put("needs", few.needs());
    }
    line.finding().shown().ifPresent(shown -> shown(node, shown));
  }

  private static void shown(ObjectNode node, Finding.Shown shown) {
    node.put("value", shown.value());
    node.put("method", shown.method());
    Optional<Interval> interval = shown.interval();
    interval.ifPresent(found ->
        node.putObject("interval")
            .put("lower", found.lower())
            .put("upper", found.upper())
            .put("level", found.level()));
    shown
        .test()
        .ifPresent(test ->
            node.putObject("test")
                .put("p", test.p())
                .put("adjusted", test.adjusted())
                .put("certain", test.isCertain()));
  }

  private static void precision(ObjectNode node, Precision precision) {
    node.put("n", precision.n());
    node.put("margin", precision.margin());
    node.put("smallestVisibleChange", precision.change());
    node.put("ownVariance", precision.isOwnVariance());
    ArrayNode needs = node.putArray("needs");
    for (Precision.Needs need : precision.needs()) {
      needs.addObject().put("margin", need.margin()).put("answers", need.answers());
    }
  }
}
