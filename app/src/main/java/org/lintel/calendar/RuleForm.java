package org.lintel.calendar;

import java.util.List;

/**
 * A rule as it was typed.
 *
 * @param severity empty where any will do; so are grade and community
 * @param community its id in addresses
 * @param weather what severe weather does to its time
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
    WeatherChoice weather,
    List<RungForm> rungs,
    String source,
    boolean isToBeChecked,
    boolean isActive) {

  /** A rung as it was typed; empty level: no rung. */
  public record RungForm(boolean isBefore, String offset, String level, boolean isInHoursOnly) {}

  /**
   * What was typed of the weather.
   *
   * @param percent as in {@link WeatherClause}; empty: weather does nothing
   */
  public record WeatherChoice(
      String percent, List<String> kinds, String level, List<String> topics) {

    public WeatherChoice {
      kinds = List.copyOf(kinds);
      topics = List.copyOf(topics);
    }
  }

  public RuleForm {
    stoppedBy = List.copyOf(stoppedBy);
    rungs = List.copyOf(rungs);
  }
}
