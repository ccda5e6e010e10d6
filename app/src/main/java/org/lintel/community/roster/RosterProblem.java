package org.lintel.community.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lintel.platform.web.Text;

/**
 * Why a row cannot be imported, or what was left empty or changed in one that is.
 *
 * @param row as the spreadsheet program shows it
 * @param reason last part of the message key {@code community.roster.reason.…}; its first place is
 *     the value that was found
 * @param field of a row that is imported all the same; empty where the row is not
 */
public record RosterProblem(
    int row, String reason, List<String> arguments, Optional<RosterField> field) {

  private static final int SHOWN_CHARACTERS = 40;
  private static final String PEOPLE = "people";

  public RosterProblem {
    arguments = List.copyOf(arguments);
  }

  static RosterProblem of(int row, String reason, Object... arguments) {
    var shown =
        Arrays.stream(arguments).map(String::valueOf).map(RosterProblem::shortened).toList();
    return new RosterProblem(row, reason, shown, Optional.empty());
  }

  /** The row is imported, but not as it stands. */
  static RosterProblem warning(int row, RosterField field, String reason, Object... arguments) {
    List<String> shown = of(row, reason, arguments).arguments();
    return new RosterProblem(row, reason, shown, Optional.of(field));
  }

  /** Several people in one cell: nothing to correct. */
  static RosterProblem people(int row, String names, int people) {
    return warning(row, RosterField.NAME, PEOPLE, names, people);
  }

  boolean isAboutPeople() {
    return reason.equals(PEOPLE);
  }

  /** The same of a row that is not imported for another reason. */
  RosterProblem refusing() {
    return new RosterProblem(row, reason, arguments, Optional.empty());
  }

  /** Whether the row is imported all the same. */
  public boolean isWarning() {
    return field.isPresent();
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
