package org.lintel.analysis.report;

import java.util.List;
import java.util.regex.Pattern;
import org.lintel.survey.exchange.CellReading;

/** What reports call a column: its heading without the number of the question. */
final class Labels {

  private static final Pattern NUMBER =
      Pattern.compile("^\\s*[Qq]?\\d{1,3}\\s*[.\u3001\uFF0E:)_-]\\s*");
  private static final Pattern OPEN_END = Pattern.compile("[\u662F\u4E3A]?\\s*[?\uFF1F:\uFF1A]*$");

  private Labels() {}

  /** The last row of the heading tells most. */
  static String of(String heading) {
    List<String> parts = CellReading.parts(heading);
    String last = parts.getLast().strip();
    String label = OPEN_END.matcher(NUMBER.matcher(last).replaceFirst("")).replaceFirst("").strip();
    return label.isEmpty() ? last : label;
  }
}
