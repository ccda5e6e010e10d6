package org.lintel.looks;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.lintel.insight.chart.Chart;
import org.lintel.insight.chart.SampleCharts;
import org.lintel.insight.chart.Spark;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.web.Refusals;

/** What the gallery shows. */
public record GalleryPage(boolean chinese, Map<String, Chart> charts) {

  static GalleryPage in(boolean chinese) {
    return new GalleryPage(chinese, new SampleCharts(chinese).all());
  }

  public String say(String zh, String en) {
    return chinese ? zh : en;
  }

  public Chart chart(String name) {
    Chart chart = charts.get(name);
    if (chart == null) {
      throw new IllegalArgumentException("no chart " + name);
    }
    return chart;
  }

  public Spark spark(boolean falling) {
    var values =
        falling ? DoubleStream.of(86, 84, 85, 80, 79) : DoubleStream.of(22, 25, 23, 27, 31);
    return new Spark(
        values.mapToObj(OptionalDouble::of).toList(),
        OptionalDouble.of(falling ? 90 : 30),
        falling);
  }

  public Refusals refusals() {
    return Refusals.none().add("phone", "failure.busy.help");
  }

  public Paged<String> paged() {
    return new Paged<>(java.util.List.of(), new Paging(3, 50), 5440);
  }
}
