package org.lintel.measurement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lintel.community.Community;
import org.lintel.measurement.HeadlineMetric;
import org.lintel.measurement.Metric;
import org.lintel.measurement.Target;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;

/**
 * Targets present and past, and the form for a new one.
 *
 * @param settable communities for which the viewer may set one
 * @param isWhole whether the viewer may set one for the whole company
 * @param waysOut what can be done about a target that was refused because chance could meet it
 */
public record TargetsPage(
    List<Row> rows,
    List<Community> settable,
    boolean isWhole,
    TargetForm form,
    Refusals refusals,
    List<String> waysOut) {

  public TargetsPage {
    waysOut = List.copyOf(waysOut);
    rows = List.copyOf(rows);
    settable = List.copyOf(settable);
  }

  /** One target. */
  public record Row(
      UUID id,
      Metric metric,
      String community,
      String value,
      String from,
      String until,
      String state,
      boolean isPresent,
      boolean canWithdraw) {

    static Row of(
        Target target, List<Community> settable, boolean isWhole, LocalDate today, Text text) {
      boolean isMine = target.community().map(settable::contains).orElse(isWhole);
      String state = state(target, today);
      boolean isPresent = state.equals("holds") || state.equals("later");
      return new Row(
          target.id(),
          target.metric(),
          target.community().map(Community::name).orElse(text.get("measurement.targets.whole")),
          target.value().stripTrailingZeros().toPlainString(),
          target.validFrom().toString(),
          target.validUntil().map(LocalDate::toString).orElse(""),
          text.get("measurement.targets.state." + state),
          isPresent,
          isPresent && isMine);
    }

    private static String state(Target target, LocalDate today) {
      if (target.withdrawnAt().isPresent()) {
        return "withdrawn";
      }
      if (target.holdsOn(today)) {
        return "holds";
      }
      return target.validFrom().isAfter(today) ? "later" : "over";
    }
  }

  public boolean canSet() {
    return isWhole || !settable.isEmpty();
  }

  public List<Metric> metrics() {
    return HeadlineMetric.all().stream().map(HeadlineMetric::metric).toList();
  }

  public List<Row> present() {
    return rows.stream().filter(Row::isPresent).toList();
  }

  public List<Row> past() {
    return rows.stream().filter(row -> !row.isPresent()).toList();
  }
}
