package org.lintel.survey;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Arrays as the driver gives them. */
final class ArrayColumns {

  private ArrayColumns() {}

  static <T> T of(ResultSet row, String column, Class<T> kind) throws SQLException {
    Array array = row.getArray(column);
    try {
      return kind.cast(array.getArray());
    } finally {
      array.free();
    }
  }
}
