package org.lintel.casework.past;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** What is read of an import of past cases, and how a row becomes one. */
final class PastImportRows {

  private static final JsonMapper JSON = JsonMapper.shared();

  static final String SELECT =
      """
      SELECT id, file_name, file_id, community_ids, community_id, state, heading_row, headings,
        choices, findings, row_count, new_count, changed_count, unchanged_count, left_count,
        wrong_count, cut_at, uploaded_by, uploaded_at
      FROM case_import
      """;

  private PastImportRows() {}

  static PastImport read(ResultSet row, int number) throws SQLException {
    String findings = row.getString("findings");
    return new PastImport(
        row.getObject("id", UUID.class),
        row.getString("file_name"),
        Optional.ofNullable(row.getObject("file_id", UUID.class)),
        Arrays.asList((Integer[]) row.getArray("community_ids").getArray()),
        Optional.ofNullable(row.getObject("community_id", Integer.class)),
        PastImport.State.valueOf(row.getString("state")),
        row.getInt("heading_row"),
        Arrays.asList((String[]) row.getArray("headings").getArray()),
        JSON.readValue(row.getString("choices"), PastChoices.class),
        findings.equals("{}") ? PastFindings.NONE : JSON.readValue(findings, PastFindings.class),
        new PastImport.Counts(
            row.getInt("row_count"),
            row.getInt("new_count"),
            row.getInt("changed_count"),
            row.getInt("unchanged_count"),
            row.getInt("left_count"),
            row.getInt("wrong_count")),
        Optional.ofNullable(row.getObject("cut_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getObject("uploaded_by", UUID.class),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
  }
}
