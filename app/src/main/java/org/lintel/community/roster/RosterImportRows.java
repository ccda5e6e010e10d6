package org.lintel.community.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads an import of a roster from its row. */
final class RosterImportRows {

  static final String SELECT =
      """
      SELECT id, file_name, file_id, community_ids, community_id, state, heading_row, headings,
          fields, owner_differs, row_count, new_count, changed_count, unchanged_count, wrong_count,
          warned_count, uploaded_by, uploaded_at
      FROM roster_import
      """;

  private RosterImportRows() {}

  static RosterImport read(ResultSet row, int number) throws SQLException {
    return new RosterImport(
        row.getObject("id", UUID.class),
        row.getString("file_name"),
        uuid(row, "file_id"),
        List.of((Integer[]) row.getArray("community_ids").getArray()),
        Optional.ofNullable((Integer) row.getObject("community_id")),
        RosterState.valueOf(row.getString("state")),
        row.getInt("heading_row"),
        List.of((String[]) row.getArray("headings").getArray()),
        Arrays.stream((String[]) row.getArray("fields").getArray())
            .map(name -> name.isEmpty() ? Optional.<RosterField>empty() : field(name))
            .toList(),
        row.getString("owner_differs").equals("SUCCEED"),
        new RosterCounts(
            row.getInt("row_count"),
            row.getInt("new_count"),
            row.getInt("changed_count"),
            row.getInt("unchanged_count"),
            row.getInt("wrong_count"),
            row.getInt("warned_count")),
        row.getObject("uploaded_by", UUID.class),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
  }

  private static Optional<RosterField> field(String name) {
    return Optional.of(RosterField.valueOf(name));
  }

  private static Optional<UUID> uuid(ResultSet row, String column) throws SQLException {
    @Nullable UUID value = row.getObject(column, UUID.class);
    return Optional.ofNullable(value);
  }
}
