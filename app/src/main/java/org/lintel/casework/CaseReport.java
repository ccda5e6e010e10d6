package org.lintel.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.lintel.platform.Viewer;
import org.lintel.statistics.WaitingTimes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Complaints and what became of cases, by month, community and category. A case belongs to the
 * month in which it came in, in the community's zone. The definitions stand in
 * docs/method/case-report.md.
 */
@Component
public class CaseReport {

  private final CaseReportRows rows;
  private final HouseholdMonths households;
  private final Clock clock;

  CaseReport(CaseReportRows rows, HouseholdMonths households, Clock clock) {
    this.rows = rows;
    this.households = households;
    this.clock = clock;
  }

  /** What cases are counted by. */
  public enum By {
    MONTH,
    COMMUNITY,
    CATEGORY;

    /** Part of message keys, and the value in the address. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static By of(String key) {
      return Arrays.stream(values()).filter(by -> by.key().equals(key)).findFirst().orElse(MONTH);
    }
  }

  /**
   * What is counted.
   *
   * @param from first month
   * @param to last month
   */
  public record Asked(By by, YearMonth from, YearMonth to, Optional<UUID> community) {

    public Asked {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("No period from %s to %s".formatted(from, to));
      }
    }

    /** Whether the period is not over. */
    public boolean isUnfinished(LocalDate today) {
      return !to.atEndOfMonth().isBefore(today);
    }
  }

  /**
   * All of it.
   *
   * @param groups by what the month, the community or the category is called in the database
   * @param whole all of them together
   */
  public record Counted(Map<String, CaseTally> groups, CaseTally whole) {}

  /** Cases under the name that readers know; one of them is all of them. */
  public record Named(String name, boolean isWhole, CaseTally tally) {}

  /** Within the communities whose results the viewer reads; what has no cases counts as none. */
  @Transactional(readOnly = true)
  public Counted of(Viewer viewer, Asked asked) {
    Instant now = clock.instant();
    var months = households.of(viewer, asked, now);
    var groups = new TreeMap<String, CaseTally>();
    switch (asked.by()) {
      case MONTH -> months.byMonth().forEach((at, span) -> groups.put(at, CaseTally.nothing(span)));
      case COMMUNITY ->
          months.byCommunity().forEach((at, span) -> groups.put(at, CaseTally.nothing(span)));
      case CATEGORY -> {}
    }
    double all = months.whole();
    double usual = asked.by() == By.CATEGORY ? all : 0;
    rows.counts(viewer, asked, now)
        .forEach((key, tally) ->
            groups.put(key, groups.getOrDefault(key, CaseTally.nothing(usual)).plus(tally)));
    rows.responses(viewer, asked, now).forEach((key, times) -> group(groups, key, times, true));
    rows.solutions(viewer, asked, now).forEach((key, times) -> group(groups, key, times, false));
    var whole = CaseTally.nothing(all);
    for (CaseTally group : groups.values()) {
      whole = whole.plus(group);
    }
    return new Counted(groups, whole);
  }

  /** A group whose first case came in after the others were counted is left for the next look. */
  private static void group(
      Map<String, CaseTally> groups, String key, WaitingTimes times, boolean isResponse) {
    Optional.ofNullable(groups.get(key))
        .map(tally -> isResponse ? tally.response() : tally.solution())
        .ifPresent(all -> all.addAll(times));
  }
}
