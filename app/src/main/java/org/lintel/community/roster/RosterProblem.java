package org.lintel.community.roster;

import java.util.Arrays;
import java.util.List;
import org.lintel.platform.web.Text;

/**
 * Why a row cannot be imported.
 *
 * @param row as the spreadsheet program shows it
 * @param reason last part of the message key {@code community.roster.reason.…}; its first place is
 *     the value that was found
 */
public record RosterProblem(int row, String reason, List<String> arguments) {

  private static final int SHOWN_CHARACTERS = 40;

  public RosterProblem {
    arguments = List.copyOf(arguments);
  }

  static RosterProblem of(int row, String reason, Object... arguments) {
    var shown =
        Arrays.stream(arguments).map(String::valueOf).map(RosterProblem::shortened).toList();
    return new RosterProblem(row, reason, shown);
  }

  /** The reason in words. */
  public String in(Text text) {
    return text.get("community.roster.reason." + reason, arguments.toArray());
  }

  private static String shortened(String value) {
    int length = value.codePointCount(0, value.length());
    return length <= SHOWN_CHARACTERS
        ? value
        : value.substring(0, value.offsetByCodePoints(0, SHOWN_CHARACTERS)) + "…";
  }
}
