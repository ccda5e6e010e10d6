package org.lintel.calendar;

import java.util.List;

/**
 * A rule as it was typed.
 *
 * @param severity empty where any will do; so are grade and community
 * @param community its id in addresses
 * @param rungs of the ladder; those without a level are left out
 */
public record RuleForm(
    String name,
    String purpose,
    String kind,
    String severity,
    String grade,
    String community,
    String measure,
    String counting,
    String amount,
    String repeat,
    String cap,
    List<String> stoppedBy,
    List<RungForm> rungs,
    String source,
    boolean isToBeChecked,
    boolean isActive) {

  /** A rung as it was typed; empty level: no rung. */
  public record RungForm(boolean isBefore, String offset, String level, boolean isInHoursOnly) {}

  public RuleForm {
    stoppedBy = List.copyOf(stoppedBy);
    rungs = List.copyOf(rungs);
  }
}
