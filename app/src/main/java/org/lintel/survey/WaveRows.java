package org.lintel.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads a wave from a row. */
final class WaveRows {

  static final String COLUMNS =
      "w.id, w.uuid, w.name, w.version_id, w.mode, w.state, w.opens_at, w.closes_at";

  private WaveRows() {}

  static Wave wave(ResultSet row, int number) throws SQLException {
    return new Wave(
        row.getInt("id"),
        row.getObject("uuid", UUID.class),
        row.getString("name"),
        row.getInt("version_id"),
        Mode.valueOf(row.getString("mode")),
        Wave.State.valueOf(row.getString("state")),
        Times.at(row, "opens_at"),
        Times.at(row, "closes_at"));
  }
}
