package org.lintel.insight.web;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lintel.platform.web.Text;

/** What stands below the months of a chart: as many as there is room for on a phone. */
final class MonthLabels {

  private static final int ALL = 12;
  private static final int QUARTERS = 24;

  private MonthLabels() {}

  /** Both empty where there is no room; the year stands where a year begins to be told. */
  record Label(String month, String year) {}

  static List<Label> of(List<String> months, Text text) {
    int step = step(months.size());
    var labels = new ArrayList<Label>();
    int year = 0;
    for (int at = 0; at < months.size(); at++) {
      if ((months.size() - 1 - at) % step != 0) {
        labels.add(new Label("", ""));
        continue;
      }
      var month = YearMonth.parse(months.get(at));
      String told = month.getYear() == year ? "" : String.valueOf(month.getYear());
      year = month.getYear();
      labels.add(new Label(name(month, text), told));
    }
    return labels;
  }

  private static int step(int months) {
    if (months <= ALL) {
      return 1;
    }
    return months <= QUARTERS ? 3 : 6;
  }

  private static String name(YearMonth month, Text text) {
    String name =
        text.isChinese()
            ? String.valueOf(month.getMonthValue())
            : month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    return text.get("insight.cases.month", name);
  }
}
