package org.lintel.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads a clock from the columns of {@link ClockRows#CLOCKS}. */
final class ClockColumns {

  private ClockColumns() {}

  static KeptClock kept(ResultSet row, int number) throws SQLException {
    var subject =
        new Subject(
            row.getString("subject_kind"),
            row.getInt("community_id"),
            row.getObject("subject_id", UUID.class));
    return new KeptClock(
        subject,
        row.getObject("id", UUID.class),
        ClockMeasure.valueOf(row.getString("measure")),
        ClockRows.ruleKey(row),
        row.getInt("run"),
        row.getInt("next_step"),
        new Exposure(
            row.getBoolean("is_sheltered"), Set.of((String[]) row.getArray("topics").getArray())),
        standing(row));
  }

  private static KeptClock.Standing standing(ResultSet row) throws SQLException {
    return new KeptClock.Standing(
        ClockState.valueOf(row.getString("state")),
        ClockRows.instant(row, "started_at").orElseThrow(),
        ClockRows.instant(row, "due_at"),
        ClockRows.instant(row, "ended_at"),
        seconds(row, "elapsed_seconds"),
        seconds(row, "overrun_seconds"),
        row.getBoolean("is_provisional"),
        Optional.ofNullable(row.getString("delayed_by")).map(WeatherKind::valueOf));
  }

  private static Optional<Duration> seconds(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Long.class)).map(Duration::ofSeconds);
  }
}
