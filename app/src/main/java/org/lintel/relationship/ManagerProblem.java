package org.lintel.relationship;

import java.util.Arrays;
import java.util.List;
import org.lintel.platform.web.Text;

/**
 * Why a row of a list cannot be imported.
 *
 * @param row as the spreadsheet program shows it
 * @param reason last part of the message key
 * @param arguments what it is about
 */
public record ManagerProblem(int row, String reason, List<String> arguments) {

  private static final int LONGEST = 60;

  public ManagerProblem {
    arguments = List.copyOf(arguments);
  }

  static ManagerProblem of(int row, String reason, Object... arguments) {
    return new ManagerProblem(
        row,
        reason,
        Arrays.stream(arguments).map(String::valueOf).map(ManagerProblem::shortened).toList());
  }

  /** The reason in words. */
  public String in(Text text) {
    return text.get("relationship.import.reason." + reason, arguments.toArray());
  }

  private static String shortened(String value) {
    return value.codePointCount(0, value.length()) <= LONGEST
        ? value
        : value.substring(0, value.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
