package org.lintel.calendar.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.WarningLevel;
import org.lintel.calendar.WeatherForm;
import org.lintel.calendar.WeatherKind;
import org.lintel.community.Community;
import org.lintel.platform.web.Refusals;

/**
 * Severe weather that was declared.
 *
 * @param current what holds now or will, the newest first
 * @param form none where the viewer may declare nothing
 * @param isForAll whether the viewer may declare it for all communities
 * @param rules names of the active rules that heed it
 */
public record WeatherPage(
    List<Line> current,
    List<Line> past,
    Optional<WeatherForm> form,
    List<Community> communities,
    boolean isForAll,
    List<RuleLine> rules,
    Refusals refusals) {

  public WeatherPage {
    current = List.copyOf(current);
    past = List.copyOf(past);
    communities = List.copyOf(communities);
    rules = List.copyOf(rules);
  }

  /**
   * One of them in words.
   *
   * @param href where it is changed; empty where the viewer may not
   * @param state what became of it
   * @param kind of the tag that says so
   */
  public record Line(
      String href,
      String what,
      String where,
      String from,
      String until,
      String reason,
      String declared,
      String state,
      String kind) {}

  /** A rule that heeds the weather. */
  public record RuleLine(UUID id, String name, String what) {}

  public WeatherKind[] kinds() {
    return WeatherKind.values();
  }

  public WarningLevel[] levels() {
    return WarningLevel.values();
  }
}
