package org.lintel.calendar.web;

import java.util.List;
import java.util.stream.Stream;
import org.lintel.calendar.ClockMeasure;
import org.lintel.calendar.ClockRule;
import org.lintel.calendar.Counting;
import org.lintel.calendar.Level;
import org.lintel.calendar.PauseReason;
import org.lintel.calendar.RuleForm;
import org.lintel.calendar.RuleTopics;
import org.lintel.calendar.Severity;
import org.lintel.calendar.WarningLevel;
import org.lintel.calendar.WeatherClause;
import org.lintel.calendar.WeatherKind;
import org.lintel.community.Community;
import org.lintel.platform.web.Refusals;

/** One rule with its form and its versions, the newest first; a new one has none yet. */
public record RulePage(
    List<ClockRule> versions,
    RuleForm form,
    List<Community> communities,
    List<RuleTopics.Group> topics,
    Refusals refusals) {

  public static final List<String> PURPOSES = List.of("case", "remedy", "recovery", "promise");

  public RulePage {
    versions = List.copyOf(versions);
    communities = List.copyOf(communities);
    topics = List.copyOf(topics);
  }

  public boolean isNew() {
    return versions.isEmpty();
  }

  /** Where the form is sent. */
  public String address() {
    return isNew() ? "/clock-rules" : "/clock-rules/" + versions.getFirst().name().rule();
  }

  public ClockMeasure[] measures() {
    return ClockMeasure.values();
  }

  public Severity[] severities() {
    return Severity.values();
  }

  public Counting[] countings() {
    return Counting.values();
  }

  public PauseReason[] reasons() {
    return PauseReason.values();
  }

  /** Factors of the weather as a form sends them; the last lets time stand still. */
  public List<Integer> percents() {
    return Stream.concat(WeatherClause.PERCENTS.stream(), Stream.of(WeatherClause.PAUSE)).toList();
  }

  public WeatherKind[] weathers() {
    return WeatherKind.values();
  }

  public WarningLevel[] warnings() {
    return WarningLevel.values();
  }

  public Level[] levels() {
    return Level.values();
  }
}
