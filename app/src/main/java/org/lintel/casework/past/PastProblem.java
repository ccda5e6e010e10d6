package org.lintel.casework.past;

import java.util.Arrays;
import java.util.List;
import org.lintel.platform.web.Text;

/**
 * Why a row cannot be imported.
 *
 * @param row as the spreadsheet program shows it
 * @param reason last part of the message key
 */
public record PastProblem(int row, String reason, List<String> arguments) {

  private static final int LONGEST = 60;

  public PastProblem {
    arguments = List.copyOf(arguments);
  }

  static PastProblem of(int row, String reason, Object... arguments) {
    return new PastProblem(
        row,
        reason,
        Arrays.stream(arguments).map(String::valueOf).map(PastProblem::shortened).toList());
  }

  /** The reason in words. */
  public String in(Text text) {
    return text.get("casework.past.reason." + reason, arguments.toArray());
  }

  private static String shortened(String value) {
    return value.codePointCount(0, value.length()) <= LONGEST
        ? value
        : value.substring(0, value.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
