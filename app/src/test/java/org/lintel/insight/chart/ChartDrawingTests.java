package org.lintel.insight.chart;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Drawings are compared byte by byte with files that were looked at. After an intended change run
 * with {@code -Dcharts=write}, look at the gallery, and commit the new files.
 */
class ChartDrawingTests {

  private static final Path FILES = Path.of("src/test/resources/charts");
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);

  static Stream<Arguments> drawings() {
    return new SampleCharts(true)
        .all().entrySet().stream()
            .flatMap(chart ->
                Stream.of(
                    Arguments.of(chart.getKey() + "-desktop", chart.getValue().desktop()),
                    Arguments.of(chart.getKey() + "-phone", chart.getValue().phone())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("drawings")
  void aDrawingIsTheOneThatWasLookedAt(String name, Drawing drawing) throws IOException {
    String svg = svg(drawing);

    Path file = FILES.resolve(name + ".svg");
    if ("write".equals(System.getProperty("charts"))) {
      Files.writeString(file, svg);
    }
    assertThat(svg).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("drawings")
  void everythingLiesWithinTheDrawing(String name, Drawing drawing) {
    assertThat(drawing.marks()).isNotEmpty();
    for (Mark mark : drawing.marks()) {
      if (mark instanceof Mark.Label label) {
        double width = Letters.width(label.text(), label.size());
        double left =
            switch (label.anchor()) {
              case START -> label.x();
              case MIDDLE -> label.x() - width / 2;
              case END -> label.x() - width;
            };
        assertThat(left).as("%s: %s", name, label.text()).isGreaterThanOrEqualTo(-6);
        assertThat(left + width)
            .as("%s: %s", name, label.text())
            .isLessThanOrEqualTo(drawing.width() + 12.0);
        assertThat(label.y()).isBetween(8.0, (double) drawing.height());
      }
    }
  }

  static String svg(Drawing drawing) {
    var output = new StringOutput();
    TEMPLATES.render("chart/drawing.jte", Map.of("drawing", drawing, "label", "sample"), output);
    return output.toString();
  }
}
