package org.lintel.insight.web;

import org.lintel.insight.chart.Numerals;
import org.lintel.measurement.Figure;
import org.lintel.measurement.Finding;
import org.lintel.platform.web.Text;

/** Says why a box is empty: each reason on its own, with the numbers that would change it. */
final class EmptyBoxes {

  private final Text text;

  EmptyBoxes(Text text) {
    this.text = text;
  }

  /** In place of what would be made of the same answers as a figure that is not shown. */
  ChartBox of(Figure figure) {
    return switch (figure.finding()) {
      case Finding.Shown _ -> throw new IllegalArgumentException("the figure is shown");
      case Finding.NotAsked _ -> notAsked();
      case Finding.TooFew few -> tooFew(figure, few.needs());
      case Finding.Withheld withheld ->
          box("withheld", text.get("insight.figure.withheld." + withheld.reason().name()));
      case Finding.DifferentScales _ -> box("scales", text.get("insight.figure.different-scales"));
    };
  }

  ChartBox notAsked() {
    return ChartBox.without(
        text.get("insight.empty.not-asked"), text.get("insight.empty.not-asked.help"));
  }

  /** One community: the others can be chosen, or there are none yet. */
  ChartBox oneCommunity(boolean isOnly) {
    return ChartBox.without(
        text.get("insight.empty.one-community"),
        text.get(
            isOnly ? "insight.empty.only-community.help" : "insight.empty.one-community.help"));
  }

  /** Several communities, but fewer than two with enough answers to be drawn. */
  ChartBox fewCommunities(long drawn, long needs) {
    return ChartBox.without(
        text.get("insight.empty.few-communities"),
        text.get("insight.empty.few-communities.help", needs, drawn));
  }

  private ChartBox tooFew(Figure figure, long needs) {
    String help =
        figure.n().isPresent()
            ? text.get("insight.empty.too-few.help", Numerals.count(figure.n().getAsLong()), needs)
            : text.get("insight.empty.too-few.hidden", needs);
    return ChartBox.without(text.get("insight.empty.too-few"), help);
  }

  private ChartBox box(String reason, String why) {
    return ChartBox.without(text.get("insight.empty." + reason), why);
  }
}
